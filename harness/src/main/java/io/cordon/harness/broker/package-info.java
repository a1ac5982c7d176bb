/** A real Kafka broker inside this process. */
package io.cordon.harness.broker;
