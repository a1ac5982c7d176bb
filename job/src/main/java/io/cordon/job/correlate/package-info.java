/** Correlations: sliding windows per group, in keyed state. */
package io.cordon.job.correlate;
