package io.cordon.cli.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole benchmark on a small organisation. */
class DetectionBenchITCase {
  @TempDir private Path directory;

  @Test
  void runsAllMethodsAndWritesTheDocumentItsPlotsAndWhatIsKept() throws IOException {
    Path document = directory.resolve("tuning.md");
    Path kept = directory.resolve("kept");
    CommandRun run =
        CommandRun.of(
            "bench",
            "detection",
            "--seeds",
            "2",
            "--users",
            "20",
            "--days",
            "18",
            "--out",
            document.toString(),
            "--keep",
            kept.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.errLines()).last().isEqualTo(document + ": written");
    assertThat(run.lines()).anyMatch(line -> line.startsWith("random cut forest"));
    assertThat(Files.readString(document))
        .contains("--seeds 2 --users 20 --days 18", "tuning seeds", "## How findings are matched");
    assertThat(names(directory.resolve("tuning")))
        .containsExactly("recall.svg", "scenarios.svg", "weeks.svg");
    assertThat(names(kept.resolve("seed-2")))
        .contains("m365.jsonl", "org.yaml", "truth.jsonl", "findings.jsonl");
  }

  @Test
  void aloneRunsNoOtherMethod() throws IOException {
    Path document = directory.resolve("alone.md");
    CommandRun run =
        CommandRun.of(
            "bench",
            "detection",
            "--seeds",
            "2",
            "--users",
            "20",
            "--days",
            "18",
            "--alone",
            "--out",
            document.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines().stream().map(line -> line.replaceFirst(" {2}.*", "")))
        .contains("Cordon", "Cordon without baselines")
        .doesNotContain("random cut forest", "rolling z-score");
    assertThat(Files.readString(document))
        .contains("--seeds 2 --users 20 --days 18 --alone\n", "Other methods were not run")
        .doesNotContain("random cut forest");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
