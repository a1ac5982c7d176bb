package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.terminal.Terminal;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command, also one that is added later, has help with examples. */
class HelpTest {
  private static final int MAX_COLUMNS = 80;

  /** The words of each command, starting with the bare {@code cordon}. */
  static Stream<List<String>> commands() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Terminal terminal = new Terminal(nowhere, false, nowhere, false, Map.of());
    return below(Cordon.commandLine(terminal, Map.of()), List.of());
  }

  private static Stream<List<String>> below(CommandLine command, List<String> words) {
    return Stream.concat(
        Stream.of(words),
        command.getSubcommands().entrySet().stream()
            .flatMap(entry -> below(entry.getValue(), with(words, entry.getKey()))));
  }

  private static List<String> with(List<String> words, String word) {
    List<String> more = new ArrayList<>(words);
    more.add(word);
    return more;
  }

  @Test
  void allCommandsAreTested() {
    assertThat(commands())
        .contains(
            List.of(),
            List.of("detect"),
            List.of("policy"),
            List.of("policy", "test"),
            List.of("backtest"),
            List.of("score"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpHasUsageAndExamples(List<String> command) {
    CommandRun run = CommandRun.of(with(command, "--help").toArray(String[]::new));

    String name = ("cordon " + String.join(" ", command)).strip();
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Usage: " + name + " ");
    assertThat(run.lines()).contains("Examples:").anyMatch(line -> line.startsWith("  " + name));
    assertThat(run.lines()).allMatch(line -> line.length() <= MAX_COLUMNS);
  }

  /** A longer line would be broken anywhere. */
  @ParameterizedTest
  @MethodSource("commands")
  void noLineOfTheFooterIsBroken(List<String> command) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    CommandLine line =
        Cordon.commandLine(new Terminal(nowhere, false, nowhere, false, Map.of()), Map.of());
    for (String word : command) {
      line = line.getSubcommands().get(word);
    }

    assertThat(line.getCommandSpec().usageMessage().footer())
        .allMatch(text -> text.length() <= MAX_COLUMNS);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aMistakeIsOneLineThatPointsToTheHelp(List<String> command) {
    CommandRun run = CommandRun.of(with(command, "--nonsense").toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).endsWith("--help'\n");
  }
}
