package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.identity.App;
import io.cordon.model.reject.Reject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class M365ReaderTest {

  @Test
  void aDownloadBecomesAnActivity() {
    Activity activity =
        TestReader.activity(M365Samples.file("FileDownloaded").put("FileSizeBytes", 42));
    assertThat(activity.id()).isEqualTo("id-FileDownloaded");
    assertThat(activity.eventIds()).containsExactly("id-FileDownloaded");
    assertThat(activity.time()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
    assertThat(activity.arrived()).isEqualTo(TestReader.NOW);
    assertThat(activity.app()).isEqualTo(App.M365);
    assertThat(activity.tenant()).isEqualTo(M365Samples.TENANT);
    assertThat(activity.rawType()).isEqualTo("FileDownloaded");
    assertThat(activity.verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(activity.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(activity.correlationId()).isEqualTo("c0ffee00-0000-0000-0000-000000000001");
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.endpoint().ip()).isEqualTo("198.51.100.7");
    assertThat(activity.file().id()).isEqualTo(M365Samples.ITEM);
    assertThat(activity.file().sizeBytes()).isEqualTo(42);
    assertThat(activity.client().userAgent()).startsWith("Mozilla");
  }

  @Test
  void signInsHaveNoFile() {
    Activity in = TestReader.activity(M365Samples.signIn("UserLoggedIn"));
    assertThat(in.verb()).isEqualTo(Verb.SIGN_IN);
    assertThat(in.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(in.file()).isEqualTo(CloudFile.NONE);
    assertThat(in.correlationId()).isNull();
    assertThat(in.client().userAgent()).isEqualTo("Edge");
    assertThat(in.client().sessionId()).isEqualTo("s-1");
    Activity failed =
        TestReader.activity(M365Samples.signIn("UserLoginFailed").put("ResultStatus", "Success"));
    assertThat(failed.outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void eachFileOfAZipIsADownload() {
    ObjectNode one =
        M365Samples.file("FileDownloaded").put("ZipFileName", "all.zip").put("Id", "1");
    assertThat(TestReader.activity(one).verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(TestReader.activity(one).file().name()).isEqualTo("plan.docx");
  }

  @Test
  void theOrderOfFieldsDoesNotChangeADerivedId() {
    ObjectNode record = M365Samples.file("FileDownloaded");
    record.remove("Id");
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(record.properties());
    Collections.shuffle(fields, new Random(7));
    ObjectNode shuffled = TestReader.JSON.createObjectNode();
    fields.forEach(field -> shuffled.set(field.getKey(), field.getValue()));
    String id = TestReader.activity(record).id();
    assertThat(TestReader.activity(shuffled).id()).isEqualTo(id).hasSize(36);
    assertThat(TestReader.activity(record.put("ClientIP", "198.51.100.8")).id()).isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2099-01-01T00:00:00", "never", "1980-01-01T00:00:00"})
  void impossibleTimesAreRejectsOfTheirCloud(String time) {
    Reject reject =
        TestReader.read(M365Samples.file("FileDownloaded").put("CreationTime", time)).reject();
    assertThat(reject.reason()).endsWith("_time");
    assertThat(reject.origin().source()).isEqualTo("m365");
    assertThat(reject.original()).contains("plan.docx");
  }

  @Test
  void aMissingTimeIsAReject() {
    ObjectNode record = M365Samples.file("FileDownloaded");
    record.remove("CreationTime");
    assertThat(TestReader.read(record).reject().reason()).isEqualTo("bad_time");
  }

  @Test
  void wrongTypesAreConvertedOrMissing() {
    ObjectNode record =
        M365Samples.file("FileDownloaded")
            .put("RecordType", "6")
            .put("UserType", "0")
            .put("FileSizeBytes", "1234")
            .put("DoNotDistributeEvent", "True")
            .put("OrganizationId", 77)
            .put("AppAccessContext", "{\"AADSessionId\": \"s-9\", \"ClientAppName\": 5}")
            .put("SensitivityLabelEventData", "{not json");
    record.putObject("UserAgent").put("a", 1);
    record.putArray("ClientIP").add("198.51.100.7");
    Activity activity = TestReader.activity(record);
    assertThat(activity.file().sizeBytes()).isEqualTo(1234);
    assertThat(activity.tenant()).isEqualTo("77");
    assertThat(activity.client().sessionId()).isEqualTo("s-9");
    assertThat(activity.client().applicationName()).isEqualTo("5");
    assertThat(activity.client().userAgent()).isNull();
    assertThat(activity.endpoint().ip()).isNull();
  }

  @Test
  void failedAttemptsAreFailures() {
    assertThat(
            TestReader.activity(M365Samples.file("FileDeleted").put("ResultStatus", "Failed"))
                .outcome())
        .isEqualTo(Outcome.FAILURE);
    assertThat(
            TestReader.activity(M365Samples.file("FileDeleted").put("ResultStatus", "True"))
                .outcome())
        .isEqualTo(Outcome.SUCCESS);
  }

  @Test
  void controlCharactersInNamesAreData() {
    String name = "a\u0000b\n\u001b[31m\u202e.docx";
    ObjectNode record = M365Samples.file("FileDownloaded").put("SourceFileName", name);
    assertThat(TestReader.activity(record).file().name()).isEqualTo(name);
  }

  @Test
  void aSkippedRecordKeepsItsTime() {
    Reading mail = TestReader.read(M365Samples.mailbox());
    assertThat(mail.skippedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(mail.time()).isEqualTo(mail.skippedAt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-03T10:00:01", "never", "1999-12-31T23:59:59", ""})
  void aSkippedRecordOfAnImpossibleTimeHasNone(String time) {
    Reading mail = TestReader.read(M365Samples.mailbox().put("CreationTime", time));
    assertThat(mail.skipped()).isEqualTo("mailbox");
    assertThat(mail.time()).isNull();
  }

  @Test
  void aReadingHasTheTimeOfItsActivityAndARejectHasNone() {
    Reading download = TestReader.read(M365Samples.file("FileDownloaded"));
    assertThat(download.time()).isEqualTo(download.activity().time()).isNotNull();
    assertThat(TestReader.read(M365Samples.file("FileDownloaded").put("CreationTime", "-")).time())
        .isNull();
  }
}
