package io.cordon.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake of the user is one clear line and exit code 2, and nothing is written. */
class ScoreMistakesTest {
  @TempDir private Path directory;
  private ScoreFiles files;

  @BeforeEach
  void writeFiles() throws IOException {
    files = ScoreFiles.write(directory, List.of("ransomware"));
  }

  private CommandRun score(Path truth, Path findings, String... more) {
    List<String> arguments = new ArrayList<>(List.of("score", "--truth", truth.toString()));
    arguments.addAll(List.of("--findings", findings.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static void assertMistake(CommandRun run, String... sentences) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(sentences);
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Path absent = directory.resolve("absent.jsonl");
    assertMistake(score(absent, files.findings()), "absent.jsonl: no such file");
    assertMistake(score(files.truth(), absent), "absent.jsonl: no such file");
    assertMistake(
        score(files.truth(), files.findings(), "--decoys", absent.toString()),
        "absent.jsonl: no such file");
    Files.delete(files.facts());
    assertMistake(
        score(files.truth(), files.findings()), "facts.json: no such file", "--facts FILE");
  }

  @Test
  void aDirectoryIsNoFile() {
    assertMistake(score(directory, files.findings()), "is a directory");
    assertMistake(score(files.truth(), directory), "is a directory");
    assertMistake(
        score(files.truth(), files.findings(), "--facts", directory.toString()), "is a directory");
  }

  @Test
  void anEmptyTruthHasNothingToFind() throws IOException {
    Files.writeString(files.truth(), "\n");
    assertMistake(score(files.truth(), files.findings()), "truth.jsonl: names no incident");
  }

  @Test
  void filesInEachOthersPlaceAreRefused() {
    assertMistake(
        score(files.findings(), files.truth()), "found.jsonl:1: schema is not \"cordon.truth.v1\"");
    assertMistake(
        score(files.truth(), files.truth()), "truth.jsonl:1: no finding: class_uid: expected 2004");
    assertMistake(
        score(files.truth(), files.findings(), "--facts", files.truth().toString()),
        "truth.jsonl: ");
  }

  @Test
  void whatIsNoFindingIsRefusedWithItsLine() throws IOException {
    String good = Files.readString(files.findings());
    Files.writeString(files.findings(), good + "oops\n");

    assertMistake(
        score(files.truth(), files.findings()),
        "found.jsonl:" + (good.lines().count() + 1) + ": no finding: not JSON");
  }

  @Test
  void theTruthOfAnotherTimeIsSaid() throws IOException {
    Files.writeString(files.facts(), Files.readString(files.facts()).replace("2026-", "2024-"));

    assertMistake(
        score(files.truth(), files.findings()),
        "found.jsonl: the truth is of another run: no finding is from 2024-01-01T00:00:00Z");
  }

  @Test
  void theTruthOfAnotherTenantIsSaid() throws IOException {
    Files.writeString(
        files.facts(), Files.readString(files.facts()).replace("\"m365\":\"T\"", "\"m365\":\"U\""));

    assertMistake(
        score(files.truth(), files.findings()),
        "the truth is of another run: findings are about m365|T, and",
        "about m365|U");
  }

  /** Box and Dropbox name no tenant. */
  private void nameNoTenant() throws IOException {
    Files.writeString(
        files.facts(), Files.readString(files.facts()).replace("\"m365\":\"T\"", "\"box\":\"\""));
  }

  @Test
  void withoutTenantsFindingsOfAnotherRunCiteNothingThatIsKnown() throws IOException {
    nameNoTenant();
    assertThat(score(files.truth(), files.findings()).exitCode()).isZero();

    Files.writeString(files.truth(), Files.readString(files.truth()).replace("[\"e", "[\"z"));
    assertMistake(
        score(files.truth(), files.findings()),
        "found.jsonl: the truth is of another run: no finding cites an event or a file that");
  }

  @Test
  void aFileThatIsExposedIsKnown() throws IOException {
    nameNoTenant();
    Files.writeString(files.truth(), Files.readString(files.truth()).replace("[\"e", "[\"z"));
    Matcher cited = Pattern.compile("\"f-(x\\d+)\"").matcher(Files.readString(files.findings()));
    assertThat(cited.find()).isTrue();
    Files.writeString(
        files.facts(),
        Files.readString(files.facts())
            .replace(
                "\"tenants\"",
                "\"exposure\":{\"files\":[{\"app\":\"m365\",\"file\":\"m365|T|f-"
                    + cited.group(1)
                    + "\"}]},\"tenants\""));

    assertThat(score(files.truth(), files.findings()).exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          --budget     | many                   | 'many' is not a double
          --budget     | 1,,5                   | --budget
          --budget     | 0                      | --budget: 0.0 is not above 0
          --budget     | -1                     | --budget
          --budget     | 1,NaN                  | --budget: NaN is not above 0
          --budget     | Infinity               | --budget: Infinity is not above 0
          --budget     | 1,2,3,4,5,6,7,8,9,10,11 | --budget: more than 10 budgets
          --prevalence | 0                      | --prevalence: 0.0 is not above 0
          --prevalence | often                  | 'often' is not a double
          --html       | ``                     | the name of a file is empty
          --html       | -                      | -: is standard input
          --html       | /proc/no/such.html     | there is no directory /proc/no
          """)
  void aWrongValueIsNamed(String option, String value, String sentence) {
    assertMistake(score(files.truth(), files.findings(), option, value), sentence);
  }

  @Test
  void thePageNeverOverwritesAnInput() throws IOException {
    for (Path input : List.of(files.truth(), files.facts(), files.decoys(), files.findings())) {
      String before = Files.readString(input);
      Path link = directory.resolve("link");
      Files.createLink(link, input);
      assertMistake(
          score(files.truth(), files.findings(), "--html", link.toString()), "is the file of --");
      assertThat(Files.readString(input)).isEqualTo(before);
      Files.delete(link);
    }
  }

  @Test
  void aPageThatCannotBeWrittenLeavesTheOldOne() throws IOException {
    Path page = Files.createDirectory(directory.resolve("page.html"));

    assertMistake(
        score(files.truth(), files.findings(), "--html", page.toString()), "is a directory");
  }

  @Test
  void aPageIsNotWrittenWhenAnInputIsWrong() throws IOException {
    Path page = Files.writeString(directory.resolve("page.html"), "old");
    Files.writeString(files.findings(), "oops\n");

    assertMistake(
        score(files.truth(), files.findings(), "--html", page.toString()), "found.jsonl:1");
    assertThat(page).hasContent("old");
  }
}
