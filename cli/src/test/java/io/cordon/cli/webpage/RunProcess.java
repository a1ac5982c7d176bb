package io.cordon.cli.webpage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code cordon run} as a process of its own, with everything that Flink and Kafka can log. */
final class RunProcess implements AutoCloseable {
  private static final long SECONDS = 120;

  private static final String LOG4J =
      """
      <Configuration status="ERROR">
        <Appenders>
          <File name="file" fileName="%s"><PatternLayout pattern="%%level %%c: %%m%%n%%ex"/></File>
        </Appenders>
        <Loggers>
          <Logger name="org.apache.flink" level="DEBUG"/>
          <Logger name="org.apache.kafka" level="DEBUG"/>
          <Root level="INFO"><AppenderRef ref="file"/></Root>
        </Loggers>
      </Configuration>
      """;

  private final Process process;
  private final Path directory;
  private final Queue<String> err = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> watching = new CompletableFuture<>();

  private RunProcess(Process process, Path directory) {
    this.process = process;
    this.directory = directory;
    new Thread(this::readErr, "stderr of cordon run").start();
  }

  /** Starts the command in the directory, where its log is written, too. */
  static RunProcess start(Path directory, Path config) throws IOException {
    Path log4j = directory.resolve("log4j2.xml");
    Files.writeString(log4j, LOG4J.formatted(directory.resolve("debug.log")));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED",
            "-Xmx1g",
            "-Dlog4j2.configurationFile=" + log4j,
            "-Dcordon.home=" + Path.of("..").toAbsolutePath().normalize(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.cordon.cli.Cordon",
            "run",
            "--config",
            config.toString());
    return new RunProcess(
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("out").toFile())
            .start(),
        directory);
  }

  private void readErr() {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        err.add(line);
        if (line.contains("watching")) {
          watching.complete(null);
        }
      }
      watching.completeExceptionally(new IOException(String.join("; ", err)));
    } catch (IOException closed) {
      watching.completeExceptionally(new UncheckedIOException(closed));
    }
  }

  void awaitWatching() throws Exception {
    watching.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Standard output, standard error and the complete log. */
  String written() throws IOException {
    return Files.readString(directory.resolve("out"))
        + String.join("\n", err)
        + Files.readString(directory.resolve("debug.log"));
  }

  /** What every user of this machine may see of a process; empty where there is no /proc. */
  String commandLine() throws IOException {
    Path line = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
    return Files.exists(line) ? Files.readString(line) : "";
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException hanging) {
      process.destroyForcibly();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
