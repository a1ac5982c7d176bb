/** Sends messages to receivers outside Kafka, retries, and names what could not be delivered. */
package io.cordon.delivery;
