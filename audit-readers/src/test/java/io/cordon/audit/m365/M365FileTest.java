package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
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
    record.put("DestinationRelativeUrl", "Shared Documents/Q3/budget.docx");
    assertThat(file(record).path()).isEqualTo("Shared Documents/Q3/budget.docx");
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
