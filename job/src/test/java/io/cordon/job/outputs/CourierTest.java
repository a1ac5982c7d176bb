package io.cordon.job.outputs;

import static io.cordon.job.outputs.OutputFixtures.NOW;
import static io.cordon.job.outputs.OutputFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.Undelivered;
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

class CourierTest {
  private final TellingCarrier carrier = new TellingCarrier();
  private final SteppingClock clock = new SteppingClock();
  private final Output output = new FixedOutput(carrier);
  private final Courier courier = new Courier(output, carrier, clock);

  @AfterEach
  void close() {
    courier.close();
  }

  @Test
  void whatArrivesAtOnceIsTriedOnce() throws Exception {
    carrier.answers.add(Answer.DELIVERED);

    assertThat(end(courier.deliver(message(1)))).isEqualTo(new Delivery(1, null));
  }

  @Test
  void whatIsMetWithPassingTroubleIsTriedAgain() throws Exception {
    carrier.answers.add(Answer.later("it answered 500."));
    carrier.answers.add(Answer.later("nobody listens there."));
    carrier.answers.add(Answer.DELIVERED);

    assertThat(end(courier.deliver(message(1)))).isEqualTo(new Delivery(3, null));
  }

  @Test
  void whatIsRefusedGoesToTheDeadLettersAtOnce() throws Exception {
    carrier.answers.add(Answer.refused("It answered 400."));

    Delivery delivery = end(courier.deliver(message(1)));

    assertThat(delivery.undelivered())
        .isEqualTo(
            new Undelivered(
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
    carrier.usual = Answer.later("it answered 503.");
    clock.stepMillis = 300;

    Undelivered undelivered = end(courier.deliver(message(1))).undelivered();

    assertThat(undelivered.reason()).isEqualTo("gave_up");
    assertThat(undelivered.sentence())
        .isEqualTo("Given up after 5 s; at the last attempt: it answered 503.");
    assertThat(undelivered.attempts()).isBetween(2, 20);
  }

  @Test
  void whatNeverGetsItsTurnIsGivenUpUntried() throws Exception {
    CompletableFuture<Delivery> first = courier.deliver(message(1));
    CompletableFuture<Delivery> second = courier.deliver(message(2));
    carrier.awaitCarried(1);
    clock.millis.addAndGet(5_000);
    carrier.release(Answer.DELIVERED);

    assertThat(end(first)).isEqualTo(new Delivery(1, null));
    assertThat(end(second).undelivered().sentence())
        .isEqualTo("It did not get its turn within 5 s.");
    assertThat(end(second).attempts()).isZero();
  }

  @Test
  void noMoreAreUnderWayAtOnceThanTheCarrierTakesAndAllArriveInOrder() throws Exception {
    List<CompletableFuture<Delivery>> deliveries = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      deliveries.add(courier.deliver(message(number)));
    }
    for (int number = 0; number < 5; number++) {
      carrier.awaitCarried(number + 1);
      carrier.release(Answer.DELIVERED);
      end(deliveries.get(number));
    }

    assertThat(carrier.carried)
        .extracting(Message::id)
        .containsExactly("find-0.1", "find-1.1", "find-2.1", "find-3.1", "find-4.1");
  }

  @Test
  void aMistakeOfTheProgramIsNoDeadLetter() {
    carrier.mistake = new IllegalStateException("broken");

    assertThatThrownBy(() -> end(courier.deliver(message(1)))).hasRootCause(carrier.mistake);
  }

  @Test
  void aMistakeThatIsThrownEndsTheDeliveryThatItBefellAndNoOther() throws Exception {
    CompletableFuture<Delivery> first = courier.deliver(message(1));
    carrier.awaitCarried(1);
    carrier.thrown = new IllegalStateException("broken");
    CompletableFuture<Delivery> second = courier.deliver(message(2));
    carrier.release(Answer.DELIVERED);

    assertThat(end(first)).isEqualTo(new Delivery(1, null));
    assertThatThrownBy(() -> end(second)).hasRootCause(carrier.thrown);
    carrier.thrown = null;
    carrier.usual = Answer.DELIVERED;
    assertThat(end(courier.deliver(message(3)))).isEqualTo(new Delivery(1, null));
  }

  private static Delivery end(CompletableFuture<Delivery> delivery) throws Exception {
    return delivery.get(10, TimeUnit.SECONDS);
  }

  /** Answers as it was told; where it was told nothing, when it is released. */
  private static final class TellingCarrier implements Carrier {
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Message> carried = new ArrayList<>();
    private CompletableFuture<Answer> held;
    private Answer usual;
    private RuntimeException mistake;
    private volatile RuntimeException thrown;

    @Override
    public int atOnce() {
      return 1;
    }

    @Override
    public synchronized CompletableFuture<Answer> carry(Message message) {
      carried.add(message);
      notifyAll();
      if (thrown != null) {
        throw thrown;
      }
      if (mistake != null) {
        return CompletableFuture.failedFuture(mistake);
      }
      Answer answer = answers.isEmpty() ? usual : answers.remove();
      held = answer == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(answer);
      return held;
    }

    synchronized void awaitCarried(int count) throws InterruptedException {
      while (carried.size() < count) {
        wait();
      }
    }

    synchronized void release(Answer answer) {
      held.complete(answer);
    }

    @Override
    public void close() {}
  }

  /** Where the test's carrier goes to. */
  private record FixedOutput(Carrier carrier) implements Output {
    @Override
    public String name() {
      return "webhook";
    }

    @Override
    public String origin() {
      return "https://soar.example.com";
    }

    @Override
    public Selection findings() {
      return Selection.ALL;
    }

    @Override
    public boolean actions() {
      return false;
    }

    @Override
    public Patience patience() {
      return OutputFixtures.QUICK;
    }

    @Override
    public void requireKeys() {}

    @Override
    public Carrier open(Clock clock) {
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
