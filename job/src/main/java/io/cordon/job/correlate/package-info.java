/** Sliding windows over the activities of each group. */
package io.cordon.job.correlate;
