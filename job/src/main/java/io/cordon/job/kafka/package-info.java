/** Connects the topology to Kafka: sources, sinks, watermarks of audit records. */
package io.cordon.job.kafka;
