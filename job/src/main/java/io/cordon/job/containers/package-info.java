/** What a file inherits of the folder, drive or site that it is in, and what these expose. */
package io.cordon.job.containers;
