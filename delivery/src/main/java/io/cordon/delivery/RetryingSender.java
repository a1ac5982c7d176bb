package io.cordon.delivery;

import io.cordon.model.reject.DeadLetter;
import io.cordon.model.text.DurationText;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sees that messages arrive: tries, pauses, tries again, and gives up in the end.
 *
 * <p>Whatever happens, a delivery ends no later than one attempt's timeout after its time to give
 * up. All bookkeeping is done by one thread, so nothing here needs a lock.
 */
public final class RetryingSender implements AutoCloseable {
  private final Destination output;
  private final RetryPolicy patience;
  private final Transport carrier;
  private final Clock clock;
  private final ScheduledExecutorService desk;
  private final Queue<Errand> waiting = new ArrayDeque<>();
  private int underWay;

  public RetryingSender(Destination output, Transport carrier, Clock clock) {
    this.output = output;
    this.patience = output.patience();
    this.carrier = carrier;
    this.clock = clock;
    this.desk =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "cordon-" + output.name());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Completes when the message has arrived or was given up. */
  public CompletableFuture<DeliveryResult> deliver(OutboundMessage message) {
    Errand errand = new Errand(message, clock.millis() + patience.giveUp().toMillis());
    desk.execute(() -> step(errand, () -> enqueue(errand)));
    return errand.end;
  }

  /** A mistake must end the delivery, and with it the job: else it would be awaited for ever. */
  private static void step(Errand errand, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error mistake) {
      errand.end.completeExceptionally(mistake);
    }
  }

  private void enqueue(Errand errand) {
    waiting.add(errand);
    next();
  }

  private void next() {
    while (underWay < carrier.atOnce() && !waiting.isEmpty()) {
      Errand errand = waiting.remove();
      if (clock.millis() < errand.deadlineMillis) {
        attempt(errand);
      } else {
        giveUp(errand);
      }
    }
  }

  private void attempt(Errand errand) {
    underWay++;
    errand.attempts++;
    // Nothing can fail unseen in there: a step ends the delivery whatever happens.
    Future<?> unused =
        carried(errand.message)
            .whenCompleteAsync(
                (answer, mistake) -> step(errand, () -> met(errand, answer, mistake)), desk);
  }

  /** What is thrown at once belongs to this message, not to the one whose step made room for it. */
  private CompletableFuture<AttemptResult> carried(OutboundMessage message) {
    try {
      return carrier.carry(message);
    } catch (RuntimeException | Error mistake) {
      return CompletableFuture.failedFuture(mistake);
    }
  }

  private void met(Errand errand, AttemptResult answer, Throwable mistake) {
    underWay--;
    if (mistake == null) {
      settle(errand, answer);
    } else {
      errand.end.completeExceptionally(mistake);
    }
    next();
  }

  private void settle(Errand errand, AttemptResult answer) {
    errand.last = answer;
    if (answer.isDelivered()) {
      errand.end.complete(new DeliveryResult(errand.attempts, null));
    } else if (answer.mayBeTriedAgain()) {
      long pause = patience.backoff().pauseMillis(errand.attempts, answer.pauseMillis());
      if (clock.millis() + pause < errand.deadlineMillis) {
        Future<?> unused =
            desk.schedule(() -> step(errand, () -> enqueue(errand)), pause, TimeUnit.MILLISECONDS);
      } else {
        giveUp(errand);
      }
    } else {
      end(errand, answer.reason(), answer.sentence());
    }
  }

  private void giveUp(Errand errand) {
    String time = DurationText.of(patience.giveUp().toMillis());
    String sentence =
        errand.last == null
            ? "It did not get its turn within " + time + '.'
            : "Given up after " + time + "; at the last attempt: " + errand.last.sentence();
    end(errand, AttemptResult.later(sentence).reason(), sentence);
  }

  private void end(Errand errand, String reason, String sentence) {
    OutboundMessage message = errand.message;
    DeadLetter undelivered =
        new DeadLetter(
            output.name(),
            output.origin(),
            message.id(),
            message.event(),
            errand.attempts,
            reason,
            sentence,
            clock.instant(),
            message.text());
    errand.end.complete(new DeliveryResult(errand.attempts, undelivered));
  }

  /**
   * What is still on its way is in the operator's state, and will be delivered after the next
   * start.
   */
  @Override
  public void close() {
    desk.shutdownNow();
    carrier.close();
  }

  /** A message on its way; touched by the desk's thread alone. */
  private static final class Errand {
    private final OutboundMessage message;
    private final long deadlineMillis;
    private final CompletableFuture<DeliveryResult> end = new CompletableFuture<>();
    private int attempts;
    private AttemptResult last;

    Errand(OutboundMessage message, long deadlineMillis) {
      this.message = message;
      this.deadlineMillis = deadlineMillis;
    }
  }
}
