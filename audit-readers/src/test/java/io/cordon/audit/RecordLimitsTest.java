package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.dropbox.DropboxSamples;
import io.cordon.audit.google.GoogleSamples;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.RecordReadings;
import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Reject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one record may become, and one message. */
class RecordLimitsTest {

  @Test
  void aRecordOfTenThousandFilesIsReadAndOneOfMoreIsOneReject() {
    ObjectNode event = deletionOf(RecordReadings.MOST);
    assertThat(TestReader.readAll(event.toString()))
        .hasSize(RecordReadings.MOST)
        .allMatch(reading -> reading.activity() != null);
    addAsset(event, RecordReadings.MOST);
    Reject reject = TestReader.read(event).reject();
    assertThat(reject.reason()).isEqualTo("too_large");
    assertThat(reject.sentence())
        .startsWith("It has more than 10000 assets, the limit for one record.");
  }

  @Test
  void filesThatRepeatTheirRecipientsTooOftenAreOneReject() {
    ObjectNode event = event("shared_content_add_member", 2_000);
    ArrayNode people = event.putArray("participants");
    for (int i = 0; i < 200; i++) {
      people
          .addObject()
          .putObject("user")
          .put("email", "somebody.with.quite.a.long.name" + i + "@x.example");
    }
    Reject reject = TestReader.read(event).reject();
    assertThat(reject.reason()).isEqualTo("too_large");
    assertThat(reject.sentence()).contains("16777216 characters");
    event.putArray("participants").addObject().putObject("user").put("email", "a@x.example");
    assertThat(TestReader.readAll(event.toString())).hasSize(2_000);
  }

  @Test
  void eventsOfGoogleShareOneResourceWithItsLabel() {
    ObjectNode record = GoogleSamples.drive("view");
    ArrayNode events = (ArrayNode) record.get("events");
    IntStream.range(0, 99).forEach(i -> events.add(events.get(0).deepCopy()));
    ObjectNode resource = record.putArray("resourceDetails").addObject().put("id", "other");
    resource.put("title", "x");
    ObjectNode own = ((ArrayNode) record.get("resourceDetails")).addObject();
    own.put("id", events.get(0).at("/parameters/0/value").asText());
    own.putArray("appliedLabels").addObject().put("id", "labels/L1").put("title", "Secret");
    List<Reading> readings = TestReader.readAll(record.toString());
    assertThat(readings)
        .hasSize(100)
        .allMatch(reading -> "Secret".equals(reading.activity().file().label().name()));
    assertThat(readings.stream().map(reading -> reading.activity().id())).doesNotHaveDuplicates();
  }

  @Test
  void refusedEventsOfOneRecordKeepItOnce() {
    ObjectNode record = GoogleSamples.activity("drive", "view");
    record.remove("actor");
    record.put("padding", "x".repeat(AuditReader.KEPT_LIMIT_BYTES / 2));
    ArrayNode events = (ArrayNode) record.get("events");
    IntStream.range(0, 9).forEach(i -> events.add(events.get(0).deepCopy()));
    List<Reading> readings = TestReader.readAll(record.toString());
    assertThat(readings).hasSize(10).allMatch(r -> r.reject().reason().equals("incomplete"));
    assertThat(readings.get(0).reject().original()).isEqualTo(record.toString());
    assertThat(readings.get(9).reject().original()).isEmpty();
    assertThat(readings.get(9).reject().sentence())
        .endsWith("The record is kept in its first reject.");
  }

  @Test
  void aListOfManyOrdinaryRecordsIsReadToItsEnd() {
    String record = M365Samples.mailbox().toString();
    String list = "[" + (record + ",").repeat(49_999) + record + "]";
    assertThat(TestReader.readAll(list)).hasSize(50_000).allMatch(r -> r.reject() == null);
  }

  @Test
  void afterManyValuesThatAreNoRecordsTheRestOfAMessageIsOneReject() {
    String record = M365Samples.file("FileDownloaded").toString();
    String list = "[" + record + ",0".repeat(20_000) + "," + record + "]";
    List<Reading> readings = TestReader.readAll(list);
    assertThat(readings).hasSize(10_002);
    assertThat(readings.get(0).activity()).isNotNull();
    Reject last = readings.get(10_001).reject();
    assertThat(last.reason()).isEqualTo("too_large");
    assertThat(last.sentence())
        .startsWith("At [10001]: ")
        .contains("it and all that follows in the message is not read");
  }

  @Test
  void anActivityKeepsTwoHundredIds() {
    ObjectNode event = TestReader.JSON.createObjectNode();
    event.put("class_uid", 6006).put("activity_id", 2).put("time", 1_772_357_400_000L);
    event.putObject("file").put("name", "a").put("uid", "7");
    event.putObject("actor").putObject("user").put("name", "ana@example.com");
    ArrayNode ids = event.putObject("unmapped").putArray("event_ids");
    IntStream.range(0, 1_000).forEach(i -> ids.add("e" + i));
    assertThat(TestReader.activity(event).eventIds()).hasSize(Activity.MAX_EVENT_IDS);
  }

  private static ObjectNode deletionOf(int files) {
    return event("file_delete", files);
  }

  private static ObjectNode event(String type, int files) {
    ObjectNode event = DropboxSamples.event("file_operations", type);
    event.putArray("assets");
    IntStream.range(0, files).forEach(i -> addAsset(event, i));
    return event;
  }

  private static void addAsset(ObjectNode event, int number) {
    ((ArrayNode) event.get("assets"))
        .addObject()
        .put(".tag", "file")
        .put("file_id", "id:" + number)
        .put("display_name", "a.docx");
  }
}
