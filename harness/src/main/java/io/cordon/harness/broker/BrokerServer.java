package io.cordon.harness.broker;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A broker in a process of its own, so that its cost is not part of a measurement: {@code
 * BrokerServer DIRECTORY}. Prints its address, and ends when its standard input does, also when the
 * process that started it is killed.
 */
public final class BrokerServer {
  private BrokerServer() {}

  /** Runs the broker on a directory. */
  public static void main(String[] arguments) throws IOException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]))) {
      System.out.println(broker.bootstrapServers());
      System.out.flush();
      while (System.in.read() >= 0) {
        // Nobody writes; the end is the signal.
      }
    }
    // Threads of the broker may still be alive.
    System.exit(0);
  }
}
