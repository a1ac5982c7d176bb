package io.cordon.job.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.NonKeyedHarness;
import io.cordon.model.finding.Verdict;
import io.cordon.model.json.VerdictJson;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SplitVerdictsTest {
  private static final Origin ORIGIN = Origin.ofTopic("cordon.verdicts", 0, 7);
  private static final String UID = "5506b255-c04b-5899-b20e-2c8ac64df8ee";
  private static final Instant AT = Instant.parse("2026-03-02T10:30:00Z");

  private static Verdict verdict(boolean falseAlarm) {
    return new Verdict(UID, falseAlarm, "ana", AT, null);
  }

  private static VerdictMessage message(String key, String value) {
    return VerdictMessage.of(bytes(key), bytes(value), ORIGIN);
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sentence(VerdictMessage message) {
    assertThat(message.verdict()).isNull();
    assertThat(message.reject().origin()).isEqualTo(ORIGIN);
    assertThat(message.reject().reason()).isEqualTo("bad_verdict");
    return message.reject().sentence();
  }

  @Test
  void aMessageIsAVerdictAndOneWithoutAValueWithdrawsIt() {
    Verdict wrong = verdict(/* falseAlarm= */ true);

    assertThat(message(UID, VerdictJson.write(wrong)).verdict()).isEqualTo(wrong);
    assertThat(message(UID, null).verdict()).isEqualTo(Verdict.withdrawn(UID));
  }

  @Test
  void whatIsNoVerdictIsARejectWithItsPlaceAndReason() {
    String json = VerdictJson.write(verdict(/* falseAlarm= */ true));
    String noKey = "The key is not the uid of a finding, a UUID in lower case.";

    assertThat(sentence(message(null, json))).isEqualTo(noKey);
    assertThat(sentence(message("find-1", json))).isEqualTo(noKey);
    assertThat(sentence(message("find-1", null))).isEqualTo(noKey);
    assertThat(sentence(message(UID.replace('5', '6'), json)))
        .isEqualTo("finding_uid is another one than the key.");
    assertThat(sentence(message(UID, json.replace("\"by\"", "\"who\""))))
        .startsWith("who is not a key; the keys are ")
        .endsWith(".");
    assertThat(sentence(message(UID, ""))).isEqualTo("the message is not a JSON object.");
    byte[] noText = {(byte) 0xff};
    Reject unreadable = VerdictMessage.of(bytes(UID), noText, ORIGIN).reject();
    assertThat(unreadable.sentence()).isEqualTo("It is not UTF-8 text.");
    assertThat(unreadable.base64()).isTrue();
  }

  @Test
  void everyMessageIsCounted() throws Exception {
    NonKeyedHarness<VerdictMessage, Verdict> harness = new NonKeyedHarness<>(new SplitVerdicts());
    VerdictMessage broken = message(UID, "{");

    harness
        .process(message(UID, VerdictJson.write(verdict(/* falseAlarm= */ true))))
        .process(message(UID, VerdictJson.write(verdict(/* falseAlarm= */ false))))
        .process(message(UID, null))
        .process(broken);

    assertThat(harness.output())
        .containsExactly(verdict(true), verdict(false), Verdict.withdrawn(UID));
    assertThat(harness.sideOutput(SplitVerdicts.REJECTS)).containsExactly(broken.reject());
    for (String noun : new String[] {"false_alarms", "true_alarms", "withdrawn", "rejects"}) {
      assertThat(harness.count("cordon.verdicts." + noun)).as(noun).isEqualTo(1);
    }
  }
}
