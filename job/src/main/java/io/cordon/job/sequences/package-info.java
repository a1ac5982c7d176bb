/** Sequences of signals, matched in order of event time by Flink CEP. */
package io.cordon.job.sequences;
