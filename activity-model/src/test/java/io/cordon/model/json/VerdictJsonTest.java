package io.cordon.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.finding.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictJsonTest {
  private static final Instant AT = Instant.parse("2026-03-02T10:30:00Z");
  private static final Verdict VERDICT =
      new Verdict(
          "5506b255-c04b-5899-b20e-2c8ac64df8ee",
          /* falseAlarm= */ true,
          "ana@example.com",
          AT,
          Instant.parse("2026-09-01T00:00:00Z"),
          "A new customer.");
  private static final String JSON =
      """
      {"schema":"cordon.verdict.v1","finding_uid":"5506b255-c04b-5899-b20e-2c8ac64df8ee",\
      "verdict":"false_alarm","by":"ana@example.com","at":"2026-03-02T10:30:00Z",\
      "until":"2026-09-01T00:00:00Z","note":"A new customer."}""";

  @Test
  void aVerdictIsWrittenAsItsSchemaSaysAndReadBack() throws Exception {
    assertThat(VerdictJson.write(VERDICT)).isEqualTo(JSON);
    assertThat(faults(JSON)).isEmpty();
    assertThat(VerdictJson.read(JSON)).isEqualTo(VERDICT);
  }

  @Test
  void withoutAnEndItCountsFor90Days() throws Exception {
    String json = JSON.replace("\"until\":\"2026-09-01T00:00:00Z\",", "");

    assertThat(faults(json)).isEmpty();
    assertThat(VerdictJson.read(json).until()).isEqualTo(AT.plus(Duration.ofDays(90)));
  }

  @Test
  void aTrueAlarmNeedsNoNote() throws Exception {
    Verdict right = new Verdict(VERDICT.findingUid(), /* falseAlarm= */ false, "ben", AT, null);

    assertThat(VerdictJson.write(right)).contains("\"true_alarm\"").doesNotContain("note");
    assertThat(faults(VerdictJson.write(right))).isEmpty();
    assertThat(VerdictJson.read(VerdictJson.write(right))).isEqualTo(right);
  }

  @Test
  void whatIsWithdrawnSaysNothing() {
    assertThat(Verdict.withdrawn(VERDICT.findingUid()).isWithdrawn()).isTrue();
    assertThat(VERDICT.isWithdrawn()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cordon.verdict.v1 | cordon.verdict.v2 | schema: expected \"cordon.verdict.v1\", found"
            + " \"cordon.verdict.v2\"",
        "\"until\" | \"untill\" | untill is not a key; the keys are at, by, finding_uid, note,"
            + " schema, until, verdict",
        "5506b255- | 5506B255- | finding_uid: expected a UUID in lower case, as findings have",
        "\"5506b255-c04b-5899-b20e-2c8ac64df8ee\" | \"find-1\" | finding_uid: expected a UUID in"
            + " lower case, as findings have",
        "\"false_alarm\" | true | verdict: expected a text, found true",
        "false_alarm | false | verdict: \"false\" is not one of false_alarm, true_alarm",
        "\"by\":\"ana@example.com\", | '' | by is missing",
        "ana@example.com | ' ' | by is empty",
        "\"at\":\"2026-03-02T10:30:00Z\", | '' | at is missing",
        "2026-03-02T10:30:00Z | 1996-03-02T10:30:00Z | at: 1996-03-02T10:30:00Z is not between the"
            + " years 2000 and 9999",
        "2026-09-01T00:00:00Z | tomorrow | until: expected a time such as 2026-03-02T10:30:00Z,"
            + " found \"tomorrow\"",
        "2026-09-01 | 2026-03-01 | until: 2026-03-01T00:00:00Z is not after 2026-03-02T10:30:00Z,"
            + " when it was said",
        "2026-09-01 | 2036-09-01 | until: 2036-09-01T00:00:00Z is more than ten years after"
            + " 2026-03-02T10:30:00Z",
        "\"A new customer.\" | 7 | note: expected a text, found 7"
      })
  void aMistakeIsOneClearSentence(String part, String other, String sentence) {
    assertThat(JSON).contains(part);

    assertThatThrownBy(() -> VerdictJson.read(JSON.replace(part, other)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage(sentence);
  }

  @Test
  void aLongNoteIsRefused() throws IOException {
    String json = JSON.replace("A new customer.", "a".repeat(1_001));

    assertThat(faults(json)).hasSize(1);
    assertThatThrownBy(() -> VerdictJson.read(json))
        .hasMessage("note: expected at most 1000 characters, found 1001");
  }

  private static Collection<?> faults(String json) throws IOException {
    return Schemas.faults(Schemas.own("cordon.verdict.v1"), json);
  }
}
