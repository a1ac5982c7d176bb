package io.cordon.job.atrest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.NonKeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.file.Label;
import io.cordon.model.reject.Origin;
import io.cordon.organisation.Organisation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnLabelsAtRestTest {
  private static final Origin ORIGIN = Origin.ofTopic("cordon.ledger", 0, 7);
  private static final Instant PUBLISHED = Instant.parse("2026-03-02T10:00:00Z");

  private static AtRestMessage message(String key, String value) {
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    return AtRestMessage.of(keyBytes, bytes, PUBLISHED, ORIGIN);
  }

  @Test
  void aLabelIsLearnedAsOlderThanAnyRecordAndOfTheTimeOfItsArrival() throws Exception {
    NonKeyedHarness<AtRestMessage, Activity> harness =
        new NonKeyedHarness<>(new LearnLabelsAtRest(Organisation.empty()));
    harness.process(
        message("box||1", "{\"app\":\"box\",\"file_id\":\"1\",\"name\":\"Confidential\"}"));
    harness.process(message("box||1", null));
    harness.process(message("box||1", "nonsense"));

    assertThat(harness.output())
        .singleElement()
        .returns("box||1", Activity::subjectKey)
        .returns(Emission.AT_REST, Activity::emission)
        .returns(PUBLISHED, Activity::arrived)
        .returns(new Label(null, "Confidential", 3), a -> a.file().label())
        .satisfies(a -> assertThat(a.time()).isBefore(Instant.parse("1970-03-01T00:00:00Z")));
    assertThat(harness.sideOutput(LearnLabelsAtRest.REJECTS))
        .singleElement()
        .satisfies(reject -> assertThat(reject.original()).isEqualTo("nonsense"))
        .satisfies(reject -> assertThat(reject.origin()).isEqualTo(ORIGIN));
    for (String noun : new String[] {"labels", "tombstones", "rejects"}) {
      assertThat(harness.count("cordon.at_rest." + noun)).as(noun).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "box||1; {\"app\":\"box\",\"path\":\"/a\",\"name\":\"n\"}; File_id is missing: the job",
        "box||2; {\"app\":\"box\",\"file_id\":\"1\",\"name\":\"n\"}; that of the file, box||1.",
        "m365||1; {\"app\":\"m365\",\"file_id\":\"1\",\"name\":\"n\"}; App_tenant is missing",
        "google||1; {\"app\":\"google\",\"file_id\":\"1\",\"name\":\"n\"}; App_tenant is missing",
      })
  void whatTheJobCouldNeverFindIsARejectWithTheReason(String key, String value, String sentence) {
    AtRestMessage rejected = message(key, value);

    assertThat(rejected.label()).isNull();
    assertThat(rejected.reject().sentence()).contains(sentence);
  }

  @Test
  void bytesThatAreNoTextAreAReject() {
    AtRestMessage rejected = AtRestMessage.of(null, new byte[] {(byte) 0xC3}, PUBLISHED, ORIGIN);

    assertThat(rejected.reject().sentence()).isEqualTo("It is not UTF-8 text.");
  }

  @Test
  void aFileOfMicrosoftIsFoundByItsUrlToo() {
    String key = "m365|t|https://x/a";

    assertThat(
            message(
                    key,
                    "{\"app\":\"m365\",\"app_tenant\":\"t\",\"url\":\"https://x/a\",\"name\":\"n\"}")
                .label()
                .key())
        .isEqualTo(key);
  }
}
