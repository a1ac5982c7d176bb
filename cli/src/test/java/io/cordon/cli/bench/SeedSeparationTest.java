package io.cordon.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.bench.result.SeedList;
import io.cordon.cli.bench.result.SeedUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Detection is tuned on some seeds and reported on others: nothing else may look at these. */
class SeedSeparationTest {
  private static final Path ROOT = Path.of("..");
  private static final Path REPORT = ROOT.resolve("docs/detection.md");

  /** The seeds of a command: {@code --seed 7}, {@code --seeds 11-20}, also as Java strings. */
  private static final Pattern OPTION =
      Pattern.compile("--seeds?[\"',=\\s]+(?<seeds>[0-9][0-9,-]*)");

  /** A seed in Java: {@code SEED = 7}, {@code seed(7)}, {@code new WorldSettings(7, ...}. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:(?:\\bSEEDS?|\\bseeds?)\\s*(?:=|\\()|\\bWorldSettings\\(|\\bPlay\\.world\\()\\s*"
              + "(?<seeds>[0-9][0-9_]*)L?\\b");

  /** {@code DatagenSettings.of(users, days, 7, ...}. */
  private static final Pattern THIRD =
      Pattern.compile(
          "\\bDatagenSettings(?:\\.of)?\\(\\s*\\w+,\\s*\\w+,\\s*(?<seeds>[0-9][0-9_]*)L?\\b");

  /** Who may name the seeds for reporting: the benchmark that writes the report, and its tests. */
  private static final List<String> EXEMPT =
      List.of(
          "docs/detection.md",
          "cli/src/main/java/io/cordon/cli/bench/",
          "cli/src/test/java/io/cordon/cli/bench/");

  /** What the report's command line shows. */
  private static final String COMMAND = "./cordon bench detection ";

  @Test
  void theReportIsAboutSeedsForReportingAlone() throws IOException {
    String text = Files.readString(REPORT);
    int command = text.indexOf(COMMAND);
    assertThat(command).as("the command in docs/detection.md").isPositive();
    Matcher seeds = OPTION.matcher(text.substring(command, text.indexOf('\n', command)));

    assertThat(seeds.find()).isTrue();
    assertThat(SeedList.parse(seeds.group("seeds")))
        .allMatch(seed -> SeedUse.of(seed) == SeedUse.REPORTING);
  }

  @Test
  void nothingElseUsesTheSeedsForReporting() throws IOException {
    List<String> uses = new ArrayList<>();
    for (Path file : sources()) {
      String name = ROOT.relativize(file).toString();
      String text = Files.readString(file);
      if (EXEMPT.stream().noneMatch(name::startsWith)) {
        find(OPTION, text, name, uses);
        if (text.contains("io.cordon.datagen")) {
          find(CODE, text, name, uses);
          find(THIRD, text, name, uses);
        }
      }
    }

    assertThat(uses).as("seeds 11-20 are for docs/detection.md alone").isEmpty();
  }

  @Test
  void aUseIsFound() {
    List<String> uses = new ArrayList<>();
    find(OPTION, "cordon datagen --seed 12 --out x", "a document", uses);
    find(OPTION, "CommandRun.of(\"datagen\", \"--seed\", \"12\")", "a test", uses);
    find(OPTION, "cordon bench detection --seeds 1,9-11", "a script", uses);
    find(CODE, "long SEED = 12;", "a constant", uses);
    find(CODE, "new WorldSettings(12, 100", "a call", uses);
    find(THIRD, "DatagenSettings.of(100, 30, 12, END)", "a call", uses);
    find(OPTION, "--seed 3 --users 12", "no use", uses);
    find(THIRD, "DatagenSettings.of(12, 15, 3, END)", "no use", uses);

    assertThat(uses).hasSize(6);
  }

  private static void find(Pattern pattern, String text, String name, List<String> uses) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      if (seeds(found.group("seeds")).anyMatch(seed -> SeedUse.of(seed) == SeedUse.REPORTING)) {
        uses.add(name + ": " + found.group());
      }
    }
  }

  /** Tolerant: a document may name a range that no command would take. */
  private static LongStream seeds(String text) {
    LongStream all = LongStream.empty();
    for (String part : text.replace("_", "").split(",", -1)) {
      String[] ends = part.split("-", -1);
      if (!ends[0].isEmpty() && ends[0].length() < 15) {
        long first = Long.parseLong(ends[0]);
        boolean isRange = ends.length > 1 && !ends[1].isEmpty() && ends[1].length() < 15;
        long last = isRange ? Long.parseLong(ends[1]) : first;
        all = LongStream.concat(all, LongStream.rangeClosed(first, Math.min(last, first + 1000)));
      }
    }
    return all.filter(seed -> seed > 0);
  }

  /** Java, documents and scripts of all modules, without what the build makes. */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(Files::isRegularFile)
          .filter(SeedSeparationTest::isSource)
          .sorted()
          .toList();
    }
  }

  private static boolean isSource(Path file) {
    String name = ROOT.relativize(file).toString();
    boolean isBuilt = name.contains("target/") || name.startsWith(".git/");
    return !isBuilt
        && (name.endsWith(".java")
            || name.endsWith(".md")
            || name.endsWith(".sh")
            || name.endsWith(".yml")
            || name.startsWith(".ci/"));
  }
}
