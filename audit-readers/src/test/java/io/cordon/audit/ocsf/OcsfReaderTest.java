package io.cordon.audit.ocsf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.AuditReader;
import io.cordon.audit.SharedFolder;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.identity.App;
import io.cordon.model.reject.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of other producers, without Cordon's own facts. */
class OcsfReaderTest {
  private static final Instant TIME = Instant.parse("2026-03-01T09:30:00Z");

  @Test
  void anotherProducersEventBecomesAnActivity() {
    Activity activity = TestReader.activity(OcsfSamples.foreign(12));
    assertThat(activity.verb()).isEqualTo(Verb.SHARE);
    assertThat(activity.time()).isEqualTo(TIME);
    assertThat(activity.arrived()).isEqualTo(TestReader.NOW);
    assertThat(activity.app()).isEqualTo(App.GOOGLE_WORKSPACE);
    assertThat(activity.tenant()).isEqualTo("acme");
    assertThat(activity.rawType()).isEqualTo("change_user_access");
    assertThat(activity.correlationId()).isEqualTo("c-1");
    assertThat(activity.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(activity.client().applicationName()).isEqualTo("Drive web");
    assertThat(activity.client().applicationId()).isEqualTo("app-1");
    assertThat(activity.client().sessionId()).isEqualTo("s-1");
    assertThat(activity.client().userAgent()).isEqualTo("Browser/1.0");
    assertThat(activity.endpoint().ip()).isEqualTo("2001:db8::1");
    assertThat(activity.endpoint().port()).isEqualTo(52144);
    assertThat(activity.endpoint().host()).isEqualTo("lt-17.example.com");
    assertThat(activity.endpoint().place().caption("Drive"))
        .isEqualTo("Berlin, DE (said by Drive), AS64500 Example");
    assertThat(activity.endpoint().place().longitude()).isEqualTo(13.4);
  }

  @Test
  void anEventWithoutIdGetsOneFromItsContent() {
    Activity first = TestReader.activity(OcsfSamples.foreign(12));
    Activity copy = TestReader.activity(OcsfSamples.foreign(12));
    Activity other = TestReader.activity(OcsfSamples.foreign(13));
    assertThat(first.id()).isEqualTo(copy.id()).isNotEqualTo(other.id()).hasSize(36);
    assertThat(first.eventIds()).containsExactly(first.id());
    ObjectNode named = OcsfSamples.foreign(12);
    named.withObject("/metadata").put("uid", "e-1");
    assertThat(TestReader.activity(named).id()).isEqualTo("e-1");
    assertThat(TestReader.activity(named).eventIds()).containsExactly("e-1");
  }

  @Test
  void theTypeGivesAMissingClassAndActivity() {
    Activity activity = TestReader.activity(OcsfSamples.least());
    assertThat(activity.verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(activity.actor().name()).isEqualTo("ana@example.com");
    assertThat(activity.endpoint().host()).isNull();
    assertThat(activity.file().exists()).isTrue();
    assertThat(activity.file().id()).isNull();
    assertThat(activity.subjectKey()).isEqualTo("google||@ana@example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "1, , UPLOAD",
    "2, , DOWNLOAD",
    "3, , UPDATE",
    "4, , DELETE",
    "5, , RENAME",
    "6, , COPY",
    "7, , MOVE",
    "8, , RESTORE",
    "9, , PREVIEW",
    "10, , LOCK",
    "11, , UNLOCK",
    "12, Download, SHARE",
    "13, , UNSHARE",
    "14, , OPEN",
    "15, , SYNC",
    "16, , UNSYNC",
    "17, , ACCESS_CHECK",
    "18, , OTHER",
    "99, , OTHER",
    "99, Purge, PURGE",
    "99, sign-in, SIGN_IN",
    "99, sign_in, SIGN_IN",
    "99, Teleport, OTHER",
    "0, , UNKNOWN",
    "0, Open, OPEN",
    "-3, , OTHER",
  })
  void theNumberOfTheActivityIsItsVerb(int activityId, String name, Verb verb) {
    ObjectNode event = OcsfSamples.foreign(activityId).put("activity_name", name);
    assertThat(TestReader.activity(event).verb()).isEqualTo(verb);
  }

  @Test
  void theVerbMayComeFromTheNameOfTheType() {
    ObjectNode event = OcsfSamples.foreign(99).put("type_name", "File Hosting Activity: Restore");
    assertThat(TestReader.activity(event).verb()).isEqualTo(Verb.RESTORE);
  }

  @ParameterizedTest
  @CsvSource({
    "1, , SUCCESS",
    "2, , FAILURE",
    "0, Success, UNKNOWN",
    "99, Failure, UNKNOWN",
    ", success, SUCCESS",
    ", Failure, FAILURE",
    ", partly, UNKNOWN",
    ", , UNKNOWN",
  })
  void theStatusIsTheOutcome(Integer id, String status, Outcome outcome) {
    ObjectNode event = OcsfSamples.foreign(2).put("status_id", id).put("status", status);
    assertThat(TestReader.activity(event).outcome()).isEqualTo(outcome);
  }

  @Test
  void aLogonOfTheAuthenticationClassIsASignIn() {
    Activity signIn = TestReader.activity(OcsfSamples.signIn(1));
    assertThat(signIn.verb()).isEqualTo(Verb.SIGN_IN);
    assertThat(signIn.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(signIn.actor().name()).isEqualTo("ana@example.com");
    assertThat(signIn.file()).isEqualTo(CloudFile.NONE);
    assertThat(signIn.endpoint().ip()).isEqualTo("203.0.113.7");
  }

  @ParameterizedTest
  @CsvSource({"3002, 2, directory", "3002, 0, directory", "2004, 1, other", "4001, 6, other"})
  void eventsOfOtherClassesAreCounted(int classUid, int activityId, String word) {
    Reading reading = TestReader.read(OcsfSamples.event(classUid, activityId));
    assertThat(reading.skipped()).isEqualTo(word);
    assertThat(reading.time()).isEqualTo(TIME);
  }

  @Test
  void aDateAndTimeIsReadInsteadOfMilliseconds() {
    ObjectNode event = OcsfSamples.foreign(2).put("time_dt", "2026-03-01T11:30:00.5+02:00");
    assertThat(TestReader.activity(event).time()).isEqualTo(TIME);
    event.remove("time");
    assertThat(TestReader.activity(event).time()).isEqualTo(TIME.plusMillis(500));
    assertThat(TestReader.read(event.put("class_uid", 6001)).time()).isNotNull();
    event.remove("time_dt");
    assertThat(
            TestReader.activity(event.put("class_uid", 6006).put("time", TIME.toString())).time())
        .isEqualTo(TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "99999999999999", "-1", "\"yesterday\"", "null", "{}"})
  void impossibleTimesAreRejects(String time) {
    String event = OcsfSamples.foreign(2).toString().replace("1772357400000", time);
    List<Reading> readings = TestReader.readAll(event);
    assertThat(readings).hasSize(1);
    Reject reject = readings.get(0).reject();
    assertThat(reject.reason()).endsWith("_time");
    assertThat(reject.origin().source()).isEqualTo("ocsf");
    String counted = event.replace("\"class_uid\":6006", "\"class_uid\":2004");
    assertThat(TestReader.readAll(counted).get(0).skippedAt()).isNull();
  }

  @Test
  void anEventNeedsAnActorOrAFile() {
    ObjectNode bare = TestReader.JSON.createObjectNode().put("class_uid", 6006);
    bare.put("time", TIME.toEpochMilli());
    assertThat(TestReader.read(bare).reject().reason()).isEqualTo("incomplete");
    bare.putObject("actor").putObject("user").put("name", "ana");
    Activity activity = TestReader.activity(bare);
    assertThat(activity.verb()).isEqualTo(Verb.UNKNOWN);
    assertThat(activity.app()).isEqualTo(App.UNKNOWN);
    assertThat(activity.file()).isEqualTo(CloudFile.NONE);
  }

  @ParameterizedTest
  @CsvSource({"full, 0190f5c2-aaaa-7bbb-8ccc-0123456789ab, ANYONE", "min, , UNKNOWN"})
  void theExamplesOfTheSpecificationAreRead(String example, String id, Audience audience)
      throws IOException {
    Path folder = SharedFolder.find("spec/ocsf/examples");
    if (folder == null) {
      System.out.println("SKIPPED: no shared/spec/ocsf/examples beside the project");
    }
    assumeTrue(folder != null, "no examples beside the project");
    byte[] bytes = Files.readAllBytes(folder.resolve("file_hosting_activity." + example + ".json"));
    List<Reading> readings = new ArrayList<>();
    Clock later = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    new AuditReader(later, LogSource.OCSF).read(bytes, TestReader.ORIGIN, readings::add);
    Activity activity = readings.get(0).activity();
    assertThat(activity.id()).isEqualTo(id == null ? activity.id() : id).isNotBlank();
    assertThat(activity.verb()).isEqualTo(Verb.SHARE);
    assertThat(activity.actor().name()).isEqualTo("alice@corp.example");
    assertThat(activity.file().name()).isEqualTo("plan.docx");
    assertThat(activity.share().audience()).isEqualTo(audience);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"class_uid\": 6006}",
        "{\"class_uid\": \"?\", \"time\": 1}",
        "{\"type_uid\": 12, \"time\": 1}",
        "{\"class_uid\": null, \"time\": 1}"
      })
  void recordsThatOnlyLookLikeAnEventAreNotRecognised(String json) {
    assertThat(TestReader.readAll(json).get(0).reject().reason()).isEqualTo("unknown_shape");
  }
}
