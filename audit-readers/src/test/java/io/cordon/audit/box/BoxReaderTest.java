package io.cordon.audit.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxReaderTest {

  @Test
  void aMatchOfAContentPolicyWithoutFileIsOnlyCounted() {
    ObjectNode event = BoxSamples.bare("CONTENT_WORKFLOW_UPLOAD_POLICY_VIOLATION");
    assertThat(TestReader.read(event).skipped()).isEqualTo("dlp");
  }

  @Test
  void aMatchOfAContentPolicyOnAFileIsNoShare() {
    ObjectNode event = BoxSamples.file("CONTENT_WORKFLOW_SHARING_POLICY_VIOLATION");
    ((ObjectNode) event.get("additional_details")).put("policy_name", "Cards");
    assertThat(TestReader.activity(event).verb()).isEqualTo(Verb.DLP_MATCH);
    assertThat(TestReader.activity(event).dlpRule().name()).isEqualTo("Cards");
  }

  @Test
  void boxDriveAndItsForerunnersSynchronise() {
    for (String program : List.of("Box Drive", "Box Sync", "Box Sync for Mac")) {
      ObjectNode event = BoxSamples.file("DOWNLOAD");
      ((ObjectNode) event.get("additional_details")).put("service_name", program);
      assertThat(TestReader.activity(event).verb()).isEqualTo(Verb.SYNC);
    }
  }

  @Test
  void aDownloadBecomesAnActivity() {
    Reading reading = TestReader.read(BoxSamples.file("DOWNLOAD"));
    assertThat(reading.origin().source()).isEqualTo("box");
    Activity activity = reading.activity();
    assertThat(activity.id()).isEqualTo("id-DOWNLOAD");
    assertThat(activity.eventIds()).containsExactly("id-DOWNLOAD");
    assertThat(activity.correlationId()).isNull();
    assertThat(activity.time()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
    assertThat(activity.arrived()).isEqualTo(TestReader.NOW);
    assertThat(activity.app()).isEqualTo(App.BOX);
    assertThat(activity.tenant()).isNull();
    assertThat(activity.verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(activity.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.endpoint().ip()).isEqualTo("198.51.100.7");
    assertThat(activity.client().applicationId()).isEqualTo("254429");
    assertThat(activity.client().applicationName()).isEqualTo("Box Notes");
    assertThat(activity.client().sessionId()).isEqualTo("s-1");
    assertThat(activity.client().userAgent()).isNull();
    assertThat(activity.share()).isEqualTo(Share.NONE);
  }

  @Test
  void additionalDetailsMayBeText() {
    Activity activity = TestReader.activity(BoxSamples.detailsAsText("SHARE"));
    assertThat(activity.file().sizeBytes()).isEqualTo(4_242);
    assertThat(activity.client().applicationName()).isEqualTo("Box Notes");
    assertThat(activity.share().linkId()).isEqualTo("k1nk");
    ObjectNode torn = BoxSamples.file("SHARE").put("additional_details", "{\"size\":");
    assertThat(TestReader.activity(torn).file().sizeBytes()).isEqualTo(-1);
  }

  @Test
  void signInsHaveNoFile() {
    Activity in = TestReader.activity(BoxSamples.signIn("LOGIN"));
    assertThat(in.verb()).isEqualTo(Verb.SIGN_IN);
    assertThat(in.file()).isEqualTo(CloudFile.NONE);
    assertThat(in.share()).isEqualTo(Share.NONE);
    assertThat(in.outcome()).isEqualTo(Outcome.SUCCESS);
    Activity failed = TestReader.activity(BoxSamples.signIn("FAILED_LOGIN"));
    assertThat(failed.outcome()).isEqualTo(Outcome.FAILURE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "198.51.100.7, 198.51.100.7",
        "2001:DB8::1, 2001:db8::1",
        "Unknown IP, -",
        "unknown, -",
        "'', -",
      })
  void wordsForAnUnknownAddressAreNoHosts(String written, String ip) {
    Endpoint endpoint =
        TestReader.activity(BoxSamples.file("DOWNLOAD").put("ip_address", written)).endpoint();
    assertThat(endpoint.ip()).isEqualTo(ip);
    assertThat(endpoint.host()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T01:30:00-08:00, 2026-03-01T09:30:00Z",
    "2026-03-01T15:00:00+05:30, 2026-03-01T09:30:00Z",
    "2026-03-01T09:30:00Z, 2026-03-01T09:30:00Z",
    "2026-03-01T01:30:00.250-08:00, 2026-03-01T09:30:00.250Z",
  })
  void timesMayHaveAnyOffset(String written, Instant time) {
    ObjectNode event = BoxSamples.file("DOWNLOAD").put("created_at", written);
    assertThat(TestReader.activity(event).time()).isEqualTo(time);
  }

  @Test
  void anActivityWithoutATimeIsARejectAndASkippedEventIsNot() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    event.remove("created_at");
    assertThat(TestReader.read(event).reject().reason()).isEqualTo("bad_time");
    assertThat(TestReader.read(event.put("created_at", "soon")).reject().reason())
        .isEqualTo("bad_time");
    assertThat(TestReader.read(event.put("created_at", "2027-01-01T00:00:00Z")).reject().reason())
        .isEqualTo("future_time");
    Reading alert = TestReader.read(BoxSamples.alert().put("created_at", "soon"));
    assertThat(alert.skipped()).isEqualTo("alert");
    assertThat(alert.skippedAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DELETE", "ITEM_TRASH", "COLLABORATION_ACCEPT", "COLLAB_ADD_COLLABORATOR"})
  void anEventWithOnlyATypeIsRecognisedAndLacksATime(String type) {
    Reading reading = TestReader.read(BoxSamples.bare(type));
    assertThat(reading.reject().reason()).isEqualTo("bad_time");
    assertThat(reading.origin().source()).isEqualTo("box");
  }

  @Test
  void anEventWithoutAnIdGetsAReproducibleOne() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    event.remove("event_id");
    String id = TestReader.activity(event).id();
    assertThat(TestReader.activity(event.deepCopy()).id()).isEqualTo(id).hasSize(36);
    assertThat(TestReader.activity(event.put("ip_address", "198.51.100.8")).id()).isNotEqualTo(id);
  }

  @Test
  void theEnterpriseAddedByACollectorIsTheTenant() {
    ObjectNode event = BoxSamples.file("DOWNLOAD").put("enterprise_id", 77);
    assertThat(TestReader.activity(event).tenant()).isEqualTo("77");
    ObjectNode nested = BoxSamples.file("DOWNLOAD");
    nested.putObject("enterprise").put("id", "78");
    assertThat(TestReader.activity(nested).tenant()).isEqualTo("78");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event_type\":\"login\",\"event_name\":\"login_success\",\"actor\":{}}",
        "{\"event_type\":{\".tag\":\"file_download\"},\"event_category\":{\".tag\":\"sharing\"}}",
        "{\"event_type\":\"SOMETHING_NEW\"}",
        "{\"event_type\":\"not a type\",\"type\":\"event\"}",
        "{\"Operation\":\"FileDownloaded\",\"Id\":\"1\"}",
        "{\"type\":\"event\"}",
        "{}",
      })
  void recordsOfOtherCloudsAreNotRecognised(String json) throws Exception {
    ObjectNode record = (ObjectNode) TestReader.JSON.readTree(json);
    assertThat(new BoxReader().recognises(Fields.of(record))).isFalse();
  }

  @Test
  void allSamplesAreRecognised() {
    for (ObjectNode record : BoxSamples.all()) {
      boolean row = record.has("event_type_s");
      assertThat(new BoxReader().recognises(Fields.of(record))).isEqualTo(!row);
      assertThat(TestReader.read(record).origin().source()).isEqualTo("box");
    }
  }
}
