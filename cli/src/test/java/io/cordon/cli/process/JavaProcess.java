package io.cordon.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program with the class path of this test in a process of its own. */
public final class JavaProcess implements AutoCloseable {
  /** A directory for the complete logs. */
  private static final String LOGS = System.getProperty("cordon.faults.logs");

  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
  private static final int STOP_SECONDS = 60;

  /** The exit code of a virtual machine that ends because of SIGTERM. */
  public static final int STOPPED = 143;

  private final Process process;
  private final String name;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  private JavaProcess(Process process, String name) {
    this.process = process;
    this.name = name;
    this.reader = new Thread(this::read, "output-of-" + name);
  }

  /**
   * Starts the main class of a program, with the log configuration that users have.
   *
   * @param directory where the program works
   */
  public static JavaProcess start(Class<?> main, Path directory, List<String> arguments)
      throws IOException {
    return start(main, directory, Path.of("src/main/resources/log4j2.xml"), arguments);
  }

  /**
   * Starts the main class of a program; its standard output and error are {@link #lines}.
   *
   * @param log4j the log configuration
   */
  public static JavaProcess start(Class<?> main, Path directory, Path log4j, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : List.of("java.util", "java.lang", "java.nio", "java.time")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    // Starts are frequent and runs short.
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Djava.net.preferIPv4Stack=true", "-Dlog4j2.disable.jmx=true"));
    command.add("-Dlog4j2.configurationFile=" + log4j.toUri());
    command.add("-Dcordon.home=" + Path.of("..").toAbsolutePath().normalize());
    command.add(main.getName());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // In the environment, because the list of jars is too long for a readable process list.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    if (LOGS != null) {
      String log = directory.getFileName() + ".log";
      builder.environment().put("CORDON_LOG", Path.of(LOGS, log).toString());
    }
    JavaProcess started =
        new JavaProcess(builder.directory(directory.toFile()).start(), main.getSimpleName());
    started.reader.start();
    // It must not outlive a test that is interrupted.
    Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroyForcibly));
    return started;
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
      }
    } catch (IOException killed) {
      // Nothing more to read.
    }
  }

  public List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  public boolean hasLine(String part) {
    return lines().stream().anyMatch(line -> line.contains(part));
  }

  public void awaitLine(String part) throws Exception {
    Await.until(
        '"' + part + "\" of " + name + ": " + lines(),
        START_TIMEOUT,
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError(name + " has ended: " + lines());
          }
          return hasLine(part);
        });
  }

  /** What every user of this machine may see of the process; empty where there is no /proc. */
  public String commandLine() throws IOException {
    Path line = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
    return Files.exists(line) ? Files.readString(line) : "";
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9}: the process has no chance to finish anything. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    reader.join();
  }

  /** {@code kill}: the process ends in order. */
  public int stop() throws InterruptedException {
    // Process.destroy closes its output too, and its last words would be lost.
    process.toHandle().destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError(name + " did not stop: " + lines());
    }
    reader.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
