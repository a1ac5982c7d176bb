package io.cordon.audit.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxLabellingTest {
  private static final Label INTERNAL = Label.unresolved(null, "Internal");
  private static final Label SECRET = Label.unresolved(null, "Secret");

  @Test
  void aChangedClassificationHasBeforeAndAfter() {
    Activity activity = TestReader.activity(BoxSamples.classified("METADATA_INSTANCE_UPDATE"));
    assertThat(activity.verb()).isEqualTo(Verb.LABEL);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.REPLACED);
    assertThat(activity.labelBefore()).isEqualTo(INTERNAL);
    assertThat(activity.file().label()).isEqualTo(SECRET);
  }

  @Test
  void aFirstClassificationIsApplied() {
    ObjectNode event =
        with(
            "METADATA_INSTANCE_CREATE",
            "[{\"op\":\"add\",\"path\":\"/Box__Security__Classification__Key\",\"value\":\"Secret\"}]");
    Activity activity = TestReader.activity(event);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.APPLIED);
    assertThat(activity.labelBefore()).isEqualTo(Label.NONE);
    assertThat(activity.file().label()).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'[{\"op\":\"remove\",\"path\":\"/Box__Security__Classification__Key\",\"value\":\"Secret\"}]'",
        "'{\"Box__Security__Classification__Key\":\"Secret\"}'",
        "-",
      })
  void aRemovalNamesTheRemovedLabel(String steps) {
    ObjectNode event = with("METADATA_INSTANCE_DELETE", steps);
    event.withObject("/source").putObject("classification").put("name", "Secret");
    Activity activity = TestReader.activity(event);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.REMOVED);
    assertThat(activity.labelBefore()).isEqualTo(SECRET);
    assertThat(activity.file().label()).isEqualTo(Label.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Box__Security__Classification__Key\":\"Secret\"}",
        "[{\"op\":\"add\",\"path\":\"/\",\"value\":{\"Box__Security__Classification__Key\":\"Secret\"}}]",
        "[{\"op\":\"replace\",\"value\":\"Secret\"}]",
        "[{\"op\":\"replace\",\"path\":\"/reason\",\"value\":\"why not\"}]",
        "[]",
        "not JSON",
        "[{",
      })
  void theLabelComesFromTheStepsElseFromTheSource(String steps) {
    ObjectNode event = with("METADATA_INSTANCE_UPDATE", steps);
    event.withObject("/source").putObject("classification").put("name", "Secret");
    Activity activity = TestReader.activity(event);
    assertThat(activity.labelBefore()).isEqualTo(Label.UNKNOWN);
    assertThat(activity.file().label()).isEqualTo(SECRET);
  }

  @Test
  void theStepsMayBeAJsonList() {
    ObjectNode event = BoxSamples.classified("METADATA_INSTANCE_CREATE");
    event
        .withObject("/additional_details/metadata")
        .putArray("operationParams")
        .addObject()
        .put("op", "add")
        .put("path", "/Box__Security__Classification__Key")
        .put("value", "Internal");
    assertThat(TestReader.activity(event).file().label()).isEqualTo(INTERNAL);
  }

  @Test
  void aClassificationWithoutANameIsUnknown() {
    Activity activity = TestReader.activity(with("METADATA_INSTANCE_UPDATE", "[]"));
    assertThat(activity.verb()).isEqualTo(Verb.LABEL);
    assertThat(activity.file().label()).isEqualTo(Label.UNKNOWN);
  }

  private static ObjectNode with(String type, String steps) {
    ObjectNode event = BoxSamples.classified(type);
    event.withObject("/additional_details/metadata").put("operationParams", steps);
    return event;
  }
}
