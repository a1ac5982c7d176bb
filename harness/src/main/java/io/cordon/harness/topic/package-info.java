/** Feeds, writes, reads and watches Kafka topics, as programs outside the job do. */
package io.cordon.harness.topic;
