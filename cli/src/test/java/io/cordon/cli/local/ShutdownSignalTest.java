package io.cordon.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ShutdownSignalTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void nothingIsRequestedAtFirst() throws InterruptedException {
    try (ShutdownSignal interrupt = new ShutdownSignal()) {
      assertThat(interrupt.await(Duration.ZERO)).isFalse();
    }
  }

  @Test
  @Timeout(20)
  void aRequestEndsTheWaitAtOnce() throws InterruptedException {
    ShutdownSignal interrupt = new ShutdownSignal();
    interrupt.close();
    interrupt.requestAndWait();

    assertThat(interrupt.await(LONG)).isTrue();
  }

  @Test
  @Timeout(20)
  void theVirtualMachineWaitsUntilTheWorkIsClosed() throws InterruptedException {
    ShutdownSignal interrupt = new ShutdownSignal();
    Thread ending = new Thread(interrupt::requestAndWait, "ending");

    ending.start();

    assertThat(interrupt.await(LONG)).isTrue();
    while (ending.getState() != Thread.State.TIMED_WAITING) {
      assertThat(ending.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    interrupt.close();
    ending.join();
  }

  @Test
  @Timeout(20)
  void finishedWorkDoesNotDelayTheVirtualMachine() throws InterruptedException {
    ShutdownSignal interrupt = new ShutdownSignal();
    interrupt.close();
    Thread ending = new Thread(interrupt::requestAndWait, "ending");

    ending.start();

    ending.join();
    assertThat(interrupt.await(Duration.ZERO)).isTrue();
  }
}
