package io.cordon.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.finding.Anomaly;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A malformed message is refused with one sentence, and never with another exception. */
class MalformedJsonTest {
  private static final String ACTION = ActionJson.write(Samples.action());
  private static final String FINDING =
      FindingJson.write(
          Samples.finding(
              Mode.ENFORCE,
              DetectorKind.BASELINE,
              new Anomaly("country", "BR", "DE", 0.001, 23, "familiarity 1"),
              new Anomaly("device", "LAPTOP-7", "PC-1", 0.01, 23, "familiarity 1")));

  private static void assertRefused(ThrowingCallable read, String sentence) {
    assertThatThrownBy(read).isInstanceOf(JsonFormatException.class).hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"schema\":\"cordon.action.v1\",' | '' | schema: expected \"cordon.action.v1\", found nothing",
        "cordon.action.v1 | cordon.action.v2 | schema: expected \"cordon.action.v1\","
            + " found \"cordon.action.v2\"",
        "\"enforce\" | \"destroy\" | mode: \"destroy\" is not one of observe, notify, enforce",
        "\"enforce\" | 3 | mode: expected a text, found 3",
        "\"action_id\" | \"id\" | action_id is missing",
        "\"app\":\"m365\" | \"app\":\"ftp\" | target.app: \"ftp\" is not one of m365, box, dropbox,"
            + " google, unknown",
        "[\"link-1\"] | \"link-1\" | target.link_ids: expected a list, found \"link-1\"",
        "[\"link-1\"] | [1] | target.link_ids: expected a list of texts, found 1",
        "\"precondition\":{ | \"other\":{ | precondition.exposure is missing",
        "2026-03-02T10:30:00.250Z | today | requested_at: expected a time such as"
            + " 2026-03-02T10:30:00Z, found \"today\""
      })
  void anActionIsRefusedWithTheKeyAndTheValue(String part, String other, String sentence) {
    assertThat(ACTION).contains(part);
    assertRefused(() -> ActionJson.read(ACTION.replace(part, other)), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"class_uid\":2004 | \"class_uid\":6006 | class_uid: expected 2004, found 6006",
        "\"activity_id\":1 | \"activity_id\":7 | activity_id: 7 is none of 1 (create), 2 (update),"
            + " 3 (close)",
        "\"risk_score\":73 | \"risk_score\":7e40 | risk_score: expected a whole number, found 7.0E40",
        "\"evidences\" | \"others\" | evidences is missing",
        "p-value 0.01 | p-value low | anomaly_analyses[1].anomalies[0].observed_pattern: expected a"
            + " number after \"p-value\", found \"p-value low\"",
        "\"verb\":\"share\" | \"verb\":5 | evidences[0].data.verb: expected a text, found 5"
      })
  void aFindingIsRefusedWithTheKeyAndTheValue(String part, String other, String sentence) {
    assertThat(FINDING).contains(part);
    assertRefused(() -> FindingJson.read(FINDING.replace(part, other)), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | the message is not a JSON object",
        "'' | the message is not a JSON object",
        "{\"a\":1,\"a\":2} | not JSON: Duplicate field 'a'"
      })
  void aTextThatIsNotAnObjectIsRefused(String text, String sentence) {
    assertRefused(() -> ActionJson.read(text), sentence);
  }

  @Test
  void unknownKeysAreIgnored() throws JsonFormatException {
    String later = ACTION.replaceFirst("\\{", "{\"new\":{\"key\":[1]},");
    assertThat(ActionJson.read(later)).isEqualTo(Samples.action());
  }

  @Test
  void brokenTextIsAMistakeAndNeverAnotherException() {
    Random random = new Random(20_260_307);
    int mistakes = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? ACTION : FINDING);
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setLength(at);
        case 1 -> text.deleteCharAt(at);
        default -> text.setCharAt(at, "\"{}[]:,0nx".charAt(random.nextInt(10)));
      }
      mistakes += isMistake(text.toString()) ? 1 : 0;
    }
    assertThat(mistakes).isGreaterThan(2_000);
  }

  private static boolean isMistake(String text) {
    try {
      if (text.contains("cordon.action")) {
        ActionJson.read(text);
      } else {
        FindingJson.read(text);
      }
      return false;
    } catch (JsonFormatException mistake) {
      assertThat(mistake.getMessage()).isNotBlank().doesNotContain("\n");
      return true;
    }
  }
}
