package io.cordon.cli.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes that are found before Kafka is asked. */
class VerdictCommandTest {
  private static final String UID = "5506b255-c04b-5899-b20e-2c8ac64df8ee";

  private static CommandRun verdict(String... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("verdict"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "find-1 false | \"find-1\" is not the uid of a finding: finding_info.uid, a UUID in lower case",
        UID + ".3 false | is not the uid of a finding",
        UID + " maybe | expected one of [TRUE, FALSE, WITHDRAW]",
        UID + " | ALARM",
        "--until yesterday "
            + UID
            + " false | --until: \"yesterday\" is not a date such as 2026-12-31",
        "--until 2020-01-01 " + UID + " false | --until: 2020-01-01 is over",
        "--note me " + UID + " withdraw | withdraw removes a verdict",
        "--config no/such.yaml " + UID + " true | no/such.yaml"
      })
  void aMistakeIsOneClearLine(String line, String sentence) {
    CommandRun run = verdict(line.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains(sentence);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anEmptyOrEndlessTextIsRefused() {
    assertThat(verdict("--by", " ", UID, "false").err()).contains("--by: the text is empty");
    assertThat(verdict("--note", "a".repeat(1_001), UID, "false").err())
        .contains("--note: the text has more than 1000 characters");
  }
}
