/**
 * Delivers findings and actions to receivers outside Kafka: retries each message, and gives back a
 * dead letter for each message that could not be delivered.
 *
 * <p>A {@link io.cordon.delivery.Destination} is what the configuration describes; it opens a
 * {@link io.cordon.delivery.Transport}, with which a {@link io.cordon.delivery.RetryingSender}
 * delivers.
 */
package io.cordon.delivery;
