package io.cordon.cli.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command refuses before it does anything. */
class DetectionBenchCommandTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --seeds 1 --users 0   | --users: 0 is not between 10 and 100000
          --seeds 1 --days 3    | --days: 3 is not between 15 and 730
          --seeds x             | --seeds x: 'x' is no seed; write numbers and ranges such as 1,3,5-7
          --seeds 1             | --seeds: docs/detection.md reports seeds 11-20 only; write about tuning seeds elsewhere, with --out FILE
          --seeds 9,21          | --seeds: docs/detection.md reports seeds 11-20 only; write about mixed seeds elsewhere, with --out FILE
          --seeds 1 --out a.txt | --out: a.txt: the name must end in .md
          --seeds 11 --alone    | --alone: docs/detection.md compares Cordon with other methods; write elsewhere, with --out FILE
          --seeds 1 --out a.md --keep pom.xml | --keep: pom.xml is not a directory
          """)
  void aMistakeIsOneLine(String options, String line) {
    CommandRun run =
        CommandRun.of(
            Stream.concat(Stream.of("bench", "detection"), Stream.of(options.split(" ", -1)))
                .toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).isEqualTo("cordon bench detection: " + line + '\n');
  }

  @Test
  void theFolderOfTheDocumentMustExist() {
    CommandRun run = CommandRun.of("bench", "detection", "--seeds", "1", "--out", "no/such/a.md");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no/such/a.md: there is no directory").hasLineCount(1);
  }

  @Test
  void noSeedsAreAMistake() {
    CommandRun run = CommandRun.of("bench", "detection");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--seeds=LIST").endsWith("--help'\n");
  }

  @Test
  void theDocumentOfTheRepositoryIsNotWrittenByAnotherName() throws Exception {
    Path link = directory.resolve("link.md");
    Files.createSymbolicLink(link, Path.of("..", "docs", "detection.md").toAbsolutePath());
    CommandRun run = CommandRun.of("bench", "detection", "--seeds", "3", "--out", link.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("reports seeds");
  }
}
