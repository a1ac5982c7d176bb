package io.cordon.cli.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatagenCommandITCase {
  private static final String[] SMALL = {"--users", "12", "--days", "3"};

  @TempDir private Path directory;

  private CommandRun generate(Path out, String... options) {
    return CommandRun.of(
        Stream.of(List.of("datagen"), List.of("--out", out.toString()), List.of(options))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private CommandRun small(String out, String seed) {
    return generate(directory.resolve(out), SMALL[0], SMALL[1], SMALL[2], SMALL[3], "--seed", seed);
  }

  private Map<String, String> written(String out) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory.resolve(out))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void writesLogsOrganisationAndGroundTruthAndPrintsTheCounts() throws IOException {
    CommandRun run = small("deep/new", "7");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    Map<String, String> written = written("deep/new");
    assertThat(written)
        .containsOnlyKeys(
            "m365.jsonl",
            "box.jsonl",
            "dropbox.jsonl",
            "google.jsonl",
            "org.yaml",
            "truth.jsonl",
            "decoys.jsonl",
            "facts.json");
    assertThat(written.get("m365.jsonl")).isNotEmpty();
    assertThat(run.errLines()).hasSize(6);
    assertThat(run.err().replace(",", ""))
        .contains(
            written.get("truth.jsonl").lines().count() + " incidents",
            written.get("decoys.jsonl").lines().count() + " decoys")
        .containsPattern("m365 +" + written.get("m365.jsonl").lines().count() + ' ');
  }

  @Test
  void onlyTheWantedCloudsAndScenariosAreWritten() throws IOException {
    CommandRun run =
        generate(
            directory.resolve("few"),
            "--users=40",
            "--days=9",
            "--clouds=box,google",
            "--scenarios=public_link");

    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, String> written = written("few");
    assertThat(written).containsKeys("box.jsonl", "google.jsonl").doesNotContainKey("m365.jsonl");
    assertThat(written.get("truth.jsonl").lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("\"scenario\":\"public_link\""));
  }

  @Test
  void onlyTheSameSeedWritesTheSameBytes() throws IOException {
    small("first", "7");
    small("second", "7");
    small("third", "8");

    assertThat(written("second")).isEqualTo(written("first"));
    assertThat(written("third").get("m365.jsonl")).isNotEqualTo(written("first").get("m365.jsonl"));
    assertThat(written("third").get("org.yaml")).isNotEqualTo(written("first").get("org.yaml"));
  }

  @ParameterizedTest
  @CsvSource({
    "--users, 9, is not between 10 and 1000000",
    "--users, 1000001, is not between",
    "--users, many, is not an int",
    "--days, 0, is not between 1 and 3650",
    "--days, 3651, is not between",
    "--days, 1.5, is not an int",
    "--seed, x, is not a long",
    "--end, yesterday, is not an instant",
    "--end, 2026-03-02, is not an instant",
    "--end, -1000000000-01-01T00:00:00Z, is not between",
    "--end, +20000-01-01T00:00:00Z, is not between",
    "--users, 0, is not between 10 and 1000000",
    "--junk, 2, is not between 0 and 1",
    "--junk, NaN, is not between 0 and 1",
    "--clouds, icloud, there is no cloud",
    "--clouds, m356, did you mean \"m365\"?",
    "--scenarios, public_lynk, did you mean \"public_link\"?",
    "--scenarios, theft, known are account_takeover"
  })
  void aBadValueIsOneLineAndNothingIsWritten(String option, String value, String sentence) {
    Path out = directory.resolve("absent");

    isRefused(generate(out, option + "=" + value), option, value, sentence);

    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "--speed, 0, is not more than 0",
    "--speed, fast, is not a double",
    "--speed, NaN, is not more than 0",
    "--rate, -1, is not more than 0",
    "--minutes, 0, is not more than 0",
    "--minutes, -Infinity, is not more than 0",
    "--rate, 1000001, 'at most 1,000,000'",
    "--days, 0, is not between 1 and 3200"
  })
  void aBadValueOfALiveSourceIsOneLine(String option, String value, String sentence) {
    isRefused(
        CommandRun.of("datagen", "--kafka", "localhost:1", option + "=" + value),
        option,
        value,
        sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", ":9092", "localhost:", "localhost:0", "localhost:65536", "a b:1"})
  void anAddressThatIsNoneIsOneLine(String address) {
    isRefused(
        CommandRun.of("datagen", "--kafka=" + address),
        "--kafka: \"" + address + "\" is not HOST:PORT");
  }

  @Test
  void kafkaThatIsAwayIsOneLine() {
    isRefused(
        CommandRun.of("datagen", "--kafka", "localhost:1"),
        "--kafka: \"localhost:1\" does not answer: nobody listens there");
  }

  @Test
  void aLiveSourceHasNoEnd() {
    isRefused(
        CommandRun.of("datagen", "--kafka", "localhost:1", "--end", "2026-03-02T00:00:00Z"),
        "--end: a live source has no end");
    isRefused(CommandRun.of("datagen", "--out", directory.toString(), "--speed", "2"), "--kafka");
  }

  @Test
  void anOutputThatIsAFileOrMissingIsOneLine() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "mine");

    isRefused(generate(file), "--out: " + file + " is not a directory");
    isRefused(CommandRun.of("datagen"), "--out");

    assertThat(file).hasContent("mine");
  }

  private static void isRefused(CommandRun run, String... parts) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains(parts).doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
  }
}
