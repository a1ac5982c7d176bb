package io.cordon.cli.demo;

import io.cordon.cli.local.ShutdownSignal;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon demo}: Kafka, Flink, a synthetic organisation and the job, in this process. */
@Command(
    name = "demo",
    description =
        "Starts Kafka, Flink and a made-up organisation here, and shows findings as they come.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon demo                 until Ctrl-C",
      "  cordon demo --minutes 2     ends by itself, with a summary",
      "  cordon demo --seed 7        another organisation, other incidents",
      "",
      "Nothing leaves this machine: the broker and Flink's web page listen on the",
      "loopback address, and actions are only written to a topic."
    })
public final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Watch for so many minutes, then end.")
  private Double minutes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which organisation and incidents. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "120",
      description = "How many people work there. Default: ${DEFAULT-VALUE}.")
  private int users;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (users < 10 || users > 5_000) {
      throw new UserErrorException("--users: " + users + " is not between 10 and 5000");
    }
    if (minutes != null && !(minutes > 0)) {
      throw new UserErrorException("--minutes: " + minutes + " is not more than 0");
    }
    Duration length =
        minutes == null
            ? null
            : Duration.ofMillis(Math.round(minutes * Duration.ofMinutes(1).toMillis()));
    try (ShutdownSignal interrupt = ShutdownSignal.install()) {
      new Demo(terminal, Clock.systemUTC(), seed, users).play(length, interrupt);
    }
    return 0;
  }
}
