package io.cordon.delivery;

import static io.cordon.delivery.DeliveryFixtures.NOW;
import static io.cordon.delivery.DeliveryFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.reject.DeadLetter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryingSenderTest {
  private final ScriptedTransport transport = new ScriptedTransport();
  private final SteppingClock clock = new SteppingClock();
  private final Destination destination = new FixedDestination(transport);
  private final RetryingSender sender = new RetryingSender(destination, transport, clock);

  @AfterEach
  void close() {
    sender.close();
  }

  @Test
  void aMessageThatArrivesIsSentOnce() throws Exception {
    transport.results.add(AttemptResult.DELIVERED);

    assertThat(await(sender.deliver(message(1)))).isEqualTo(new DeliveryResult(1, null));
  }

  @Test
  void temporaryErrorsAreRetried() throws Exception {
    transport.results.add(AttemptResult.retryable("it answered 500."));
    transport.results.add(AttemptResult.retryable("nobody listens there."));
    transport.results.add(AttemptResult.DELIVERED);

    assertThat(await(sender.deliver(message(1)))).isEqualTo(new DeliveryResult(3, null));
  }

  @Test
  void aRefusedMessageIsADeadLetterAtOnce() throws Exception {
    transport.results.add(AttemptResult.refused("It answered 400."));

    DeliveryResult delivery = await(sender.deliver(message(1)));

    assertThat(delivery.deadLetter())
        .isEqualTo(
            new DeadLetter(
                "webhook",
                "https://soar.example.com",
                "find-1.1",
                "finding.create",
                1,
                "refused",
                "It answered 400.",
                NOW,
                message(1).json()));
  }

  @Test
  void aMessageThatDoesNotArriveInTimeIsGivenUpWithItsLastError() throws Exception {
    transport.defaultResult = AttemptResult.retryable("it answered 503.");
    clock.stepMillis = 300;

    DeadLetter deadLetter = await(sender.deliver(message(1))).deadLetter();

    assertThat(deadLetter.reason()).isEqualTo("gave_up");
    assertThat(deadLetter.sentence())
        .isEqualTo("Given up after 5 s; at the last attempt: it answered 503.");
    assertThat(deadLetter.attempts()).isBetween(2, 20);
  }

  @Test
  void aMessageThatWaitsTooLongIsGivenUpWithoutAnAttempt() throws Exception {
    CompletableFuture<DeliveryResult> first = sender.deliver(message(1));
    CompletableFuture<DeliveryResult> second = sender.deliver(message(2));
    transport.awaitAttempts(1);
    clock.millis.addAndGet(5_000);
    transport.release(AttemptResult.DELIVERED);

    assertThat(await(first)).isEqualTo(new DeliveryResult(1, null));
    assertThat(await(second).deadLetter().sentence())
        .isEqualTo("It did not get its turn within 5 s.");
    assertThat(await(second).attempts()).isZero();
  }

  @Test
  void attemptsDoNotExceedTheTransportsConcurrencyAndKeepTheirOrder() throws Exception {
    List<CompletableFuture<DeliveryResult>> deliveries = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      deliveries.add(sender.deliver(message(number)));
    }
    for (int number = 0; number < 5; number++) {
      transport.awaitAttempts(number + 1);
      transport.release(AttemptResult.DELIVERED);
      await(deliveries.get(number));
    }

    assertThat(transport.attempted)
        .extracting(OutboundMessage::id)
        .containsExactly("find-0.1", "find-1.1", "find-2.1", "find-3.1", "find-4.1");
  }

  @Test
  void aProgrammingErrorIsNoDeadLetter() {
    transport.bug = new IllegalStateException("broken");

    assertThatThrownBy(() -> await(sender.deliver(message(1)))).hasRootCause(transport.bug);
  }

  @Test
  void aThrownExceptionFailsItsOwnDeliveryAndNoOther() throws Exception {
    CompletableFuture<DeliveryResult> first = sender.deliver(message(1));
    transport.awaitAttempts(1);
    transport.thrown = new IllegalStateException("broken");
    CompletableFuture<DeliveryResult> second = sender.deliver(message(2));
    transport.release(AttemptResult.DELIVERED);

    assertThat(await(first)).isEqualTo(new DeliveryResult(1, null));
    assertThatThrownBy(() -> await(second)).hasRootCause(transport.thrown);
    transport.thrown = null;
    transport.defaultResult = AttemptResult.DELIVERED;
    assertThat(await(sender.deliver(message(3)))).isEqualTo(new DeliveryResult(1, null));
  }

  private static DeliveryResult await(CompletableFuture<DeliveryResult> delivery) throws Exception {
    return delivery.get(10, TimeUnit.SECONDS);
  }

  /** Returns the scripted results, then the default; without one, waits for {@link #release}. */
  private static final class ScriptedTransport implements Transport {
    private final Queue<AttemptResult> results = new ArrayDeque<>();
    private final List<OutboundMessage> attempted = new ArrayList<>();
    private CompletableFuture<AttemptResult> pending;
    private AttemptResult defaultResult;
    private RuntimeException bug;
    private volatile RuntimeException thrown;

    @Override
    public int maxConcurrentAttempts() {
      return 1;
    }

    @Override
    public synchronized CompletableFuture<AttemptResult> attempt(OutboundMessage message) {
      attempted.add(message);
      notifyAll();
      if (thrown != null) {
        throw thrown;
      }
      if (bug != null) {
        return CompletableFuture.failedFuture(bug);
      }
      AttemptResult result = results.isEmpty() ? defaultResult : results.remove();
      pending =
          result == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(result);
      return pending;
    }

    synchronized void awaitAttempts(int count) throws InterruptedException {
      while (attempted.size() < count) {
        wait();
      }
    }

    synchronized void release(AttemptResult result) {
      pending.complete(result);
    }

    @Override
    public void close() {}
  }

  /** A destination that opens the given transport. */
  private record FixedDestination(Transport transport) implements Destination {
    @Override
    public String name() {
      return "webhook";
    }

    @Override
    public String origin() {
      return "https://soar.example.com";
    }

    @Override
    public FindingSelection findings() {
      return FindingSelection.ALL;
    }

    @Override
    public boolean actions() {
      return false;
    }

    @Override
    public RetryPolicy retryPolicy() {
      return DeliveryFixtures.QUICK;
    }

    @Override
    public void requireKeys() {}

    @Override
    public Transport open(Clock clock) {
      return transport;
    }
  }

  /** A clock that advances by a step whenever it is read. */
  private static final class SteppingClock extends Clock {
    private final AtomicLong millis = new AtomicLong(NOW.toEpochMilli());
    private volatile long stepMillis;

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis.getAndAdd(stepMillis));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
