package io.cordon.delivery;

import io.cordon.model.text.DurationText;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Delivers messages to one destination: attempts, pauses, attempts again, and finally gives up.
 *
 * <p>Every delivery ends at the latest one attempt timeout after its time to give up. All
 * bookkeeping happens in one thread, so no locks are needed.
 */
public final class RetryingSender implements AutoCloseable {
  private static final String GAVE_UP = "gave_up";

  private final Destination destination;
  private final RetryPolicy retryPolicy;
  private final Transport transport;
  private final Clock clock;
  private final ScheduledExecutorService executor;
  private final Queue<PendingDelivery> waiting = new ArrayDeque<>();
  private int runningAttempts;

  public RetryingSender(Destination destination, Transport transport, Clock clock) {
    this.destination = destination;
    this.retryPolicy = destination.retryPolicy();
    this.transport = transport;
    this.clock = clock;
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "cordon-" + destination.name());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Delivers a message in the background.
   *
   * @return completes when the message was delivered or given up; fails on a programming error
   */
  public CompletableFuture<DeliveryResult> deliver(OutboundMessage message) {
    long deadlineMillis = clock.millis() + retryPolicy.giveUpAfter().toMillis();
    PendingDelivery delivery = new PendingDelivery(message, deadlineMillis);
    executor.execute(() -> run(delivery, () -> enqueue(delivery)));
    return delivery.result();
  }

  /** An exception here must end the delivery and so fail the job, which would wait forever else. */
  private static void run(PendingDelivery delivery, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error bug) {
      delivery.fail(bug);
    }
  }

  private void enqueue(PendingDelivery delivery) {
    waiting.add(delivery);
    startAttempts();
  }

  private void startAttempts() {
    while (runningAttempts < transport.maxConcurrentAttempts() && !waiting.isEmpty()) {
      PendingDelivery delivery = waiting.remove();
      if (delivery.isBeforeDeadline(clock.millis())) {
        startAttempt(delivery);
      } else {
        giveUp(delivery);
      }
    }
  }

  private void startAttempt(PendingDelivery delivery) {
    runningAttempts++;
    delivery.countAttempt();
    // No failure is lost in there: run() ends the delivery in any case.
    Future<?> unused =
        attempt(delivery.message())
            .whenCompleteAsync(
                (result, bug) -> run(delivery, () -> endAttempt(delivery, result, bug)), executor);
  }

  /**
   * An exception thrown by the transport fails this message, and not the message whose end made
   * room for this attempt.
   */
  private CompletableFuture<AttemptResult> attempt(OutboundMessage message) {
    try {
      return transport.attempt(message);
    } catch (RuntimeException | Error bug) {
      return CompletableFuture.failedFuture(bug);
    }
  }

  private void endAttempt(PendingDelivery delivery, AttemptResult result, Throwable bug) {
    runningAttempts--;
    if (bug == null) {
      handle(delivery, result);
    } else {
      delivery.fail(bug);
    }
    startAttempts();
  }

  private void handle(PendingDelivery delivery, AttemptResult result) {
    delivery.setLastResult(result);
    switch (result.status()) {
      case DELIVERED -> delivery.succeed();
      case RETRYABLE -> retryOrGiveUp(delivery, result.retryAfterMillis());
      case REFUSED, TOO_LONG -> {
        String reason = result.status().name().toLowerCase(Locale.ROOT);
        delivery.giveUp(destination, reason, result.sentence(), clock.instant());
      }
    }
  }

  private void retryOrGiveUp(PendingDelivery delivery, long requestedMillis) {
    long pauseMillis = retryPolicy.backoff().pauseMillis(delivery.attempts(), requestedMillis);
    if (delivery.isBeforeDeadline(clock.millis() + pauseMillis)) {
      Future<?> unused =
          executor.schedule(
              () -> run(delivery, () -> enqueue(delivery)), pauseMillis, TimeUnit.MILLISECONDS);
    } else {
      giveUp(delivery);
    }
  }

  private void giveUp(PendingDelivery delivery) {
    String time = DurationText.of(retryPolicy.giveUpAfter().toMillis());
    AttemptResult last = delivery.lastResult();
    String sentence =
        last == null
            ? "It did not get its turn within " + time + '.'
            : "Given up after " + time + "; at the last attempt: " + last.sentence();
    delivery.giveUp(destination, GAVE_UP, sentence, clock.instant());
  }

  /**
   * Ends at once. Messages that are not delivered yet are in the operator's state and are delivered
   * after the next start.
   */
  @Override
  public void close() {
    executor.shutdownNow();
    transport.close();
  }
}
