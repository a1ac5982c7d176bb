/** Ordered signals: Flink CEP. */
package io.cordon.job.sequences;
