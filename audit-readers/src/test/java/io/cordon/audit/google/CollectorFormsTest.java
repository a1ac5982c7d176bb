package io.cordon.audit.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CollectorFormsTest {

  static Stream<UnaryOperator<ObjectNode>> forms() {
    return Stream.of(
        CollectorForms::single,
        CollectorForms::map,
        record -> CollectorForms.single(CollectorForms.map(record)),
        CollectorForms::bare,
        CollectorForms::columns);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormGivesTheSameActivity(UnaryOperator<ObjectNode> form) {
    ObjectNode access = GoogleSamples.access("none", "can_edit");
    ObjectNode member = GoogleSamples.drive("shared_drive_membership_change");
    GoogleSamples.with(member, "added_role", "editor", "commenter");
    GoogleSamples.with(member, "target", "bob@fabrikam.example");
    ObjectNode scope = GoogleSamples.drive("change_document_access_scope");
    GoogleSamples.with(scope, "new_value", "can_edit", "can_view");
    GoogleSamples.with(scope, "target_domain", "all");
    ObjectNode visitor = GoogleSamples.drive("view");
    GoogleSamples.flag(visitor, "actor_is_collaborator_account", true);
    for (ObjectNode record : List.of(access, member, scope, visitor)) {
      Activity plain = TestReader.activity(record);
      Activity formed = TestReader.activity(form.apply(record));
      assertThat(formed.correlationId()).isEqualTo(plain.correlationId());
      assertThat(formed.rawType()).isEqualTo(plain.rawType());
      assertThat(formed.verb()).isEqualTo(plain.verb());
      assertThat(formed.actor()).isEqualTo(plain.actor());
      assertThat(formed.file()).isEqualTo(plain.file());
      assertThat(formed.share()).isEqualTo(plain.share());
      assertThat(formed.client()).isEqualTo(plain.client());
    }
  }

  /** Such a collector makes one record of each event, without anything else to distinguish them. */
  @Test
  void separatedEventsKeepDistinctIds() {
    ObjectNode bob = GoogleSamples.access("none", "can_edit");
    ObjectNode eve = GoogleSamples.with(bob.deepCopy(), "target_user", "eve@fabrikam.example");
    for (UnaryOperator<ObjectNode> form :
        List.<UnaryOperator<ObjectNode>>of(CollectorForms::bare, CollectorForms::columns)) {
      Activity toBob = TestReader.activity(form.apply(bob));
      Activity toEve = TestReader.activity(form.apply(eve));
      assertThat(toBob.id()).isNotEqualTo(toEve.id());
      assertThat(toBob.correlationId()).isEqualTo(toEve.correlationId());
    }
    ObjectNode collected = CollectorForms.bare(bob);
    String id = TestReader.activity(collected.put("p_parse_time", "2026-03-01 10:00:00")).id();
    assertThat(TestReader.activity(collected.put("p_parse_time", "2026-03-01 11:00:00")).id())
        .isEqualTo(id);
  }

  @Test
  void parametersOfEveryTypeAreRead() {
    ObjectNode record = GoogleSamples.activity("drive", "label_field_changed");
    ArrayNode parameters = GoogleSamples.without(record, "none");
    parameters.addObject().put("name", "doc_id").put("intValue", "1234");
    parameters.addObject().put("name", "doc_title").put("boolValue", true);
    parameters.addObject().put("name", "new_value").putArray("multiValue").add("").add("Secret");
    parameters.addObject().put("name", "new_value_id").putArray("multiIntValue").add(77);
    parameters.addObject().put("name", "label").putObject("messageValue").putArray("parameter");
    parameters.addObject().put("value", "nameless");
    Activity activity = TestReader.activity(record);
    assertThat(activity.file().id()).isEqualTo("1234");
    assertThat(activity.file().name()).isEqualTo("true");
    assertThat(activity.file().label().name()).isEqualTo("Secret");
    assertThat(activity.file().label().id()).isEqualTo("77");
  }

  @Test
  void aSingleParameterInsteadOfAListIsRead() {
    ObjectNode record = GoogleSamples.activity("drive", "download");
    ObjectNode event = (ObjectNode) record.get("events").get(0);
    event.putObject("parameters").put("name", "doc_id").put("value", "1Only");
    assertThat(TestReader.activity(record).file().id()).isEqualTo("1Only");
    event.putNull("parameters");
    assertThat(TestReader.activity(record).file().id()).isNull();
  }

  @Test
  void anEventWithoutNameIsCounted() {
    ObjectNode record = GoogleSamples.activity("rules", "rule_match");
    ((ObjectNode) record.get("events").get(0)).remove("name");
    assertThat(TestReader.readAll(record.toString()))
        .extracting(Reading::skipped)
        .containsExactly("dlp");
    ObjectNode bare = CollectorForms.bare(GoogleSamples.drive("edit"));
    bare.remove("name");
    assertThat(TestReader.read(bare).skipped()).isEqualTo("other");
  }
}
