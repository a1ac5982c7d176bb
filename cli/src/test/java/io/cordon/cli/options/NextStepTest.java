package io.cordon.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextStepTest {
  @TempDir private Path directory;

  private List<String> lines(List<String> arguments, String... logs) {
    return new NextStep("detect", arguments, List.of(logs)).lines(directory);
  }

  @Test
  void theCommandsNameTheFilesOfTheUser() {
    assertThat(lines(List.of("detect", "--html", "run.html", "a.csv", "b.csv"), "a.csv", "b.csv"))
        .containsExactly(
            "without --org, nobody counts as internal and label ids have no names. Next, draft"
                + " org.yaml, correct it, and run this again:",
            "  cordon org init --out org.yaml a.csv b.csv",
            "  cordon detect --org org.yaml --html run.html a.csv b.csv");
  }

  @Test
  void aShellReadsTheNamesAsTheyAre() {
    assertThat(lines(List.of("--debug", "detect", "it's here.csv"), "it's here.csv"))
        .endsWith(
            "  cordon org init --out org.yaml 'it'\\''s here.csv'",
            "  cordon --debug detect --org org.yaml 'it'\\''s here.csv'");
    assertThat(lines(List.of("detect", "a\u001b[2J.csv"), "a\u001b[2J.csv").toString())
        .doesNotContain("\u001b");
  }

  @Test
  void aFileThatIsThereIsNotDraftedAgain() throws IOException {
    Files.createFile(directory.resolve("org.yaml"));

    assertThat(lines(List.of("detect", "a.csv"), "a.csv"))
        .containsExactly(
            "without --org, nobody counts as internal and label ids have no names; org.yaml is"
                + " here. Run this again with it:",
            "  cordon detect --org org.yaml a.csv");
  }

  @Test
  void manyFilesAreNotAllNamed() {
    String[] logs = IntStream.range(0, 60).mapToObj(i -> i + ".csv").toArray(String[]::new);

    assertThat(lines(List.of("detect"), logs).get(1)).endsWith(" 49.csv …");
  }
}
