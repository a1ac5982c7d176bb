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
  private final TellingCarrier carrier = new TellingCarrier();
  private final SteppingClock clock = new SteppingClock();
  private final Destination output = new FixedOutput(carrier);
  private final RetryingSender courier = new RetryingSender(output, carrier, clock);

  @AfterEach
  void close() {
    courier.close();
  }

  @Test
  void whatArrivesAtOnceIsTriedOnce() throws Exception {
    carrier.answers.add(AttemptResult.DELIVERED);

    assertThat(end(courier.deliver(message(1)))).isEqualTo(new DeliveryResult(1, null));
  }

  @Test
  void whatIsMetWithPassingTroubleIsTriedAgain() throws Exception {
    carrier.answers.add(AttemptResult.later("it answered 500."));
    carrier.answers.add(AttemptResult.later("nobody listens there."));
    carrier.answers.add(AttemptResult.DELIVERED);

    assertThat(end(courier.deliver(message(1)))).isEqualTo(new DeliveryResult(3, null));
  }

  @Test
  void whatIsRefusedGoesToTheDeadLettersAtOnce() throws Exception {
    carrier.answers.add(AttemptResult.refused("It answered 400."));

    DeliveryResult delivery = end(courier.deliver(message(1)));

    assertThat(delivery.undelivered())
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
                message(1).text()));
  }

  @Test
  void whatDoesNotArriveInTimeIsGivenUpWithWhatWasMetLast() throws Exception {
    carrier.usual = AttemptResult.later("it answered 503.");
    clock.stepMillis = 300;

    DeadLetter undelivered = end(courier.deliver(message(1))).undelivered();

    assertThat(undelivered.reason()).isEqualTo("gave_up");
    assertThat(undelivered.sentence())
        .isEqualTo("Given up after 5 s; at the last attempt: it answered 503.");
    assertThat(undelivered.attempts()).isBetween(2, 20);
  }

  @Test
  void whatNeverGetsItsTurnIsGivenUpUntried() throws Exception {
    CompletableFuture<DeliveryResult> first = courier.deliver(message(1));
    CompletableFuture<DeliveryResult> second = courier.deliver(message(2));
    carrier.awaitCarried(1);
    clock.millis.addAndGet(5_000);
    carrier.release(AttemptResult.DELIVERED);

    assertThat(end(first)).isEqualTo(new DeliveryResult(1, null));
    assertThat(end(second).undelivered().sentence())
        .isEqualTo("It did not get its turn within 5 s.");
    assertThat(end(second).attempts()).isZero();
  }

  @Test
  void noMoreAreUnderWayAtOnceThanTheCarrierTakesAndAllArriveInOrder() throws Exception {
    List<CompletableFuture<DeliveryResult>> deliveries = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      deliveries.add(courier.deliver(message(number)));
    }
    for (int number = 0; number < 5; number++) {
      carrier.awaitCarried(number + 1);
      carrier.release(AttemptResult.DELIVERED);
      end(deliveries.get(number));
    }

    assertThat(carrier.carried)
        .extracting(OutboundMessage::id)
        .containsExactly("find-0.1", "find-1.1", "find-2.1", "find-3.1", "find-4.1");
  }

  @Test
  void aMistakeOfTheProgramIsNoDeadLetter() {
    carrier.mistake = new IllegalStateException("broken");

    assertThatThrownBy(() -> end(courier.deliver(message(1)))).hasRootCause(carrier.mistake);
  }

  @Test
  void aMistakeThatIsThrownEndsTheDeliveryThatItBefellAndNoOther() throws Exception {
    CompletableFuture<DeliveryResult> first = courier.deliver(message(1));
    carrier.awaitCarried(1);
    carrier.thrown = new IllegalStateException("broken");
    CompletableFuture<DeliveryResult> second = courier.deliver(message(2));
    carrier.release(AttemptResult.DELIVERED);

    assertThat(end(first)).isEqualTo(new DeliveryResult(1, null));
    assertThatThrownBy(() -> end(second)).hasRootCause(carrier.thrown);
    carrier.thrown = null;
    carrier.usual = AttemptResult.DELIVERED;
    assertThat(end(courier.deliver(message(3)))).isEqualTo(new DeliveryResult(1, null));
  }

  private static DeliveryResult end(CompletableFuture<DeliveryResult> delivery) throws Exception {
    return delivery.get(10, TimeUnit.SECONDS);
  }

  /** Answers as it was told; where it was told nothing, when it is released. */
  private static final class TellingCarrier implements Transport {
    private final Queue<AttemptResult> answers = new ArrayDeque<>();
    private final List<OutboundMessage> carried = new ArrayList<>();
    private CompletableFuture<AttemptResult> held;
    private AttemptResult usual;
    private RuntimeException mistake;
    private volatile RuntimeException thrown;

    @Override
    public int atOnce() {
      return 1;
    }

    @Override
    public synchronized CompletableFuture<AttemptResult> carry(OutboundMessage message) {
      carried.add(message);
      notifyAll();
      if (thrown != null) {
        throw thrown;
      }
      if (mistake != null) {
        return CompletableFuture.failedFuture(mistake);
      }
      AttemptResult answer = answers.isEmpty() ? usual : answers.remove();
      held = answer == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(answer);
      return held;
    }

    synchronized void awaitCarried(int count) throws InterruptedException {
      while (carried.size() < count) {
        wait();
      }
    }

    synchronized void release(AttemptResult answer) {
      held.complete(answer);
    }

    @Override
    public void close() {}
  }

  /** Where the test's carrier goes to. */
  private record FixedOutput(Transport carrier) implements Destination {
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
    public RetryPolicy patience() {
      return DeliveryFixtures.QUICK;
    }

    @Override
    public void requireKeys() {}

    @Override
    public Transport open(Clock clock) {
      return carrier;
    }
  }

  /** A clock that goes on by a step whenever it is asked. */
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
