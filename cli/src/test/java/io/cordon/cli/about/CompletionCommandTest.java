package io.cordon.cli.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts in their shells; a shell that is missing here is skipped and said. */
class CompletionCommandTest {
  @TempDir private Path directory;

  private List<String> run(String shell, String... arguments) throws Exception {
    assumeTrue(isThere(shell), "there is no " + shell);
    String[] command = new String[arguments.length + 1];
    command[0] = shell;
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  private static boolean isThere(String shell) throws InterruptedException {
    try {
      return new ProcessBuilder(shell, "-c", "exit 0").start().waitFor() == 0;
    } catch (IOException missing) {
      System.out.println("SKIPPED: there is no " + shell);
      return false;
    }
  }

  private void writeScript(String shell) throws IOException {
    CommandRun run = CommandRun.of("completion", shell);
    assertThat(run.exitCode()).as(run.err()).isZero();
    Files.writeString(directory.resolve("cordon." + shell), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cordon pol                  | 1 | policy
          cordon policy te            | 2 | test
          cordon detect --war         | 2 | --warmup
          cordon completion z         | 2 | zsh
          """)
  void bashCompletesCommandsAndOptions(String line, int word, String expected) throws Exception {
    writeScript("bash");

    List<String> completions =
        run(
            "bash",
            "-c",
            ". ./cordon.bash; compopt() { :; }; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; _complete_cordon;"
                    .formatted(line, word, line)
                + " printf '%s\\n' \"${COMPREPLY[@]}\"");

    assertThat(completions).extracting(String::strip).containsExactly(expected);
  }

  @Test
  void zshLoadsTheScript() throws Exception {
    writeScript("zsh");

    List<String> completer =
        run("zsh", "-f", "-c", ". ./cordon.zsh; echo ${_comps[cordon]}; which -w _complete_cordon");

    assertThat(completer).last().isEqualTo("_complete_cordon: function");
    assertThat(completer.get(0)).contains("_complete_cordon");
  }

  @Test
  void aShellWithoutAScriptIsAMistake() {
    CommandRun run = CommandRun.of("completion", "fish");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains("fish").contains("BASH, ZSH");
  }
}
