package io.cordon.audit.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.identity.App;
import io.cordon.model.reject.Reject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropboxReaderTest {

  @Test
  void anEventBecomesAnActivityWithTimeAndSource() {
    Activity activity =
        TestReader.activity(DropboxSamples.onFile("file_operations", "file_download"));
    assertThat(activity.time()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
    assertThat(activity.arrived()).isEqualTo(TestReader.NOW);
    assertThat(activity.app()).isEqualTo(App.DROPBOX);
    assertThat(activity.tenant()).isNull();
    assertThat(activity.eventIds()).containsExactly(activity.id());
    assertThat(activity.correlationId()).isEqualTo(activity.id());
  }

  @Test
  void everySampleIsReadAndNoneFails() {
    for (ObjectNode sample : DropboxSamples.all()) {
      assertThat(DropboxSamples.readings(sample))
          .isNotEmpty()
          .allSatisfy(reading -> assertThat(reading.reject()).as("%s", sample).isNull())
          .allSatisfy(reading -> assertThat(reading.origin().source()).isEqualTo("dropbox"));
    }
  }

  @Test
  void eachFileOfAnEventIsAnActivityOfTheSameAct() {
    List<Activity> activities =
        DropboxSamples.activities(DropboxSamples.several("file_operations", "file_delete", 3));
    assertThat(activities)
        .extracting(a -> a.file().id())
        .containsExactly("id:file0", "id:file1", "id:file2");
    assertThat(activities).extracting(Activity::id).doesNotHaveDuplicates();
    assertThat(activities)
        .extracting(Activity::correlationId)
        .containsOnly(activities.get(0).correlationId());
  }

  @Test
  void everyFileOfAShareIsSharedWithEveryParticipant() {
    ObjectNode event = DropboxSamples.shared("shared_content_add_member");
    DropboxSamples.asset(event, "id:second", "/Plans/second.docx");
    List<Activity> activities = DropboxSamples.activities(event);
    assertThat(activities).hasSize(2);
    assertThat(activities).allSatisfy(a -> assertThat(a.share().recipients()).hasSize(2));
  }

  @Test
  void copiesOfAnEventInAnyFormatHaveTheSameIds() {
    ObjectNode event = DropboxSamples.shared("shared_content_add_member");
    DropboxSamples.asset(event, "id:second", "/Plans/second.docx");
    List<String> ids = ids(event);
    assertThat(ids(event.deepCopy())).isEqualTo(ids);
    assertThat(ids((ObjectNode) reversed(event))).isEqualTo(ids);
    assertThat(ids(parse(event.toString().replace(".tag", "_tag")))).isEqualTo(ids);
    assertThat(ids(event.deepCopy().put("timestamp", "2026-03-01 09:30:00"))).isEqualTo(ids);
    assertThat(ids(event.deepCopy().put("p_row_id", "fe21"))).isEqualTo(ids);
  }

  @Test
  void everyFieldDistinguishesEventsOfTheSameSecond() {
    List<String> ids = new ArrayList<>();
    ObjectNode event = DropboxSamples.shared("shared_content_add_member");
    ids.addAll(ids(event));
    ids.addAll(ids(event.deepCopy().put("timestamp", "2026-03-01T09:30:01Z")));
    ids.addAll(ids(DropboxSamples.shared("shared_content_remove_member")));
    ids.addAll(ids(DropboxSamples.byVisitor(event.deepCopy())));
    ids.addAll(ids(parse(event.toString().replace("bob@", "eve@").replace("Bob@", "Eve@"))));
    ids.addAll(ids(parse(event.toString().replace("editor", "viewer"))));
    ids.addAll(ids(parse(event.toString().replace("198.51.100.7", "198.51.100.8"))));
    ids.addAll(ids(parse(event.toString().replace("dbwsid:77", "dbwsid:78"))));
    ids.addAll(ids(parse(event.toString().replace(DropboxSamples.FILE, "id:other"))));
    assertThat(ids).hasSize(9).doesNotHaveDuplicates();
  }

  @Test
  void tagsMayBeWrittenWithAnUnderscore() {
    ObjectNode event = DropboxSamples.byVisitor(DropboxSamples.shared("shared_content_download"));
    Activity dotted = TestReader.activity(event);
    assertThat(TestReader.activity(parse(event.toString().replace(".tag", "_tag"))))
        .isEqualTo(dotted);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:30:00Z, 2026-03-01T09:30:00Z",
    "2026-03-01T09:30:00+02:00, 2026-03-01T07:30:00Z",
    "2026-03-01T09:30:00.123Z, 2026-03-01T09:30:00.123Z",
    "2026-03-01 09:30:00, 2026-03-01T09:30:00Z",
    "Mar 1st 2026 09:30:00, 2026-03-01T09:30:00Z",
    "Feb 22nd 2026 23:59:59, 2026-02-22T23:59:59Z",
    "Feb 23rd 2026 00:00:00, 2026-02-23T00:00:00Z",
    "Oct 26th 2025 16:45:42, 2025-10-26T16:45:42Z",
    "oct 6 2025 16:45:42, 2025-10-06T16:45:42Z",
  })
  void timesAreReadInEveryFormat(String written, Instant time) {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_add");
    assertThat(TestReader.activity(event.put("timestamp", written)).time()).isEqualTo(time);
    ObjectNode skipped = DropboxSamples.event("tfa", "tfa_reset").put("timestamp", written);
    assertThat(TestReader.read(skipped).skippedAt()).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday, bad_time",
    "Foo 26th 2025 16:45:42, bad_time",
    "Feb 30th 2026 00:00:00, bad_time",
    "Oct, bad_time",
    "Oct 26th 1999 16:45:42, ancient_time",
    "2099-01-01T00:00:00Z, future_time",
  })
  void anActivityWithAnImpossibleTimeIsRejected(String written, String reason) {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_add");
    Reading reading = TestReader.read(event.put("timestamp", written));
    assertThat(reading.reject().reason()).isEqualTo(reason);
    assertThat(reading.reject().origin().source()).isEqualTo("dropbox");
  }

  @Test
  void aMissingTimeRejectsActivitiesButNotCountedEvents() {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_add");
    event.remove("timestamp");
    assertThat(TestReader.read(event).reject().reason()).isEqualTo("bad_time");
    ObjectNode skipped = DropboxSamples.event("tfa", "tfa_reset");
    skipped.remove("timestamp");
    assertThat(TestReader.read(skipped).skipped()).isEqualTo("directory");
    assertThat(TestReader.read(skipped).skippedAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event_type\":{\".tag\":\"file_download\"},\"timestamp\":\"2026-03-01T09:30:00Z\"}",
        "{\"event_type\":{\"_tag\":\"file_download\"},\"timestamp\":\"2026-03-01 09:30:00\"}",
        "{\"event_type\":{\".tag\":\"file_download\"},\"timestamp\":\"2026-03-01T09:30:00Z\","
            + "\"actor\":7,\"origin\":\"x\",\"assets\":[1,\"2\",null,[]],\"details\":[],"
            + "\"participants\":{\"user\":\"u\"},\"context\":null}",
      })
  void anEventWithNeitherActorNorFileIsAReject(String json) {
    Reject reject = TestReader.readAll(json).get(0).reject();
    assertThat(reject.reason()).isEqualTo("incomplete");
    assertThat(reject.sentence()).contains("actor and assets are missing");
    assertThat(reject.origin().source()).isEqualTo("dropbox");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"event_type\":\"ITEM_DOWNLOAD\"}",
        "{\"event_type\":{\"name\":\"download\"}}",
        "{\"event_type\":{\".tag\":\" \"}}",
        "{\"event_type\":null}",
        "{\"Operation\":\"FileDownloaded\",\"Id\":\"1\"}"
      })
  void recordsOfOtherCloudsAreNotRecognised(String json) {
    assertThat(new DropboxReader().recognises(Fields.of(parse(json)))).isFalse();
  }

  private static List<String> ids(ObjectNode event) {
    return DropboxSamples.activities(event).stream().map(Activity::id).toList();
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) TestReader.JSON.readTree(json);
    } catch (IOException notJson) {
      throw new AssertionError(notJson);
    }
  }

  /** The same content, the fields of every object in the opposite order. */
  private static JsonNode reversed(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = TestReader.JSON.createArrayNode();
      node.forEach(element -> array.add(reversed(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode object = TestReader.JSON.createObjectNode();
    names.forEach(name -> object.set(name, reversed(node.get(name))));
    return object;
  }
}
