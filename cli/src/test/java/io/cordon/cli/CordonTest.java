package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class CordonTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Terminal terminal = new Terminal(out, false, err, false, Map.of());

  @Test
  void helpShowsExamplesOnStandardOutput() {
    assertThat(run(Map.of(), "--help")).isZero();

    assertThat(text(out)).contains("Usage: cordon", "Examples:", "cordon demo");
    assertThat(text(out).lines()).allMatch(line -> line.length() <= 80);
    assertThat(text(err)).isEmpty();
  }

  @Test
  void versionShowsTheValuesOfTheBuild() {
    assertThat(run(Map.of(), "--version")).isZero();

    assertThat(text(out))
        .matches("(?s)cordon \\d+\\.\\d+.*Flink 2\\..*Kafka 4\\..*Java \\d.*")
        .doesNotContain("${", "null");
  }

  @Test
  void noCommandIsAMistake() {
    assertThat(run(Map.of())).isEqualTo(2);

    assertThat(text(err)).isEqualTo("cordon: no command given; see 'cordon --help'\n");
    assertThat(out.size()).isZero();
  }

  @Test
  void anEmptyFileNameIsAMistakeEverywhere() {
    for (String[] arguments :
        new String[][] {
          {"detect", ""},
          {"detect", " "},
          {"label", ""},
          {"detect", "--org", "", "a.csv"},
          {"detect", "--rejects", "", "a.csv"},
          {"detect", "--policies", " ", "a.csv"},
          {"backtest", "--policies", "", "a.csv"},
          {"policy", "check", ""},
          {"run", "--config", ""},
          {"score", "--truth", "", "--findings", "f"},
          {"score", "--truth", "t", "--findings", " "}
        }) {
      err.reset();
      assertThat(run(Map.of(), arguments)).as(String.join(" ", arguments)).isEqualTo(2);
      assertThat(text(err)).contains("the name of a file is empty").hasLineCount(1);
    }
  }

  @Test
  void unknownOptionIsAMistakeInOneLine() {
    assertThat(run(Map.of(), "--nonsense")).isEqualTo(2);

    assertThat(text(err)).isEqualTo("cordon: Unknown option: '--nonsense'; see 'cordon --help'\n");
  }

  @Test
  void aMistypedCommandGetsASuggestion() {
    assertThat(fail("faill")).isEqualTo(2);

    assertThat(text(err))
        .isEqualTo(
            "cordon: there is no command 'faill'; did you mean 'fail'?; see 'cordon --help'\n");
  }

  @Test
  void aMistakeInACommandPointsToItsHelp() {
    assertThat(fail("fail", "--times", "often")).isEqualTo(2);

    assertThat(text(err).lines()).hasSize(1);
    assertThat(text(err))
        .startsWith("cordon fail: Invalid value for option '--times'")
        .endsWith("see 'cordon fail --help'\n");
  }

  @Test
  void usersMistakeIsOneLineEvenWhenWrapped() {
    assertThat(fail("fail", "wrapped mistake")).isEqualTo(2);

    assertThat(text(err)).isEqualTo("cordon fail: org.yaml:3:7: no such label 'Secrt'\n");
  }

  @Test
  void missingFileIsAUsersMistake() {
    assertThat(fail("fail", "missing file")).isEqualTo(2);

    assertThat(text(err)).isEqualTo("cordon fail: ual.json: no such file or directory\n");
  }

  @Test
  void missingFileDeepInsideIsAFailure() {
    assertThat(fail("fail", "deep missing file")).isEqualTo(1);
  }

  @Test
  void failureIsOneLineWithAHint() {
    assertThat(fail("fail", "bug")).isEqualTo(1);

    assertThat(text(err))
        .isEqualTo(
            "cordon fail: IllegalStateException: two\uFFFDlines (--debug shows the trace)\n");
  }

  @Test
  void debugShowsTheTraceBeforeAndAfterTheCommand() {
    assertThat(fail("--debug", "fail", "bug")).isEqualTo(1);
    assertThat(text(err))
        .contains("IllegalStateException", "\tat io.cordon.cli.CordonTest")
        .doesNotContain("shows the trace");

    err.reset();
    assertThat(fail("fail", "--debug", "bug")).isEqualTo(1);
    assertThat(text(err)).contains("\tat io.cordon.cli.CordonTest");
  }

  @Test
  void debugByEnvironmentShowsTheTrace() {
    assertThat(fail(Map.of("CORDON_DEBUG", "1"), "fail", "bug")).isEqualTo(1);
    assertThat(text(err)).contains("\tat io.cordon.cli.CordonTest");

    err.reset();
    assertThat(fail(Map.of("CORDON_DEBUG", "0"), "fail", "bug")).isEqualTo(1);
    assertThat(text(err)).doesNotContain("\tat ");
  }

  @Test
  void lackOfMemorySuggestsABiggerHeap() {
    assertThat(fail("fail", "memory")).isEqualTo(1);

    assertThat(text(err)).contains("out of memory (heap)", "CORDON_HEAP");
  }

  @Test
  void fullDiskIsAFailureInOneLine() {
    terminal = new Terminal(new Unwritable("No space left on device"), false, err, false, Map.of());

    assertThat(run(Map.of(), "--help")).isEqualTo(1);
    assertThat(text(err))
        .isEqualTo(
            "cordon: cannot write to standard output: No space left on device"
                + " (--debug shows the trace)\n");
  }

  @Test
  void theExitCodeOfTheCommandIsReturned() {
    assertThat(fail("fail", "with 2")).isEqualTo(2);
    assertThat(text(err)).isEmpty();
  }

  @Test
  void aClosedOutputEndsTheCommandQuietly() {
    terminal = new Terminal(new Unwritable("Broken pipe"), false, err, false, Map.of());

    assertThat(fail("fail", "a lot of output")).isZero();
    assertThat(text(err)).isEmpty();
  }

  @Test
  void anOutputClosedBeforeTheLastFlushIsNoticed() {
    terminal = new Terminal(new Unwritable("Broken pipe"), false, err, false, Map.of());

    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(text(err)).isEmpty();
  }

  private int run(Map<String, String> environment, String... args) {
    return Cordon.run(args, terminal, environment);
  }

  private int fail(String... args) {
    return fail(Map.of(), args);
  }

  private int fail(Map<String, String> environment, String... args) {
    CommandLine line = Cordon.commandLine(terminal, environment);
    line.addSubcommand(new CommandLine(Fail.class, new CommandFactory(terminal)));
    // Handlers reach subcommands only when they are set after these.
    FailureHandler failures = new FailureHandler(terminal, environment);
    line.setParameterExceptionHandler(failures).setExecutionExceptionHandler(failures);
    return Cordon.execute(line, args, terminal, environment);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** A stream on which every write fails. */
  private static final class Unwritable extends OutputStream {

    private final String reason;

    Unwritable(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int oneByte) throws IOException {
      throw new IOException(reason);
    }
  }

  /** A command that fails in the way that its argument names. */
  @Command(name = "fail")
  static final class Fail implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--times")
    int times;

    @Parameters(arity = "0..1")
    private String how;

    Fail(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
      switch (how) {
        case "wrapped mistake" ->
            throw new IllegalStateException(
                new RuntimeException(
                    "job failed", new UserErrorException("org.yaml:3:7: no such label 'Secrt'")));
        case "missing file" -> throw new UncheckedIOException(new NoSuchFileException("ual.json"));
        case "deep missing file" ->
            throw new IllegalStateException(new NoSuchFileException("/tmp/segment"));
        case "bug" -> throw new IllegalStateException("two\nlines");
        case "memory" -> throw new OutOfMemoryError("heap");
        case "a lot of output" -> terminal.out().print("x".repeat(1 << 20));
        default -> {
          return 2;
        }
      }
      return 0;
    }
  }
}
