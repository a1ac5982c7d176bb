/** Finds the id of a file of which a record has only the URL. */
package io.cordon.job.identify;
