/** A real Kafka broker inside this process, and the topics on it. */
package io.cordon.harness.broker;
