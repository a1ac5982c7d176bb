package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnOutputTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"schema\":\"cordon.truth.v1\",\"incident\":\"I-0001\",\"user\":\"ana@x.example\"}",
        "{\"schema\":\"cordon.decoy.v1\",\"decoy\":\"D-0001\",\"event_ids\":[]}",
        "{\"schema\":\"cordon.facts.v1\",\"logs\":{\"m365\":{\"records\":1}}}",
        "{\"schema\":\"cordon.reject.v1\",\"original\":\"{\\\"Operation\\\":1}\"}"
      })
  void linesOfCordonAreNoFileActivity(String line) {
    assertThat(TestReader.readAll(line))
        .singleElement()
        .extracting(Reading::skipped)
        .isEqualTo("cordon_output");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cordon", "cordon.v1", "other.truth.v1", "cordon.truth.v1.x", ""})
  void otherSchemasAreStillRejected(String schema) {
    assertThat(TestReader.readAll("{\"schema\":\"" + schema + "\",\"incident\":\"I-0001\"}"))
        .singleElement()
        .extracting(reading -> reading.reject() == null ? null : reading.reject().reason())
        .isEqualTo("unknown_shape");
  }

  @Test
  void aRecordOfACloudCannotHideBehindTheWord() {
    String record = M365Samples.file("FileDownloaded").put("schema", "cordon.truth.v1").toString();

    assertThat(TestReader.readAll(record))
        .singleElement()
        .extracting(reading -> reading.activity().id())
        .isEqualTo("id-FileDownloaded");
  }
}
