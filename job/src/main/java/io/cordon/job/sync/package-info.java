/** Since when a person's desktop program synchronises files. */
package io.cordon.job.sync;
