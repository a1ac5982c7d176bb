package io.cordon.audit.m365.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class M365TableReaderTest {
  private static final Instant TIME = Instant.parse("2026-03-01T09:30:00Z");

  @Test
  void aRowOfOfficeActivityIsReadAsItsNativeRecord() {
    Activity activity = TestReader.activity(M365TableSamples.officeActivity("FileDownloaded"));
    assertThat(activity.id()).isEqualTo("id-FileDownloaded");
    assertThat(activity.time()).isEqualTo(TIME);
    assertThat(activity.app()).isEqualTo(App.M365);
    assertThat(activity.tenant()).isEqualTo(M365Samples.TENANT);
    assertThat(activity.verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(activity.rawType()).isEqualTo("FileDownloaded");
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.actor().id()).isEqualTo("1003bffd@live.com");
    assertThat(activity.endpoint().ip()).isEqualTo("198.51.100.7");
    assertThat(activity.file().name()).isEqualTo("plan.docx");
    assertThat(activity.file().path()).isEqualTo("Documents/plan.docx");
    assertThat(activity.file().owner()).isEqualTo("ana@northwind.example");
    assertThat(activity.file().id()).isEqualTo(activity.file().url()).endsWith("/plan.docx");
  }

  @Test
  void aRowOfOfficeActivityHasTheRecipients() {
    Activity activity = TestReader.activity(M365TableSamples.all().get(1));
    assertThat(activity.verb()).isEqualTo(Verb.SHARE);
    assertThat(activity.share().audience()).isEqualTo(Audience.EXTERNAL);
    assertThat(activity.share().permission()).isEqualTo("Contribute");
    assertThat(activity.share().recipients().get(0).name()).isEqualTo("eve@fabrikam.example");
  }

  @Test
  void aRowWithoutTheTableTimeHasItsStartTime() {
    ObjectNode row = M365TableSamples.officeActivity("FileDownloaded");
    row.remove("TimeGenerated [UTC]");
    assertThat(TestReader.activity(row).time()).isEqualTo(Instant.parse("2026-03-01T09:41:00Z"));
    row.remove("Start_Time [UTC]");
    assertThat(TestReader.read(row).reject().reason()).isEqualTo("bad_time");
  }

  @ParameterizedTest
  @CsvSource({
    "Regular, USER",
    "Admin, USER",
    "DcAdmin, SYSTEM",
    "System, SYSTEM",
    "Application, APPLICATION",
    "ServicePrincipal, APPLICATION",
    "Guest, GUEST",
    "5, APPLICATION",
    "Whoever, USER",
  })
  void theUserTypeMayBeAWord(String word, ActorKind kind) {
    ObjectNode row = M365TableSamples.officeActivity("FileDownloaded").put("UserType", word);
    assertThat(TestReader.activity(row).actor().kind()).isEqualTo(kind);
  }

  @Test
  void aRowOfACustomTableKeepsItsObjects() {
    Activity activity =
        TestReader.activity(M365TableSamples.customTable("FileSensitivityLabelChanged"));
    assertThat(activity.time()).isEqualTo(TIME);
    assertThat(activity.verb()).isEqualTo(Verb.LABEL);
    assertThat(activity.labelChange()).isEqualTo(LabelChange.LOWERED);
    assertThat(activity.labelBefore().id()).isEqualTo(M365TableSamples.label('a'));
    assertThat(activity.file().label().id()).isEqualTo(M365TableSamples.label('b'));
    assertThat(activity.file().id()).isEqualTo(M365Samples.ITEM);
    assertThat(activity.file().path()).isEqualTo("Shared Documents/Q3/plan.docx");
    assertThat(activity.file().sizeBytes()).isEqualTo(42);
    assertThat(activity.client().sessionId()).isEqualTo("s-1");
    assertThat(activity.client().applicationName()).isEqualTo("Scanner");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/io/cordon/audit/m365/operations.csv", numLinesToSkip = 1)
  void namesInLowerCaseAreRead(String operation) {
    ObjectNode record = M365Samples.sharing(operation).put("FileSizeBytes", 42);
    record.put("TargetUserOrGroupName", "Eve@Fabrikam.example").put("SharingLinkScope", "Anyone");
    record.putObject("AppAccessContext").put("AADSessionId", "s-1").put("ClientAppId", "a-1");
    record.putObject("SensitivityLabelEventData").put("SensitivityLabelId", "Secret");
    assertThat(TestReader.activity(M365TableSamples.lowerCase(record)))
        .isEqualTo(TestReader.activity(record));
  }

  @Test
  void listsOfPairsKeepTheirPlaceInLowerCase() {
    ObjectNode record = M365Samples.signIn("UserLoggedIn").put("UserId", "Ana");
    assertThat(TestReader.activity(M365TableSamples.lowerCase(record)))
        .isEqualTo(TestReader.activity(record));
    ObjectNode row = M365TableSamples.lowerCase(record).put("devicedetail", "{\"x\": 1}");
    row.putArray("extendedproperties").addObject().put("name", "UserAgent").put("value", "Edge");
    row.putArray("actor").addObject().put("id", "ana@northwind.example").put("type", 5);
    assertThat(TestReader.activity(row)).isEqualTo(TestReader.activity(record));
    row.put("extendedproperties", record.get("ExtendedProperties").toString());
    assertThat(TestReader.activity(row)).isEqualTo(TestReader.activity(record));
  }

  @Test
  void namesWithUnderscoresAreRead() {
    ObjectNode row =
        TestReader.JSON
            .createObjectNode()
            .put("creation_time", "2026-03-01 09:30:00")
            .put("operation", "FileDownloaded")
            .put("record_type", 6)
            .put("user_id", "ana@northwind.example")
            .put("list_item_unique_id", M365Samples.ITEM)
            .put("client_ip", "198.51.100.7");
    Activity activity = TestReader.activity(row);
    assertThat(activity.file().id()).isEqualTo(M365Samples.ITEM);
    assertThat(activity.endpoint().ip()).isEqualTo("198.51.100.7");
    assertThat(activity.id()).isEqualTo(TestReader.activity(row).id()).hasSize(36);
  }

  @Test
  void aRowOfTheSignInLogIsASignIn() {
    Activity signIn = TestReader.activity(M365TableSamples.signIn("0"));
    assertThat(signIn.verb()).isEqualTo(Verb.SIGN_IN);
    assertThat(signIn.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(signIn.time()).isEqualTo(TIME.plusMillis(221));
    assertThat(signIn.id()).isEqualTo("sign-in-0");
    assertThat(signIn.tenant()).isEqualTo(M365Samples.TENANT);
    assertThat(signIn.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(signIn.actor().id()).isEqualTo("77777777-0000-0000-0000-000000000000");
    assertThat(signIn.endpoint().ip()).isEqualTo("198.51.100.7");
    assertThat(signIn.client().userAgent()).isEqualTo("Edge");
    assertThat(signIn.client().applicationName()).isEqualTo("Portal");
    Activity failed = TestReader.activity(M365TableSamples.signIn("50126"));
    assertThat(failed.outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void aSignInWithFewColumnsIsASignIn() {
    ObjectNode row = M365TableSamples.signIn("0").put("Location", "SE");
    row.remove(List.of("AppId", "CreatedDateTime [UTC]", "Status_dynamic", "Id", "UserId"));
    row.put("TimeGenerated", "2026-03-01T09:30:00Z").put("Type", "AADNonInteractiveUserSignInLogs");
    assertSignInFromSweden(row);
    row.remove(List.of("AppDisplayName", "Category", "OperationName", "Type"));
    assertSignInFromSweden(row);
  }

  private static void assertSignInFromSweden(ObjectNode row) {
    Activity signIn = TestReader.activity(row);
    assertThat(signIn.verb()).isEqualTo(Verb.SIGN_IN);
    assertThat(signIn.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(signIn.time()).isEqualTo(TIME);
    assertThat(signIn.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(signIn.endpoint().place().country()).isEqualTo("SE");
  }

  @Test
  void aSignInOfGraphIsASignIn() {
    Activity signIn = TestReader.activity(M365TableSamples.graphSignIn());
    assertThat(signIn.id()).isEqualTo("graph-1");
    assertThat(signIn.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(signIn.actor().kind()).isEqualTo(ActorKind.GUEST);
    assertThat(signIn.tenant()).isEqualTo(M365Samples.TENANT);
  }

  @Test
  void aProgramSignsInUnderItsPrincipal() {
    ObjectNode row = M365TableSamples.signIn("0").put("ServicePrincipalId", "p-1");
    row.remove(List.of("UserPrincipalName", "UserId"));
    assertThat(TestReader.activity(row).actor().kind()).isEqualTo(ActorKind.APPLICATION);
    assertThat(TestReader.activity(row).actor().id()).isEqualTo("p-1");
  }

  @Test
  void theColumnsOfACloudAppEventReplaceAMissingRecord() {
    Activity activity = TestReader.activity(M365TableSamples.cloudApp("FileDownloaded"));
    assertThat(activity.id()).isEqualTo("cloud-1");
    assertThat(activity.verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(activity.time()).isEqualTo(TIME);
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.actor().kind()).isEqualTo(ActorKind.USER);
    assertThat(activity.file().id()).isEqualTo(M365Samples.ITEM);
    assertThat(activity.file().name()).isEqualTo("plan.docx");
    assertThat(activity.file().url()).endsWith("/Shared Documents/plan.docx");
    ObjectNode named = M365TableSamples.cloudApp("FileDownloaded").put("ObjectName", "plan.docx");
    named.put("ObjectId", M365Samples.SITE + "/plan.docx").put("IsExternalUser", true);
    assertThat(TestReader.activity(named).file().id()).isEqualTo(M365Samples.SITE + "/plan.docx");
    assertThat(TestReader.activity(named).actor().kind()).isEqualTo(ActorKind.GUEST);
  }

  @Test
  void theNativeRecordWithinACloudAppEventIsReadInstead() {
    ObjectNode row = M365TableSamples.cloudApp("SomethingElse");
    row.set("RawEventData", M365Samples.file("FileUploaded"));
    assertThat(TestReader.activity(row).verb()).isEqualTo(Verb.UPLOAD);
    row.put("RawEventData", M365Samples.file("FileUploaded").toString());
    assertThat(TestReader.activity(row).id()).isEqualTo("id-FileUploaded");
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft Teams, teams",
    "Microsoft Exchange Online, mailbox",
    "Salesforce, other",
    ", endpoint",
  })
  void otherAppsOfDefenderAreCounted(String application, String word) {
    ObjectNode row = M365TableSamples.cloudApp("FileRenamed").put("Application", application);
    Reading reading = TestReader.read(row);
    assertThat(reading.skipped()).isEqualTo(word);
    assertThat(reading.time()).isEqualTo(TIME);
    ObjectNode office = row.put("Application", "Office 365");
    assertThat(TestReader.activity(office).verb()).isEqualTo(Verb.RENAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Box", "Dropbox", "Google Workspace"})
  void eventsOfOtherCloudsNeedTheirNativeRecord(String application) {
    ObjectNode row = M365TableSamples.cloudApp("DOWNLOAD").put("Application", application);
    for (ObjectNode without : List.of(row, row.deepCopy().put("RawEventData", ""))) {
      Reading reading = TestReader.read(without);
      assertThat(reading.reject().reason()).isEqualTo("incomplete");
      assertThat(reading.reject().sentence()).contains(application).contains("RawEventData");
    }
  }

  @Test
  void theTimeInUtcComesBeforeTheLocalOneAndABadOneIsNamedAsInTheRow() {
    ObjectNode row = M365TableSamples.officeActivity("FileDownloaded");
    row.remove("TimeGenerated [UTC]");
    row.put("TimeGenerated [Local Time]", "1.3.2026, 11:30:00,000");
    row.put("TimeGenerated [UTC]", "01.03.2026, 09:30:00.000");
    assertThat(TestReader.activity(row).time()).isEqualTo(TIME);
    row.put("TimeGenerated [UTC]", "01/03/2026, 09:30:00.000");
    assertThat(TestReader.read(row).reject().sentence())
        .contains("in the field TimeGenerated [UTC] is the day");
  }

  @Test
  void alertsOfGraphAreCounted() {
    Reading reading = TestReader.read(M365TableSamples.alert());
    assertThat(reading.skipped()).isEqualTo("alert");
    assertThat(reading.time()).isEqualTo(TIME.plusMillis(438));
  }

  @Test
  void aRowWithoutOperationNamesItsColumns() {
    ObjectNode row = M365TableSamples.officeActivity(" ");
    assertThat(TestReader.read(row).reject().reason()).isEqualTo("unknown_shape");
    assertThat(TestReader.read(row).reject().sentence()).contains("TenantId, RecordType, TimeGen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"operation\": \"delete\", \"id\": \"1\"}",
        "{\"userPrincipalName\": \"ana\", \"createdDateTime\": \"2026-03-01T09:30:00Z\"}",
        "{\"ActionType\": \"FileCreated\", \"Timestamp\": \"2026-03-01T09:30:00Z\"}",
        "{\"severity\": \"high\", \"createdDateTime\": \"2026-03-01T09:30:00Z\"}"
      })
  void recordsThatOnlyLookLikeARowAreNotRecognised(String json) {
    assertThat(TestReader.readAll(json).get(0).reject().reason()).isEqualTo("unknown_shape");
    assertThat(TestReader.readAll(json).get(0).reject().sentence()).startsWith("It is no record");
  }

  @Test
  void everySampleIsRead() {
    assertThat(M365TableSamples.all())
        .allSatisfy(row -> assertThat(TestReader.read(row).reject()).isNull());
  }
}
