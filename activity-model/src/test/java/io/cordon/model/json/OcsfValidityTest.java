package io.cordon.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import io.cordon.model.activity.Activity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The JSON of any activity and any finding is valid OCSF 1.8. */
class OcsfValidityTest {
  private static final int ROUNDS = 2_000;

  @Test
  void everyActivityIsAValidFileHostingActivity() throws IOException {
    JsonSchema schema = Schemas.ocsf("file_hosting_activity");
    HostileActivities activities = new HostileActivities(20_260_302);
    for (int i = 0; i < ROUNDS; i++) {
      Activity activity = activities.next();
      String json = ActivityJson.write(activity);
      assertThat(Schemas.faults(schema, json)).as(json).isEmpty();
    }
  }

  @Test
  void everyFindingIsAValidDetectionFinding() throws IOException {
    everyFindingIsValid(Schemas.ocsf("detection_finding"));
  }

  @Test
  void everyFindingIsValidForItsOwnSchema() throws IOException {
    everyFindingIsValid(Schemas.own("cordon.finding.v1"));
  }

  private static void everyFindingIsValid(JsonSchema schema) {
    HostileFindings findings = new HostileFindings(new HostileActivities(20_260_303));
    for (int i = 0; i < ROUNDS; i++) {
      String json = FindingJson.write(findings.next());
      assertThat(Schemas.faults(schema, json)).as(json).isEmpty();
    }
  }

  @Test
  void theSchemaIsReallyApplied() throws IOException {
    String valid = ActivityJson.write(new HostileActivities(1).next());
    String invalid = valid.replace("\"class_uid\":6006", "\"class_uid\":6007");
    assertThat(Schemas.faults(Schemas.ocsf("file_hosting_activity"), invalid)).hasSize(1);
  }
}
