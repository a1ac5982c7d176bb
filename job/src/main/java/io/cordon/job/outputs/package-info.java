/** Findings and actions on their way to receivers outside Kafka. */
package io.cordon.job.outputs;
