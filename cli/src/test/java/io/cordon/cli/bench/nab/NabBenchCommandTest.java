package io.cordon.cli.bench.nab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on generated folders of NAB's shape. */
class NabBenchCommandTest {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDateTime START = LocalDateTime.of(2014, 4, 1, 0, 0);
  private static final int ROWS = 2_000;

  @TempDir private Path directory;

  private CommandRun run(String... more) {
    String[] words = new String[4 + more.length];
    words[0] = "bench";
    words[1] = "nab";
    words[2] = "--data";
    words[3] = directory.toString();
    System.arraycopy(more, 0, words, 4, more.length);
    return CommandRun.of(words);
  }

  private Path write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void labels(String text) throws IOException {
    write("labels/combined_windows.json", text);
  }

  private static String time(int row) {
    return TIME.format(START.plusMinutes(5L * row));
  }

  /** Noise, and at one row a jump that a window begins with. */
  private void series(String name, int jump, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder rows = new StringBuilder("timestamp,value\r\n");
    for (int row = 0; row < ROWS; row++) {
      double value = 40 + random.nextGaussian() + (row >= jump && row < jump + 10 ? 30 : 0);
      rows.append(time(row)).append(',').append(value).append("\r\n");
    }
    write("data/" + name, rows.toString());
  }

  private void folder() throws IOException {
    series("real/first.csv", 1_000, 1);
    series("real/second.csv", 1_500, 2);
    series("artificial/calm.csv", ROWS, 3);
    write("data/README.md", "not a series");
    write("data/real/._first.csv", "a resource of another system");
    labels(
        """
        {"real/first.csv": [["%s.000000", "%s.000000"]],
         "real/second.csv": [["%s", "%s"]],
         "artificial/calm.csv": []}
        """
            .formatted(time(1_000), time(1_100), time(1_500), time(1_600)));
  }

