package io.cordon.cli.policy.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTranslateCommandTest {
  private static final String RULE =
      """
      title: Archive fetched
      logsource: {product: m365, service: sharepoint}
      detection:
          selection: {Operation: FileDownloaded, SourceFileExtension: .zip%s}
          condition: selection
      """;

  @TempDir private Path folder;

  private static CommandRun translate(Path file) {
    return CommandRun.of("policy", "translate", file.toString());
  }

  @Test
  void theDraftPassesTheCheckOnceItHasTests() throws IOException {
    Path rule = Files.writeString(folder.resolve("rule.yml"), RULE.formatted(""));
    CommandRun run = translate(rule);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.errLines()).containsExactly("1 rule, all of it translated");
    assertThat(run.out()).contains("verb: download", "file.extension: zip", "app: m365");
    Path draft = Files.writeString(folder.resolve("draft.yml"), run.out());
    CommandRun check = CommandRun.of("policy", "check", "--allow-untested", draft.toString());
    assertThat(check.exitCode()).as(check.err()).isZero();
  }

  @Test
  void whatIsNotTranslatedIsExitCode1() throws IOException {
    Path rule = Files.writeString(folder.resolve("rule.yml"), RULE.formatted(", Odd: 1"));
    CommandRun run = translate(rule);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("# not translated: Odd: 1 (Cordon knows no field Odd)");
    assertThat(run.errLines()).contains("1 rule, 1 part not translated");
  }

  @Test
  void aFolderGivesOneDraftAfterTheOtherAndAMissingFileIsExitCode2() throws IOException {
    Files.writeString(folder.resolve("a.yml"), RULE.formatted(""));
    Files.writeString(folder.resolve("b.yml"), RULE.formatted(""));
    CommandRun run = translate(folder);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("# " + folder.resolve("a.yml"), "# " + folder.resolve("b.yml"));
    assertThat(translate(folder.resolve("absent.yml")).exitCode()).isEqualTo(2);
  }
}
