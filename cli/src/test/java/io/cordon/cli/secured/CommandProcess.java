package io.cordon.cli.secured;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A {@code cordon} command in a process of its own, as the launcher starts it. */
final class CommandProcess implements AutoCloseable {
  private static final long TIMEOUT_SECONDS = 120;

  private final Process process;
  private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
  private final List<String> lines = new ArrayList<>();

  private CommandProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "stderr of cordon");
    reader.setDaemon(true);
    reader.start();
  }

  static CommandProcess start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (String opened : List.of("util", "lang", "nio", "time")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-Xmx1g", "-Djava.net.preferIPv4Stack=true", "-Dcordon.home=.."));
    // Not the silent configuration of the tests.
    command.add("-Dlog4j2.configurationFile=log4j2.xml");
    command.addAll(List.of("-cp", classPath(), "io.cordon.cli.Cordon"));
    command.addAll(List.of(arguments));
    return new CommandProcess(
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** Maven's test runner keeps the class path elsewhere, because it may be too long. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private void read() {
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      err.lines().forEach(unread::add);
    } catch (IOException | UncheckedIOException stopped) {
      // The process may end at any time.
    }
  }

  /** All lines on standard error until one is as expected; fails if none is within two minutes. */
  List<String> awaitLine(Predicate<String> expected) throws InterruptedException {
    while (true) {
      String line = unread.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("only " + String.join("\n", lines));
      }
      lines.add(line);
      if (expected.test(line)) {
        return List.copyOf(lines);
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException hanging) {
      process.destroyForcibly();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