  @Test
  void jumpsAreFoundAtOnceAndTheScoresPrinted() throws IOException {
    folder();
    CommandRun run = run();

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.errLines())
        .containsExactly(
            "artificial/calm.csv (1 of 3): 2,000 rows, 0 windows",
            "real/first.csv (2 of 3): 2,000 rows, 1 window",
            "real/second.csv (3 of 3): 2,000 rows, 1 window");
    assertThat(run.lines().get(0)).startsWith("profile ").contains("score", "threshold");
    assertThat(run.lines().get(1)).matches("standard +100\\.0 .* 2 of 2 +0 .*");
    assertThat(run.lines().get(2)).matches("reward low FP rate +100\\.0 .*");
    assertThat(run.lines().get(3)).matches("reward low FN rate +100\\.0 .*");
    assertThat(run.out()).contains("3 files, 6,000 rows.");
  }

  @Test
  void jsonHasAllFiguresAndTheSameEachTime() throws IOException {
    folder();
    Path file = directory.resolve("nab.json");
    assertThat(run("--json", file.toString()).exitCode()).isZero();
    String first = Files.readString(file);
    assertThat(run("--json", file.toString()).exitCode()).isZero();

    assertThat(Files.readString(file)).isEqualTo(first);
    JsonNode document = new ObjectMapper().readTree(first);
    assertThat(document.path("files").asInt()).isEqualTo(3);
    assertThat(document.path("files_missing").asInt()).isZero();
    assertThat(document.path("rows").asInt()).isEqualTo(6_000);
    assertThat(document.path("windows").asInt()).isEqualTo(2);
    JsonNode standard = document.path("profiles").path(0);
    assertThat(standard.path("profile").asText()).isEqualTo("standard");
    assertThat(standard.path("score").asDouble()).isGreaterThan(99);
    assertThat(standard.path("threshold").asDouble()).isBetween(0.0, 1.0);
    assertThat(standard.path("windows_found").asInt()).isEqualTo(2);
    assertThat(standard.path("false_positives").asInt()).isZero();
    assertThat(document.path("profiles").path(2).path("profile").asText())
        .isEqualTo("reward_low_FN_rate");
  }

  @Test
  void aFileOfTheLabelsThatIsNotThereIsSaid() throws IOException {
    folder();
    Files.delete(directory.resolve("data/artificial/calm.csv"));
    CommandRun run = run();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("data: lacks 1 file that the labels name; this is not a score");
  }

  @Test
  void whatIsNoFolderOfNabIsAMistake() throws IOException {
    assertMistake("data: there is no such directory; --data is the folder of NAB, with data/ and");
    series("real/first.csv", 1_000, 1);
    assertMistake("combined_windows.json: there is no such file; --data is the folder of NAB");
    labels("{}");
    assertMistake("combined_windows.json: says nothing of real/first.csv");
    Files.delete(directory.resolve("data/real/first.csv"));
    assertMistake("data: has no file whose name ends in .csv");

    CommandRun run = CommandRun.of("bench", "nab", "--data", "no/such");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("cordon bench nab: --data: no/such: there is no such directory;")
        .hasLineCount(1);
  }

  private void assertMistake(String text) {
    CommandRun run = run();
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith("cordon bench nab: ").contains(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          time,value                                   | 1: the first line is not timestamp,value
          ''                                           | 1: the first line is not timestamp,value
          timestamp,value                              | 1: there are no rows
          timestamp,value;2014-04-01 00:00:00          | 2: not a time and a value: 2014-04-01 00:00:00
          timestamp,value;2014-04-01 00:00:00,1,2      | 2: not a time and a value: 2014-04-01 00:00:00,1,2
          timestamp,value;2014-04-01 00:00:00,1;;x,2   | 4: not a time like 2014-04-01 00:05:00: x
          timestamp,value;2014-04-01 00:00:00,         | 2: the value is missing
          timestamp,value;2014-04-01 00:00:00,NaN      | 2: not a number: NaN
          timestamp,value;2014-04-01 00:00:00,Infinity | 2: not a number: Infinity
          timestamp,value;2014-04-01 00:00:00,1e200    | 2: not a number: 1e200
          timestamp,value;2014-04-01 00:00:00,many     | 2: not a number: many
          """)
  void aBrokenDataFileIsNamedWithItsLine(String text, String message) throws IOException {
    write("data/broken.csv", text.replace(';', '\n'));
    labels("{\"broken.csv\": []}");

    assertMistake("broken.csv:" + message + "\n");
  }

  @Test
  void aBinaryFileIsALineThatIsNoHeading() throws IOException {
    Files.write(write("data/broken.csv", ""), new byte[] {(byte) 0xff, 0, (byte) 0xc3, '\n'});
    labels("{}");

    assertMistake("broken.csv:1: the first line is not timestamp,value\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                                    | combined_windows.json:1: is not JSON
          []                                   | is not an object with the windows of each data file
          {"a.csv": [["x", "y"]]}              | a.csv: not a window from a time to a later one: ["x","y"]
          {"a.csv": ["2014-04-01 00:00:00"]}   | a.csv: not a window from a time to a later one
          {"a.csv": [["2015-01-01 00:00:00", "2014-01-01 00:00:00"]]} | not a window from a time to a later one
          {"a.csv": [["2015-01-01 00:00:00", "2015-01-02 00:00:00"]]} | a.csv has no rows in window 1
          {"a.csv": [["2014-04-01 00:00:00", "2014-04-02 00:00:00"], ["2014-04-01 12:00:00", "2014-04-03 00:00:00"]]} | a.csv: window 2 overlaps another
          {"a.csv": []}                        | no file has a window after its probation
          """)
  void brokenLabelsAreAMistake(String text, String message) throws IOException {
    series("a.csv", 1_000, 1);
    labels(text);
    CommandRun run = run();

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theFileOfTheFiguresMustBeWritableBeforeTheRun() throws IOException {
    folder();
    CommandRun run = run("--json", "no/such/nab.json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no/such/nab.json: there is no directory").hasLineCount(1);
  }

  @Test
  void withoutAFolderItSaysWhichOptionIsMissing() {
    CommandRun run = CommandRun.of("bench", "nab");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--data=DIR").endsWith("--help'\n");
  }
}
