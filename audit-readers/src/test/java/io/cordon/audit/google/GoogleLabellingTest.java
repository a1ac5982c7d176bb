package io.cordon.audit.google;

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

class GoogleLabellingTest {
  private static final Label SECRET = choice("Secret");
  private static final Label OPEN = choice("Open");
  private static final Label BARE = Label.unresolved(GoogleSamples.LABEL, "Level");

  @Test
  void aFilesLabelIsTheBadgedChoice() {
    ObjectNode record = GoogleSamples.labelled(GoogleSamples.drive("download"), "Apollo", false);
    assertThat(label(record)).isEqualTo(Label.unresolved("LbProject/ChApollo", "Apollo"));
    GoogleSamples.labelled(record, "Secret", true);
    assertThat(label(record)).isEqualTo(SECRET);
    assertThat(label(GoogleSamples.drive("download"))).isEqualTo(Label.UNKNOWN);
  }

  @Test
  void aLabelWithoutChoicesHasItsOwnName() {
    ObjectNode record = GoogleSamples.drive("download");
    ObjectNode resource = record.putArray("resourceDetails").addObject();
    resource.put("id", GoogleSamples.DOC);
    ObjectNode label = resource.putArray("appliedLabels").addObject();
    assertThat(label(record)).isEqualTo(Label.UNKNOWN);
    label.put("id", "labels/" + GoogleSamples.LABEL + "@12").put("title", "Level");
    assertThat(label(record)).isEqualTo(BARE);
    ObjectNode field = label.putArray("fieldValues").addObject();
    field.putObject("textValue").put("value", "x");
    assertThat(label(record)).isEqualTo(BARE);
    ObjectNode several = field.putObject("selectionListValue");
    several.putArray("values").addObject().put("id", "ChOpen").put("displayName", "Open");
    assertThat(label(record)).isEqualTo(OPEN);
  }

  @Test
  void aLabelOfAnotherFileIsIgnored() {
    ObjectNode record = GoogleSamples.labelled(GoogleSamples.drive("download"), "Secret", true);
    ((ObjectNode) record.get("resourceDetails").get(0)).put("id", "1Folder");
    assertThat(label(record)).isEqualTo(Label.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"label_added", "label_added_by_item_create"})
  void aLabelThatIsAddedIsApplied(String event) {
    ObjectNode record = GoogleSamples.drive(event);
    GoogleSamples.with(record, "label", "labels/" + GoogleSamples.LABEL);
    GoogleSamples.with(record, "label_title", "Level");
    Activity activity = TestReader.activity(record);
    assertThat(activity.verb()).isEqualTo(Verb.LABEL);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.APPLIED);
    assertThat(activity.labelBefore()).isEqualTo(Label.NONE);
    assertThat(activity.file().label()).isEqualTo(BARE);
    GoogleSamples.labelled(record, "Secret", true);
    assertThat(label(record)).isEqualTo(SECRET);
  }

  @Test
  void aRemovedLabelLeavesNone() {
    ObjectNode record = GoogleSamples.drive("label_removed");
    GoogleSamples.with(record, "label", GoogleSamples.LABEL);
    GoogleSamples.with(record, "label_title", "Level");
    Activity activity = TestReader.activity(record);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.REMOVED);
    assertThat(activity.labelBefore()).isEqualTo(BARE);
    assertThat(activity.file().label()).isEqualTo(Label.NONE);
  }

  @Test
  void aRemovalMayNameTheChoiceThatWasThere() {
    ObjectNode record = GoogleSamples.drive("label_removed");
    GoogleSamples.with(record, "label", "labels/" + GoogleSamples.LABEL + "@7");
    GoogleSamples.with(record, "label_title", "Level");
    GoogleSamples.with(record, "old_value", "Secret");
    GoogleSamples.with(record, "old_value_id", "ChSecret");
    Activity activity = TestReader.activity(record);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.REMOVED);
    assertThat(activity.labelBefore()).isEqualTo(SECRET);
    assertThat(activity.file().label()).isEqualTo(Label.NONE);
  }

  @Test
  void aRemovalFindsTheChoiceAmongTheListedLabels() {
    ObjectNode record = GoogleSamples.drive("label_removed");
    GoogleSamples.with(record, "label", GoogleSamples.LABEL);
    GoogleSamples.labelled(GoogleSamples.labelled(record, "Apollo", false), "Secret", true);
    assertThat(TestReader.activity(record).labelBefore()).isEqualTo(SECRET);
    assertThat(label(record)).isEqualTo(Label.NONE);
  }

  @Test
  void anotherChoiceReplacesTheLabel() {
    Activity activity = TestReader.activity(GoogleSamples.relabelled("Secret", "Open"));
    assertThat(activity.verb()).isEqualTo(Verb.LABEL);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.REPLACED);
    assertThat(activity.labelBefore()).isEqualTo(SECRET);
    assertThat(activity.file().label()).isEqualTo(OPEN);
  }

  @Test
  void theEventTakesPrecedenceOverTheListOfLabels() {
    ObjectNode record = GoogleSamples.relabelled("Secret", "Open");
    GoogleSamples.labelled(record, "Secret", true);
    assertThat(label(record)).isEqualTo(OPEN);
  }

  @Test
  void aFirstChoiceAppliesTheLabelAndNoneRemovesIt() {
    ObjectNode first = GoogleSamples.relabelled("Secret", "Open");
    GoogleSamples.without(first, "old_value");
    GoogleSamples.without(first, "old_value_id");
    Activity applied = TestReader.activity(first);
    assertThat(applied.labelChange()).isEqualTo(LabelChange.APPLIED);
    assertThat(applied.labelBefore()).isEqualTo(Label.NONE);
    ObjectNode last = GoogleSamples.relabelled("Secret", "Open");
    GoogleSamples.without(last, "new_value");
    GoogleSamples.without(last, "new_value_id");
    Activity removed = TestReader.activity(last);
    assertThat(removed.labelChange()).isEqualTo(LabelChange.REMOVED);
    assertThat(removed.labelBefore()).isEqualTo(SECRET);
    assertThat(removed.file().label()).isEqualTo(Label.NONE);
  }

  @Test
  void aChoiceWithoutIdHasItsNameOnly() {
    ObjectNode record = GoogleSamples.relabelled("Secret", "Open");
    GoogleSamples.without(record, "new_value_id");
    assertThat(label(record)).isEqualTo(Label.unresolved(null, "Open"));
  }

  @ParameterizedTest
  @CsvSource({"label, LbProject", "field_id, FldColour"})
  void anotherLabelDoesNotChangeTheClassification(String parameter, String other) {
    ObjectNode record = GoogleSamples.relabelled("Mars", "Apollo");
    GoogleSamples.with(record, parameter, other);
    GoogleSamples.labelled(record, "Secret", true);
    Activity activity = TestReader.activity(record);
    assertThat(activity.verb()).isEqualTo(Verb.OTHER);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.NONE);
    assertThat(activity.file().label()).isEqualTo(SECRET);
  }

  @Test
  void aLabellingWithoutDetailsIsStillALabelling() {
    Activity activity = TestReader.activity(GoogleSamples.drive("label_field_changed"));
    assertThat(activity.verb()).isEqualTo(Verb.LABEL);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.REPLACED);
    assertThat(activity.file().label()).isEqualTo(Label.UNKNOWN);
  }

  private static Label label(ObjectNode record) {
    return TestReader.activity(record).file().label();
  }

  private static Label choice(String name) {
    return Label.unresolved(GoogleSamples.LABEL + "/Ch" + name, name);
  }
}
