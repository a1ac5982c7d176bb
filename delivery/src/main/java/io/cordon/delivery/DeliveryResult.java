package io.cordon.delivery;

import io.cordon.model.reject.DeadLetter;

/**
 * How the delivery of a message ended.
 *
 * @param attempts how many attempts were made
 * @param deadLetter null if the message was delivered
 */
public record DeliveryResult(int attempts, DeadLetter deadLetter) {}
