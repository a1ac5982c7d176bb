package io.cordon.cli.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpCommandTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "detect", "policy", "policy test", "bench nab", "help"})
  void helpOfACommandIsThatOfItsOption(String command) {
    CommandRun asked = CommandRun.of(("help " + command).strip().split(" "));
    CommandRun option = CommandRun.of((command + " --help").strip().split(" "));

    assertThat(asked).isEqualTo(option);
    assertThat(asked.out()).startsWith("Usage: cordon " + command);
  }

  @Test
  void anUnknownCommandIsOneLineWithASuggestion() {
    CommandRun run = CommandRun.of("help", "polcy");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "cordon: there is no command 'polcy'; did you mean 'policy'?; see 'cordon --help'\n");
  }

  @Test
  void anUnknownCommandBelowAnotherIsLookedForThere() {
    CommandRun run = CommandRun.of("help", "policy", "detect");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("cordon policy: there is no command 'detect'")
        .endsWith("; see 'cordon policy --help'\n");
  }

  @Test
  void aCommandWithoutCommandsSaysSo() {
    CommandRun run = CommandRun.of("help", "detect", "all");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "cordon detect: cordon detect has no commands, so none is 'all';"
                + " see 'cordon detect --help'\n");
  }

  @Test
  void versionIsThatOfTheOption() {
    assertThat(CommandRun.of("version")).isEqualTo(CommandRun.of("--version"));
    assertThat(CommandRun.of("version").out()).startsWith("cordon ").contains("Flink 2.");
  }
}
