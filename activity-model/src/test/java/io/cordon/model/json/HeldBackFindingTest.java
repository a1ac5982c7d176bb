package io.cordon.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the alert budget holds back is evidence, and no alert. */
class HeldBackFindingTest {
  private static final Finding ALERT = Samples.finding(Mode.ENFORCE, DetectorKind.BASELINE);
  private static final Finding HELD_BACK =
      Finding.heldBack(ALERT.uid(), ALERT.detection(), ALERT.decidedAt(), ALERT.riskScore());

  @Test
  void itIsSuppressedAndRequestsNothing() throws IOException {
    JsonNode json = new JsonMapper().readTree(FindingJson.write(HELD_BACK));

    assertThat(json.at("/status_id").asInt()).isEqualTo(3);
    assertThat(json.at("/status").asText()).isEqualTo("Suppressed");
    assertThat(json.at("/is_alert").asBoolean()).isFalse();
    assertThat(json.at("/unmapped/withheld").asText()).isEqualTo("alert_budget");
    assertThat(json.at("/finding_info/uid").asText()).isEqualTo(ALERT.uid());
  }

  @Test
  void itIsReadBackAsHeldBack() throws JsonFormatException {
    Finding read = FindingJson.read(FindingJson.write(HELD_BACK));

    assertThat(read.isHeldBack()).isTrue();
    assertThat(FindingJson.write(read)).isEqualTo(FindingJson.write(HELD_BACK));
    assertThat(FindingJson.read(FindingJson.write(ALERT)).isHeldBack()).isFalse();
  }

  @Test
  void itIsValidForBothSchemas() throws IOException {
    String json = FindingJson.write(HELD_BACK);

    assertThat(Schemas.faults(Schemas.own("cordon.finding.v1"), json)).isEmpty();
    assertThat(Schemas.faults(Schemas.ocsf("detection_finding"), json)).isEmpty();
  }
}
