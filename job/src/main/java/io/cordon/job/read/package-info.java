/** Reads audit records into activities and rejects, and counts every record exactly once. */
package io.cordon.job.read;
