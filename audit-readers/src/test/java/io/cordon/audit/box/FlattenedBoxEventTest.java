package io.cordon.audit.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Label;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlattenedBoxEventTest {

  @Test
  void aRowIsTheSameActivityAsItsEvent() {
    assertThat(TestReader.activity(BoxSamples.flattened()))
        .isEqualTo(TestReader.activity(BoxSamples.file("DOWNLOAD")));
  }

  @ParameterizedTest
  @CsvSource({
    "'3/1/2026, 5:17:03.681 PM', 2026-03-01T17:17:03.681Z",
    "'3/1/2026, 12:00:00.000 am', 2026-03-01T00:00:00Z",
    "'03/01/2026, 05:17:03 PM', 2026-03-01T17:17:03Z",
    "2026-03-01T17:17:03.681Z, 2026-03-01T17:17:03.681Z",
  })
  void timesAreInTheFormatOfThePortalOrTheApi(String written, Instant time) {
    ObjectNode row = BoxSamples.flattened();
    assertThat(TestReader.activity(row.put("created_at_t [UTC]", written)).time()).isEqualTo(time);
    row.remove("created_at_t [UTC]");
    assertThat(TestReader.activity(row.put("created_at_t", written)).time()).isEqualTo(time);
  }

  @Test
  void aTimeOfAnotherFormatIsAReject() {
    ObjectNode row = BoxSamples.flattened().put("created_at_t [UTC]", "31/31/2026, 5:17:03 PM");
    assertThat(TestReader.read(row).reject().reason()).isEqualTo("bad_time");
  }

  @Test
  void nestingIsRestored() {
    ObjectNode row =
        BoxSamples.flattened()
            .put("event_type_s", "COLLABORATION_INVITE")
            .put("accessible_by_login_s", "bob@fabrikam.example")
            .put("additional_details_role_s", "Editor")
            .put("additional_details_is_performed_by_admin_b", true)
            .put("source_classification_name_s", "Secret")
            .put("action_by_login_s", "admin@northwind.example");
    Activity activity = TestReader.activity(row);
    assertThat(activity.share().recipients())
        .extracting(Recipient::name)
        .containsExactly("bob@fabrikam.example");
    assertThat(activity.share().permission()).isEqualTo("Editor");
    assertThat(activity.actor().name()).isEqualTo("admin@northwind.example");
    assertThat(activity.file().label()).isEqualTo(Label.unresolved(null, "Secret"));
  }

  @Test
  void classificationsMayBeText() {
    ObjectNode row =
        BoxSamples.flattened()
            .put("event_type_s", "METADATA_INSTANCE_CREATE")
            .put("additional_details_metadata_type_s", "enterprise_77.securityClassification-6VM")
            .put(
                "additional_details_metadata_operationParams_s",
                "[{\"op\":\"add\",\"path\":\"/Box__Security__Classification__Key\",\"value\":\"Secret\"}]");
    assertThat(TestReader.activity(row).file().label()).isEqualTo(Label.unresolved(null, "Secret"));
  }

  @Test
  void floatingPointNumbersBecomeWholeNumbers() {
    ObjectNode row = BoxSamples.flattened().put("additional_details_size_d", 4_242.0);
    assertThat(TestReader.activity(row).file().sizeBytes()).isEqualTo(4_242);
  }

  @Test
  void contradictoryColumnsDoNoHarm() {
    ObjectNode row =
        TestReader.JSON.createObjectNode().put("source_s", "text").put("created_by_s", 1);
    row.put("source_parent_s", "text").put("additional_details_metadata_s", "text").put("_s", 1);
    row.setAll(BoxSamples.flattened());
    row.put("source_d", 7).put("source_parent_g", "text").put("source__s", "x").put("source_", "x");
    assertThat(TestReader.activity(row))
        .isEqualTo(TestReader.activity(BoxSamples.file("DOWNLOAD")));
  }
}
