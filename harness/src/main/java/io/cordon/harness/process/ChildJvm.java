package io.cordon.harness.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program in a Java process of its own, with the Java of this process. Its standard output is
 * read line by line, its standard error goes to a log file. It should end when its standard input
 * does: then nothing survives this process.
 */
public final class ChildJvm implements AutoCloseable {
  private static final int LOG_TAIL_LINES = 4;
  private static final long CLOSE_SECONDS = 20;

  private final String title;
  private final Path log;
  private final Process process;
  private final BufferedReader lines;

  private ChildJvm(String title, Path log, Process process) {
    this.title = title;
    this.log = log;
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * What to start.
   *
   * @param title names it in messages
   * @param jvmOptions as on the command line of {@code java}
   * @param classPath as on the command line of {@code java}
   * @param log receives standard error
   */
  public record Program(
      String title,
      List<String> jvmOptions,
      String classPath,
      String mainClass,
      List<String> arguments,
      Path log) {
    public Program {
      jvmOptions = List.copyOf(jvmOptions);
      arguments = List.copyOf(arguments);
    }
  }

  /** Starts the program. */
  public static ChildJvm start(Program program) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What it leaves there goes with this process.
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.addAll(program.jvmOptions());
    command.addAll(List.of("-cp", program.classPath(), program.mainClass()));
    command.addAll(program.arguments());
    Process process = new ProcessBuilder(command).redirectError(program.log().toFile()).start();
    return new ChildJvm(program.title(), program.log(), process);
  }

  /**
   * The next line of standard output.
   *
   * @return null at the end of a program that has succeeded
   * @throws ChildFailedException when it has failed
   */
  public String nextLine() throws IOException, InterruptedException {
    String line = lines.readLine();
    if (line == null) {
      int code = process.waitFor();
      if (code != 0) {
        throw new ChildFailedException(title, code, logTail());
      }
    }
    return line;
  }

  /**
   * The next line of a program that has more to say.
   *
   * @throws ChildFailedException when it has ended
   */
  public String requiredLine() throws IOException, InterruptedException {
    String line = nextLine();
    if (line == null) {
      throw new ChildFailedException(title, 0, logTail());
    }
    return line;
  }

  /** The last lines of standard error, without the frames of stack traces. */
  private List<String> logTail() throws IOException {
    if (!Files.exists(log)) {
      return List.of();
    }
    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
    List<String> written =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.matches("(at |\\.\\.\\. \\d+ ).*"))
            .toList();
    return written.subList(Math.max(0, written.size() - LOG_TAIL_LINES), written.size());
  }

  /** Asks the program to end, by the end of its standard input, and kills it if it does not. */
  @Override
  public void close() throws IOException {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        process.toHandle().destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.toHandle().destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      lines.close();
    }
  }
}
