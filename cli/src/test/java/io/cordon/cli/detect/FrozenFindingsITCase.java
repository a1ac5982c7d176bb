package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SyntheticLogs;
import io.cordon.datagen.DatagenSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The findings and actions of three synthetic organisations on four clouds, by uid, are those that
 * are frozen beside the tests: a change of structure changes no result. Who changes results on
 * purpose writes them anew with {@code -Dcordon.freeze=true} and says so in the change log.
 */
class FrozenFindingsITCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FROZEN =
      Path.of("src", "test", "resources", "io", "cordon", "cli", "detect");
  private static final int USERS = 40;
  private static final int DAYS = 4;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void findingsAndActionsAreThoseThatWereFrozen(int seed) throws IOException {
    List<String> results = results(seed);

    assertThat(results).isNotEmpty().isEqualTo(Files.readAllLines(frozen(seed)));
  }

  /** Not a check. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @EnabledIfSystemProperty(
      named = "cordon.freeze",
      matches = "true",
      disabledReason = "writes the frozen results: -Dcordon.freeze=true")
  void freezesFindingsAndActions(int seed) throws IOException {
    Files.createDirectories(FROZEN);
    Files.write(frozen(seed), results(seed));
  }

  private static Path frozen(int seed) {
    return FROZEN.resolve("results-of-seed-" + seed + ".txt");
  }

  /** One sorted line a finding and an action. */
  private List<String> results(int seed) throws IOException {
    SyntheticLogs.write(directory, DatagenSettings.of(USERS, DAYS, seed, SyntheticLogs.END));
    Path actions = directory.resolve("actions.jsonl");
    CommandRun run =
        CommandRun.of(
            "detect",
            "--org",
            file("org.yaml"),
            "--actions",
            actions.toString(),
            file("m365.jsonl"),
            file("box.jsonl"),
            file("dropbox.jsonl"),
            file("google.jsonl"));
    assertThat(run.exitCode()).isZero();
    Stream<String> findings =
        run.lines().stream().map(line -> "finding " + text(line, "/finding_info/uid"));
    try (Stream<String> written = Files.lines(actions)) {
      return Stream.concat(findings, written.map(line -> "action " + text(line, "/action_id")))
          .sorted()
          .toList();
    }
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  private static String text(String line, String pointer) {
    try {
      return JSON.readTree(line).at(pointer).asText();
    } catch (IOException noJson) {
      throw new AssertionError(line, noJson);
    }
  }
}
