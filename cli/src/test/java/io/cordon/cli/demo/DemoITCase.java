package io.cordon.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.cli.SummaryTable;
import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.webpage.RestEndpoints;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo from its first line to its summary. */
class DemoITCase {
  private static final Pattern PAGE = Pattern.compile("Flink's web page: (http://localhost:\\d+)");

  private static final Path BUILT_IN = Path.of("..", "policies");

  private static final String CONFIG = "GET /jobmanager/config";

  /** What the page answers by the headers of a request. */
  private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

  private static CommandRun run;

  @BeforeAll
  @Timeout(240)
  static void play() {
    run = CommandRun.observed(DemoITCase::askPage, "demo", "--minutes", "1");
  }

  /** As soon as the demo names its page. */
  private static void askPage(String line) {
    Matcher named = PAGE.matcher(line);
    if (!named.find()) {
      return;
    }
    RestEndpoints page = new RestEndpoints(named.group(1));
    try {
      for (String header :
          List.of("Accept: */*", "Host: evil.example", "Origin: http://evil.example")) {
        ANSWERS.put(header, page.raw(CONFIG, header));
      }
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  @Test
  void endsAfterTheGivenMinutes() {
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("Flink's web page: http://localhost:", "ending …");
    assertThat(run.err()).doesNotContain("Exception", "\tat ", "warn:", "error:");
  }

  @ParameterizedTest
  @CsvSource({"Accept: */*, 200", "Host: evil.example, 421", "Origin: http://evil.example, 403"})
  void flinksPageAnswersNoPageOfAnotherOrigin(String header, int status) {
    assertThat(ANSWERS.get(header)).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void printsFindingsOfAtLeastFourPolicies() {
    List<String> headings = unwrapped().stream().filter(line -> line.startsWith("● ")).toList();

    assertThat(headings.stream().map(DemoITCase::title).distinct()).hasSizeGreaterThanOrEqualTo(4);
    for (String line : List.of("what", "who ", "app ", "from", "why ", "does")) {
      assertThat(run.lines().stream().filter(shown -> shown.startsWith("  " + line)))
          .as(line)
          .hasSameSizeAs(headings);
    }
    assertThat(run.lines()).anyMatch(line -> line.startsWith("  file  "));
    assertThat(run.lines().stream().filter(line -> line.contains(" ")))
        .allMatch(line -> line.length() <= 100 || line.startsWith("  link"));
  }

  /** Each heading and each fact on one line, as it is before it is fitted to the terminal. */
  private static List<String> unwrapped() {
    return run.out()
        .replaceAll("(?m)^([●↻■].*)\n {8}", "$1  ")
        .replaceAll("\n {8}", " ")
        .lines()
        .toList();
  }

  @Test
  void atLeastThreeFindingsAreOfWhatIsUnusualForAPersonAndSaySoInPlainWords() {
    Set<String> unusual =
        PolicyOptions.policies(BUILT_IN, Organisation.forTests()).unusual().stream()
            .map(policy -> policy.snapshot().title())
            .collect(Collectors.toSet());
    List<String> reasons = new ArrayList<>();
    String title = "";
    for (String line : unwrapped()) {
      title = line.startsWith("● ") ? title(line) : title;
      if (line.startsWith("  why ") && unusual.contains(title)) {
        reasons.add(line);
      }
    }

    assertThat(reasons)
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            why ->
                assertThat(why)
                    .containsPattern(
                        "^  why   [^:]+@[^:]+: .+[.] Fewer than 1 in [0-9,]+ days of"
                            + " (a \\w+|such an account) look like this here"
                            + " [(][0-9]+ days? of history[)][.]"));
  }

  /** Between the severity and the time. */
  private static String title(String heading) {
    return heading.replaceFirst("^● [A-Z]+ {2}(.+?) {2}20.*$", "$1");
  }

  @Test
  void theSummaryCountsEveryRecord() {
    String summary = run.err().substring(run.err().indexOf("ending …"));
    SummaryTable counts = SummaryTable.parse(summary.substring(summary.indexOf("records")));

    assertThat(counts.read()).isGreaterThan(1_000);
    assertThat(counts.sum()).isEqualTo(counts.read());
    assertThat(counts.count("rejects")).isZero();
    assertThat(summary)
        .contains("findings by policy", "actions by verb")
        .containsPattern("processing lag, arrival to finding: p50 [0-9,]+ ms, p99 [0-9,]+ ms")
        .contains("seen in Kafka: " + findings() + " findings, ");
  }

  private static long findings() {
    return run.lines().stream().filter(line -> line.startsWith("● ")).count();
  }

  @ParameterizedTest
  @CsvSource({"--minutes, 0", "--minutes, NaN", "--users, 9", "--users, 5001", "--seed, x"})
  void anInvalidOptionIsRefusedInOneLine(String option, String value) {
    CommandRun refused = CommandRun.of("demo", option, value);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.errLines()).hasSize(1);
    assertThat(refused.err()).contains(option, value);
    assertThat(refused.out()).isEmpty();
  }
}
