/** Kafka sources and sinks. */
package io.cordon.job.kafka;
