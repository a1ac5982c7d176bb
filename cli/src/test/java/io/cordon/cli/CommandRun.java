package io.cordon.cli;

import io.cordon.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One run of the command inside this process, as the launcher would start it.
 *
 * @param exitCode 0, 1, 2 or 3
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int exitCode, String out, String err) {

  /** With standard output in a pipe. */
  public static CommandRun of(String... arguments) {
    return of(false, new ByteArrayOutputStream(), arguments);
  }

  /**
   * The same, observed while it runs.
   *
   * @param observer gets each line of standard error; the command waits for it
   */
  public static CommandRun observed(Consumer<String> observer, String... arguments) {
    return of(false, new ObservedOutput(observer), arguments);
  }

  /** With standard output on a terminal without colours. */
  public static CommandRun onScreen(String... arguments) {
    return of(true, new ByteArrayOutputStream(), arguments);
  }

  private static CommandRun of(boolean onScreen, ByteArrayOutputStream err, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    String homeBefore = System.getProperty("cordon.home");
    System.setProperty("cordon.home", "..");
    try {
      Terminal terminal = new Terminal(out, onScreen, err, false, Map.of("NO_COLOR", "1"));
      System.setOut(terminal.out());
      System.setErr(terminal.err());
      int exitCode = Cordon.run(arguments, terminal, Map.of());
      terminal.out().flush();
      return new CommandRun(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
      if (homeBefore == null) {
        System.clearProperty("cordon.home");
      } else {
        System.setProperty("cordon.home", homeBefore);
      }
    }
  }

  public List<String> lines() {
    return out.lines().toList();
  }

  public List<String> errLines() {
    return err.lines().toList();
  }
}
