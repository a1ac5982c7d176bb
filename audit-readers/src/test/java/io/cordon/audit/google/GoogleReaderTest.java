package io.cordon.audit.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import io.cordon.model.reject.Reject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleReaderTest {

  @Test
  void aDownloadBecomesAnActivity() {
    Activity activity = TestReader.activity(GoogleSamples.drive("download"));
    assertThat(activity.id())
        .isEqualTo("C0northwind/drive/2026-03-01T09:30:00.250Z/-7089930217897997074#download.0");
    assertThat(activity.eventIds()).containsExactly(activity.id());
    assertThat(activity.correlationId())
        .isEqualTo("C0northwind/drive/2026-03-01T09:30:00.250Z/-7089930217897997074");
    assertThat(activity.time()).isEqualTo(Instant.parse("2026-03-01T09:30:00.250Z"));
    assertThat(activity.arrived()).isEqualTo(TestReader.NOW);
    assertThat(activity.app()).isEqualTo(App.GOOGLE_WORKSPACE);
    assertThat(activity.tenant()).isEqualTo(GoogleSamples.TENANT);
    assertThat(activity.rawType()).isEqualTo("download");
    assertThat(activity.verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(activity.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.endpoint().ip()).isEqualTo("198.51.100.7");
    assertThat(activity.file().id()).isEqualTo(GoogleSamples.DOC);
    assertThat(activity.file().name()).isEqualTo("plan.docx");
    assertThat(activity.file().exposure()).isEqualTo(Exposure.PRIVATE);
    assertThat(activity.client().applicationId()).isEqualTo("962388314550");
  }

  @Test
  void eachEventOfAnActivityIsAReadingOfItsOwn() {
    ObjectNode record = GoogleSamples.andThen(GoogleSamples.drive("edit"), "change_user_access");
    GoogleSamples.andThen(record, "change_user_access_hierarchy_reconciled");
    GoogleSamples.andThen(record, "change_user_access");
    List<Reading> readings = TestReader.readAll(record.toString());
    assertThat(readings).hasSize(4);
    List<Activity> activities = readings.stream().map(Reading::activity).toList();
    assertThat(activities)
        .extracting(Activity::verb)
        .containsExactly(Verb.UPDATE, Verb.SHARE, Verb.INHERIT, Verb.SHARE);
    assertThat(activities).extracting(Activity::id).doesNotHaveDuplicates();
    assertThat(activities).extracting(Activity::correlationId).containsOnly(activityId());
  }

  @Test
  void aRedeliveredActivityHasTheSameIds() {
    ObjectNode record = GoogleSamples.drive("download");
    ObjectNode again = record.deepCopy();
    ((ObjectNode) again.get("id")).put("time", "2026-03-01 09:30:00.250000000");
    assertThat(TestReader.activity(again).id()).isEqualTo(TestReader.activity(record).id());
    ((ObjectNode) again.get("id")).put("uniqueQualifier", -7089930217897997074L);
    assertThat(TestReader.activity(again).id()).isEqualTo(TestReader.activity(record).id());
  }

  @ParameterizedTest
  @CsvSource({
    "time, 2026-03-01T09:30:01Z",
    "uniqueQualifier, 1",
    "customerId, C0other",
    "applicationName, DRIVE"
  })
  void everyPartOfTheIdDistinguishesActivities(String part, String value) {
    ObjectNode other = GoogleSamples.drive("download");
    ((ObjectNode) other.get("id")).put(part, value);
    assertThat(TestReader.activity(other).correlationId()).isNotEqualTo(activityId());
  }

  @Test
  void withoutQualifierTheIdComesFromTheContent() {
    ObjectNode record = GoogleSamples.drive("download");
    ((ObjectNode) record.get("id")).remove("uniqueQualifier");
    String id = TestReader.activity(record).id();
    assertThat(TestReader.activity(record.deepCopy()).id()).isEqualTo(id);
    assertThat(TestReader.activity(record.put("ipAddress", "198.51.100.8")).id()).isNotEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:30:00Z, 2026-03-01T09:30:00Z",
    "2026-03-01T09:30:00.250123Z, 2026-03-01T09:30:00.250123Z",
    "2026-03-01T09:30:00.693000000Z, 2026-03-01T09:30:00.693Z",
    "2026-03-01 09:30:00.693000000, 2026-03-01T09:30:00.693Z",
    "2026-03-01T02:30:00-07:00, 2026-03-01T09:30:00Z",
  })
  void readsEveryFormatOfTime(String written, Instant time) {
    ObjectNode record = GoogleSamples.drive("download");
    ((ObjectNode) record.get("id")).put("time", written);
    assertThat(TestReader.activity(record).time()).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2099-01-01T00:00:00Z", "never", "1980-01-01T00:00:00Z", ""})
  void impossibleTimesAreRejectsOfTheirCloud(String time) {
    ObjectNode record = GoogleSamples.drive("download");
    ((ObjectNode) record.get("id")).put("time", time);
    Reject reject = TestReader.read(record).reject();
    assertThat(reject.reason()).endsWith("_time");
    assertThat(reject.origin().source()).isEqualTo("google");
    ObjectNode skipped = GoogleSamples.activity("token", "authorize");
    ((ObjectNode) skipped.get("id")).put("time", time);
    assertThat(TestReader.read(skipped).skipped()).isEqualTo("application");
    assertThat(TestReader.read(skipped).time()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'admin#reports#activities','etag':'e','nextPageToken':'t'}",
        "{'kind':'admin#reports#activity','id':{'applicationName':'drive'}}",
        "{'kind':'admin#reports#activity','id':{'applicationName':'drive'},'events':[]}",
        "{'kind':'admin#reports#activity','events':'none'}",
        "{'kind':'audit#activity'}",
      })
  void aRecordWithoutEventsIsEmpty(String json) {
    assertThat(TestReader.readAll(json.replace('\'', '"')))
        .extracting(Reading::skipped)
        .containsExactly("empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[null]", "[5,{'name':'view'}]", "[{},['view']]", "['view']"})
  void eventsThatAreNoObjectsAreAReject(String events) {
    String json = "{'kind':'admin#reports#activity','events':" + events + '}';

    assertThat(TestReader.readAll(json.replace('\'', '"')))
        .extracting(reading -> reading.reject().reason())
        .containsExactly("incomplete");
  }

  @Test
  void aPageOfActivitiesIsAnEnvelope() {
    ObjectNode page = TestReader.JSON.createObjectNode().put("kind", "admin#reports#activities");
    page.putArray("items").add(GoogleSamples.drive("download"));
    assertThat(new GoogleReader().recognises(Fields.of(page))).isFalse();
  }

  @Test
  void alertsOfTheAlertCentreAreCounted() {
    ObjectNode alert = TestReader.JSON.createObjectNode().put("alertId", "a-1");
    alert.put("createTime", "2026-03-01T09:30:00.5Z");
    String type = "type.googleapis.com/google.apps.alertcenter.type.DlpRuleViolation";
    alert.putObject("data").put("@type", type);
    Reading reading = TestReader.read(alert);
    assertThat(reading.skipped()).isEqualTo("alert");
    assertThat(reading.time()).isEqualTo(Instant.parse("2026-03-01T09:30:00.5Z"));
    assertThat(new GoogleReader().recognises(Fields.of(alert.put("data", "x")))).isFalse();
  }

  @Test
  void anEventWithoutFileIdStillHasItsActor() {
    ObjectNode record = GoogleSamples.activity("drive", "download");
    Activity activity = TestReader.activity(GoogleSamples.with(record, "doc_title", "plan.docx"));
    assertThat(activity.file().id()).isNull();
    assertThat(activity.file().name()).isEqualTo("plan.docx");
    assertThat(activity.subjectKey()).isEqualTo("google|C0northwind|@ana@northwind.example");
  }

  @Test
  void anActivityNeedsAnActorOrADocument() {
    String least =
        "{'id':{'applicationName':'drive','time':'2026-03-01T09:30:00Z'},'events':{'name':'edit'},"
            + "'actor':{%s}}";
    String named = least.replace("%s", "'profileId':'1'").replace('\'', '"');
    assertThat(TestReader.readAll(named).get(0).activity().verb()).isEqualTo(Verb.UPDATE);
    List<Reading> nobody = TestReader.readAll(least.replace("%s", "").replace('\'', '"'));
    assertThat(nobody).hasSize(1);
    assertThat(nobody.get(0).reject().reason()).isEqualTo("incomplete");
  }

  @Test
  void everySampleIsRead() {
    for (ObjectNode record : GoogleSamples.all()) {
      assertThat(new GoogleReader().recognises(Fields.of(record))).isTrue();
      assertThat(TestReader.readAll(record.toString()))
          .isNotEmpty()
          .allSatisfy(reading -> assertThat(reading.reject()).isNull());
    }
  }

  private static String activityId() {
    return TestReader.activity(GoogleSamples.drive("download")).correlationId();
  }
}
