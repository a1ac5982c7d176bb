/** Delivers findings and actions to receivers outside Kafka, and emits dead letters. */
package io.cordon.job.outputs;
