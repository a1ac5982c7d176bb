package io.cordon.job.outputs;

import io.cordon.model.Undelivered;

/**
 * How the delivery of a message ended.
 *
 * @param attempts how often it was tried
 * @param undelivered null where it arrived
 */
public record Delivery(int attempts, Undelivered undelivered) {}
