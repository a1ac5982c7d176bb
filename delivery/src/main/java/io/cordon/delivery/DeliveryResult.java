package io.cordon.delivery;

import io.cordon.model.reject.DeadLetter;

/**
 * How the delivery of a message ended.
 *
 * @param attempts how often it was tried
 * @param undelivered null where it arrived
 */
public record DeliveryResult(int attempts, DeadLetter undelivered) {}
