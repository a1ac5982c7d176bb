package io.cordon.delivery;

import io.cordon.model.reject.DeadLetter;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A message that a {@link RetryingSender} has not delivered yet; only its thread uses it. */
final class PendingDelivery {
  private final OutboundMessage message;
  private final long deadlineMillis;
  private final CompletableFuture<DeliveryResult> result = new CompletableFuture<>();
  private int attempts;
  private AttemptResult lastResult;

  /**
   * @param deadlineMillis epoch time after which no attempt starts
   */
  PendingDelivery(OutboundMessage message, long deadlineMillis) {
    this.message = message;
    this.deadlineMillis = deadlineMillis;
  }

  OutboundMessage message() {
    return message;
  }

  CompletableFuture<DeliveryResult> result() {
    return result;
  }

  boolean isBeforeDeadline(long epochMillis) {
    return epochMillis < deadlineMillis;
  }

  int attempts() {
    return attempts;
  }

  void countAttempt() {
    attempts++;
  }

  /** Null before the first attempt has ended. */
  AttemptResult lastResult() {
    return lastResult;
  }

  void setLastResult(AttemptResult attempt) {
    lastResult = attempt;
  }

  void succeed() {
    result.complete(new DeliveryResult(attempts, null));
  }

  /** Ends with a dead letter. */
  void giveUp(Destination destination, String reason, String sentence, Instant now) {
    DeadLetter deadLetter =
        new DeadLetter(
            destination.name(),
            destination.origin(),
            message.id(),
            message.event(),
            attempts,
            reason,
            sentence,
            now,
            message.json());
    result.complete(new DeliveryResult(attempts, deadLetter));
  }

  /** Ends with a programming error. */
  void fail(Throwable bug) {
    result.completeExceptionally(bug);
  }
}
