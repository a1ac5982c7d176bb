package io.cordon.audit.m365.purview;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.policy.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of Copilot and of data loss prevention become activities about the files they name. */
class PurviewRecordsTest {
  private static final String HEAD =
      "{\"CreationTime\":\"2026-03-01T08:00:00\",\"Id\":\"r-1\",\"UserId\":\"ana@example.com\",";

  private static List<Activity> activities(String rest) {
    return TestReader.readAll(HEAD + rest).stream().map(Reading::activity).toList();
  }

  private static List<Activity> copilot(String data) {
    return activities(
        "\"Operation\":\"CopilotInteraction\",\"RecordType\":261,\"Workload\":\"Copilot\","
            + "\"ClientRegion\":\"NOR\",\"AppIdentity\":\"Copilot.Word\",\"CopilotEventData\":{"
            + "\"AppHost\":\"Word\","
            + data
            + "}}");
  }

  @Test
  void everyFileThatCopilotUsedIsAnActivity() {
    List<Activity> files =
        copilot(
            "\"AccessedResources\":[{\"Action\":\"read\",\"Name\":\"a.docx\",\"SiteUrl\":"
                + "\"https://x.sharepoint.com/sites/s/L/a.docx\",\"SensitivityLabelId\":"
                + "\"00000000-0000-4000-8000-000000000003\",\"XPIADetected\":true},"
                + "{\"Action\":\"Modify\",\"Name\":\"b.docx\",\"ListItemUniqueId\":"
                + "\"5D1E2F30-AAAA-4BBB-8CCC-0000000000F1\",\"Status\":\"failure\"},"
                + "{\"Type\":\"EmailMessage\",\"SiteUrl\":\"https://outlook.office.com/x\"}]");

    assertThat(files).extracting(Activity::verb).containsExactly(Verb.OPEN, Verb.UPDATE);
    assertThat(files).extracting(Activity::id).containsExactly("r-1", "r-1#1");
    Activity first = files.get(0);
    assertThat(first.rawType()).isEqualTo("CopilotInteraction");
    assertThat(first.file().url()).isEqualTo("https://x.sharepoint.com/sites/s/L/a.docx");
    assertThat(first.file().label().id()).isEqualTo("00000000-0000-4000-8000-000000000003");
    assertThat(first.client().caption()).isEqualTo("Copilot (Word) (Copilot.Word)");
    assertThat(first.severity()).isEqualTo(Severity.HIGH);
    assertThat(first.endpoint().place().country()).isEqualTo("NO");
    assertThat(first.endpoint().place().countrySource()).isEqualTo(CountrySource.CLOUD);
    assertThat(files.get(1).file().id()).isEqualTo("5d1e2f30-aaaa-4bbb-8ccc-0000000000f1");
    assertThat(files.get(1).outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void theDocumentInWhichCopilotWasOpenedCountsOnce() {
    String url = "https://x.sharepoint.com/sites/s/L/a.docx";
    List<Activity> files =
        copilot(
            "\"Contexts\":[{\"Id\":\""
                + url
                + "\",\"Type\":\"docx\"}],"
                + "\"AccessedResources\":[{\"Action\":\"Read\",\"SiteUrl\":\""
                + url
                + "\"}]");

    assertThat(files).hasSize(1);
  }

  @Test
  void aCopilotRecordWithoutFilesIsNoFileActivity() {
    Reading reading =
        TestReader.readAll(
                HEAD
                    + "\"Operation\":\"CopilotInteraction\",\"Workload\":\"Copilot\","
                    + "\"CopilotEventData\":{\"AccessedResources\":[]}}")
            .get(0);
    assertThat(reading.activity()).isNull();
  }

  private static String dlp(String operation) {
    return "\"Operation\":\""
        + operation
        + "\",\"Workload\":\"SharePoint\",\"UserType\":4,"
        + "\"PolicyDetails\":[{\"PolicyName\":\"Finance\",\"Rules\":[{\"RuleName\":\"Cards\","
        + "\"Severity\":\"Low\"},{\"RuleName\":\"Names\",\"Severity\":\"High\"}]}],"
        + "\"SharePointMetaData\":{\"FileName\":\"c.xlsx\",\"FilePathUrl\":"
        + "\"https://x.sharepoint.com/sites/s/L/c.xlsx\",\"UniqueId\":"
        + "\"5d1e2f30-aaaa-4bbb-8ccc-0000000000f2\",\"SensitivityLabelIds\":"
        + "[\"00000000-0000-4000-8000-000000000004\"]}}";
  }

  @Test
  void aMatchOfADlpRuleNamesFileLabelAndRules() {
    Activity match = activities(dlp("DlpRuleMatch")).get(0);

    assertThat(match.verb()).isEqualTo(Verb.DLP_MATCH);
    assertThat(match.file().id()).isEqualTo("5d1e2f30-aaaa-4bbb-8ccc-0000000000f2");
    assertThat(match.file().label().id()).isEqualTo("00000000-0000-4000-8000-000000000004");
    assertThat(match.dlpRule()).isEqualTo(new DlpRule("Finance", "Cards, Names"));
    assertThat(match.severity()).isEqualTo(Severity.HIGH);
    assertThat(activities(dlp("DlpRuleUndo")).get(0).verb()).isEqualTo(Verb.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "FileUploadedToCloud, CLOUD, files.example.net",
    "FileCopiedToRemovableMedia, REMOVABLE_MEDIA, Acme Stick 123",
    "FilePrinted, PRINTER, HP 400",
    "FileCopiedToNetworkShare, NETWORK_SHARE, \\\\nas\\x\\p.docx",
    "FileAccessedByUnallowedApp, APPLICATION, chat.exe"
  })
  void whatLeavesAComputerIsATransfer(String operation, DestinationKind kind, String destination) {
    Activity transfer = endpoint(operation, "1");

    assertThat(transfer.verb()).isEqualTo(Verb.TRANSFER);
    assertThat(transfer.transfer()).isEqualTo(new Transfer(kind, destination));
    assertThat(transfer.file().name()).isEqualTo("p.docx");
    assertThat(transfer.file().label().id()).isEqualTo("00000000-0000-4000-8000-000000000004");
    assertThat(transfer.client().device()).isEqualTo("pc-7");
    assertThat(transfer.dlpRule()).isEqualTo(new DlpRule("Devices", "No sticks"));
    assertThat(transfer.outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(endpoint(operation, "4").outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void everydayWorkOnAComputerIsNoFileActivity() {
    assertThat(endpoint("FileRead", "1")).isNull();
    assertThat(endpoint("FileRenamed", "1").verb()).isEqualTo(Verb.RENAME);
  }

  private static Activity endpoint(String operation, String mode) {
    return activities(
            "\"Operation\":\""
                + operation
                + "\",\"Workload\":\"Endpoint\",\"RecordType\":63,"
                + "\"ObjectId\":\"C:\\\\Users\\\\ana\\\\p.docx\",\"DeviceName\":\"pc-7\","
                + "\"Application\":\"chat.exe\",\"EnforcementMode\":"
                + mode
                + ','
                + "\"TargetDomain\":\"files.example.net\",\"TargetPrinterName\":\"HP 400\","
                + "\"TargetFilePath\":\"\\\\\\\\nas\\\\x\\\\p.docx\","
                + "\"RemovableMediaDeviceAttributes\":{\"Manufacturer\":\"Acme\",\"Model\":"
                + "\"Stick\",\"SerialNumber\":\"123\"},\"SensitivityLabelIds\":"
                + "[\"00000000-0000-4000-8000-000000000004\"],\"PolicyMatchInfo\":"
                + "{\"PolicyName\":\"Devices\",\"RuleName\":\"No sticks\"}}")
        .get(0);
  }
}
