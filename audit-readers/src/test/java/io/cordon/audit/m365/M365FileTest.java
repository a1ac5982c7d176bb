package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class M365FileTest {
  private static final String DRIVE = "https://northwind-my.sharepoint.com/personal/";

  @Test
  void bothMeaningsOfTheRelativeUrlGiveOnePath() {
    CloudFile opened = file(M365Samples.file("FileAccessed"));
    CloudFile shared = file(M365Samples.sharing("AnonymousLinkCreated"));
    assertThat(opened.path()).isEqualTo("Shared Documents/Q3/plan.docx");
    assertThat(shared.path()).isEqualTo("Shared Documents/Q3/plan.docx");
    assertThat(shared.id()).isEqualTo(opened.id());
  }

  @Test
  void aFolderMayHaveTheNameOfAFileInIt() {
    ObjectNode record =
        M365Samples.file("FolderModified")
            .put("ItemType", "Folder")
            .put("SourceRelativeUrl", "Shared Documents/Q3")
            .put("SourceFileName", "Q3")
            .put("ObjectId", M365Samples.SITE + "/Shared Documents/Q3/Q3");
    assertThat(file(record).path()).isEqualTo("Shared Documents/Q3/Q3");
    assertThat(file(record).kind()).isEqualTo(FileKind.FOLDER);
    record.put("ObjectId", M365Samples.SITE + "/Shared Documents/Q3");
    assertThat(file(record).path()).isEqualTo("Shared Documents/Q3");
  }

  @Test
  void aRenamedFileHasItsNewName() {
    ObjectNode record = M365Samples.file("FileRenamed").put("DestinationFileName", "budget.docx");
    assertThat(file(record).name()).isEqualTo("budget.docx");
    assertThat(file(record).path()).isEqualTo("Shared Documents/Q3/budget.docx");
    assertThat(file(record).id()).isEqualTo(M365Samples.ITEM);
    record
        .put("SourceRelativeUrl", "Shared Documents/Q3/plan.docx")
        .put("DestinationRelativeUrl", "Shared Documents/Q3/budget.docx");
    assertThat(file(record).path()).isEqualTo("Shared Documents/Q3/budget.docx");
  }

  @Test
  void aFolderMayHaveTheNewNameOfTheFileInIt() {
    ObjectNode record =
        M365Samples.file("FileRenamed")
            .put("DestinationFileName", "Q3")
            .put("DestinationRelativeUrl", "Shared Documents/Q3");
    assertThat(file(record).path()).isEqualTo("Shared Documents/Q3/Q3");
    record.put("Operation", "FileMoved").put("DestinationRelativeUrl", "Public/Q3/");
    assertThat(file(record).path()).isEqualTo("Public/Q3/Q3");
  }

  @Test
  void aMovedFileIsInItsNewFolder() {
    ObjectNode record =
        M365Samples.file("FileMoved")
            .put("DestinationFileName", "plan.docx")
            .put("DestinationRelativeUrl", "Public/Drop");
    assertThat(file(record).path()).isEqualTo("Public/Drop/plan.docx");
    record.put("Operation", "FileCopied");
    assertThat(file(record).path()).isEqualTo("Shared Documents/Q3/plan.docx");
  }

  @Test
  void withoutItemIdTheUrlIsTheId() {
    ObjectNode record = M365Samples.file("FileAccessed");
    record.put("ListItemUniqueId", "00000000-0000-0000-0000-000000000000");
    assertThat(file(record).id()).isEqualTo(M365Samples.SITE + "/Shared Documents/Q3/plan.docx");
    record.remove("ListItemUniqueId");
    record.remove("ObjectId");
    assertThat(file(record).id()).isEqualTo("Shared Documents/Q3/plan.docx");
  }

  @Test
  void idsAreInLowerCase() {
    ObjectNode record = M365Samples.file("FileAccessed").put("ListItemUniqueId", "AAAA-BB");
    assertThat(file(record).id()).isEqualTo("aaaa-bb");
  }

  @Test
  void missingNameAndPathComeFromTheUrl() {
    ObjectNode record = M365Samples.file("FileAccessed");
    record.remove("SourceFileName");
    record.remove("SourceRelativeUrl");
    assertThat(file(record).name()).isEqualTo("plan.docx");
    assertThat(file(record).path()).isEqualTo("Shared Documents/Q3/plan.docx");
    record.put("ObjectId", "C:\\Users\\ana\\plan.docx");
    assertThat(file(record).name()).isEqualTo("plan.docx");
    assertThat(file(record).path()).isEqualTo("C:\\Users\\ana\\plan.docx");
    assertThat(file(record).url()).isNull();
  }

  @Test
  void theNameInAUrlIsDecoded() {
    ObjectNode record = desktopLabelling(M365Samples.SITE + "/Shared%20Documents/Q3/r%C3%A9.docx");
    CloudFile labelled = file(record);
    assertThat(labelled.name()).isEqualTo("ré.docx");
    assertThat(labelled.path()).isEqualTo("sites/plans/Shared Documents/Q3/ré.docx");
    assertThat(labelled.url()).isEqualTo(M365Samples.SITE + "/Shared Documents/Q3/ré.docx");
    assertThat(labelled.id()).isEqualTo(labelled.url());
  }

  @Test
  void aViewersUrlHasTheItemId() {
    ObjectNode record =
        desktopLabelling(
            M365Samples.SITE
                + "/_layouts/15/Doc.aspx?sourcedoc=%7BAAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE%7D"
                + "&file=plan.docx&action=edit");
    assertThat(file(record).id()).isEqualTo(M365Samples.ITEM);
    assertThat(file(record).name()).isEqualTo("plan.docx");
  }

  @Test
  void aFileOnADiskHasNoUrl() {
    for (String written :
        new String[] {"C:\\Plans\\Q3 plan.docx", "file:///C:/Plans/Q3%20plan.docx"}) {
      CloudFile file = file(desktopLabelling(written));
      assertThat(file.name()).isEqualTo("Q3 plan.docx");
      assertThat(file.id()).isEqualTo("C:\\Plans\\Q3 plan.docx");
      assertThat(file.url()).isNull();
    }
    assertThat(file(desktopLabelling("file://srv/plans/a%20b.docx")).path())
        .isEqualTo("\\\\srv\\plans\\a b.docx");
    assertThat(file(desktopLabelling("file:///home/ana/a%20b.docx")).path())
        .isEqualTo("/home/ana/a b.docx");
    assertThat(file(desktopLabelling("C:\\Plans\\100%20.docx")).name()).isEqualTo("100%20.docx");
  }

  private static ObjectNode desktopLabelling(String object) {
    ObjectNode record = M365Samples.file("SensitivityLabelUpdated");
    record.remove(
        List.of("ListItemUniqueId", "ItemType", "SiteUrl", "SourceRelativeUrl", "SourceFileName"));
    return record.put("Workload", "PublicEndpoint").put("RecordType", 83).put("ObjectId", object);
  }

  @Test
  void aRenamedOrMovedFileHasItsNewUrlAndTheOneBefore() {
    ObjectNode record = M365Samples.file("FileRenamed").put("DestinationFileName", "budget.docx");
    assertThat(file(record).url()).isEqualTo(M365Samples.SITE + "/Shared Documents/Q3/budget.docx");
    assertThat(file(record).urlBefore())
        .isEqualTo(M365Samples.SITE + "/Shared Documents/Q3/plan.docx");
    record.put("Operation", "FileMoved").put("DestinationRelativeUrl", "Public/Drop");
    assertThat(file(record).url()).isEqualTo(M365Samples.SITE + "/Public/Drop/budget.docx");
    record.remove("SiteUrl");
    assertThat(file(record).url()).isEqualTo(M365Samples.SITE + "/Shared Documents/Q3/plan.docx");
    assertThat(file(M365Samples.file("FileAccessed")).urlBefore()).isNull();
  }

  @Test
  void sitesAreSites() {
    ObjectNode record =
        M365Samples.sharing("SiteCollectionAdminAdded")
            .put("ItemType", "Web")
            .put("ObjectId", M365Samples.SITE);
    record.remove("ListItemUniqueId");
    record.remove("SourceFileName");
    record.remove("SourceRelativeUrl");
    CloudFile site = file(record);
    assertThat(site.kind()).isEqualTo(FileKind.SITE);
    assertThat(site.id()).isEqualTo(M365Samples.SITE);
    assertThat(site.name()).isEqualTo("plans");
    assertThat(site.path()).isEqualTo("sites/plans");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "12, -, 12",
        "'12', -, 12",
        "-, 34, 34",
        "-, x, -1",
        "-5, -, -1",
        "-, -, -1",
        "99999999999999999999, -, -1"
      })
  void sizeIsANumberOrAText(String size, String synced, long sizeBytes) {
    ObjectNode record = M365Samples.file("FileAccessed");
    record.put("FileSizeBytes", size).put("FileSyncBytesCommitted", synced);
    assertThat(file(record).sizeBytes()).isEqualTo(sizeBytes);
  }

  @ParameterizedTest
  @CsvSource({
    "ana_northwind_example, ana@northwind.example",
    "an_a_northwind_example, an_a_northwind_example",
    "bob_northwind_example, bob@northwind.example",
    "bob_northwind_onmicrosoft_com, bob@northwind.onmicrosoft.com",
    "b_ob_northwind_onmicrosoft_com, b_ob_northwind_onmicrosoft_com",
    "eve_fabrikam_example, eve_fabrikam_example",
    "whoever, whoever",
  })
  void theOwnerIsRestoredOnlyWhereThatIsCertain(String folder, String owner) {
    ObjectNode record = M365Samples.file("FileAccessed").put("SiteUrl", DRIVE + folder + "/");
    assertThat(file(record).owner()).isEqualTo(owner);
  }

  @Test
  void theActorsOwnDriveIsCertain() {
    ObjectNode record =
        M365Samples.file("FileAccessed")
            .put("UserId", "An.A-b@Northwind.example")
            .put("SiteUrl", DRIVE + "an_a_b_northwind_example");
    assertThat(file(record).owner()).isEqualTo("an.a-b@northwind.example");
    assertThat(file(M365Samples.file("FileAccessed")).owner()).isNull();
  }

  private static CloudFile file(ObjectNode record) {
    return TestReader.activity(record).file();
  }
}
