package io.cordon.cli.faults;

import io.cordon.harness.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker for a process of its own: {@code BrokerMain DIRECTORY PORT}. */
final class BrokerMain {
  /** Printed when clients can connect. */
  static final String READY = "broker ready";

  private BrokerMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.println(READY);
    new CountDownLatch(1).await();
  }
}
