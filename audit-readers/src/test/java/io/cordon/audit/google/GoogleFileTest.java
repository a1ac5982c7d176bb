package io.cordon.audit.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleFileTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "document, FILE",
        "unknown, FILE",
        "folder, FOLDER",
        "shared_drive, SITE",
        "team_drive, SITE",
        "-, UNKNOWN",
      })
  void theTypeGivesTheKind(String type, FileKind kind) {
    ObjectNode record = GoogleSamples.drive("view");
    GoogleSamples.without(record, "doc_type");
    if (type != null) {
      GoogleSamples.with(record, "doc_type", type);
    }
    assertThat(file(record).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "private, PRIVATE",
        "shared_internally, INTERNAL",
        "people_within_domain_with_link, INTERNAL",
        "public_in_the_domain, INTERNAL",
        "shared_externally, EXTERNAL",
        "people_with_link, ANYONE",
        "public_on_the_web, PUBLIC",
        "unknown, UNKNOWN",
        "-, UNKNOWN",
      })
  void theVisibilityIsTheExposureAfterTheEvent(String visibility, Exposure exposure) {
    ObjectNode record = GoogleSamples.drive("download");
    GoogleSamples.without(record, "visibility");
    if (visibility != null) {
      GoogleSamples.with(record, "visibility", visibility);
    }
    assertThat(file(record).exposure()).isEqualTo(exposure);
  }

  @Test
  void theOwnerIsAPersonOrASharedDrive() {
    ObjectNode record = GoogleSamples.drive("view");
    assertThat(file(record).owner()).isEqualTo("ana@northwind.example");
    GoogleSamples.with(record, "owner", "Board Papers ");
    assertThat(file(record).owner()).isEqualTo("board papers");
    GoogleSamples.without(record, "owner");
    assertThat(file(record).owner()).isNull();
  }

  @Test
  void missingFieldsOfTheEventComeFromItsResource() {
    ObjectNode record = GoogleSamples.activity("drive", "view");
    ArrayNode resources = record.putArray("resourceDetails");
    resources.addObject().put("id", "1Folder").put("title", "Q3").put("type", "folder");
    assertThat(file(record).id()).isEqualTo("1Folder");
    assertThat(file(record).kind()).isEqualTo(FileKind.FOLDER);
    resources.addObject().put("id", "1Sheet").put("title", "figures").put("type", "spreadsheet");
    assertThat(file(record)).isEqualTo(CloudFile.NONE);
    ((ObjectNode) record.get("events").get(0)).putArray("resourceIds").add("1Sheet");
    assertThat(file(record).name()).isEqualTo("figures");
    GoogleSamples.with(record, "doc_id", "1Folder");
    assertThat(file(record).name()).isEqualTo("Q3");
    resources.removeAll().addObject().put("title", "no id");
    assertThat(file(record).name()).isNull();
  }

  @Test
  void aDocumentIsInItsSharedDriveUnderAnyOfItsNames() {
    for (String name : new String[] {"shared_drive_id", "owner_team_drive_id"}) {
      ObjectNode record = GoogleSamples.with(GoogleSamples.drive("view"), name, "0ADrive");
      assertThat(file(record).containers()).containsExactly("0ADrive");
    }
    assertThat(file(GoogleSamples.drive("view")).containers()).isEmpty();
    ObjectNode folder = GoogleSamples.with(GoogleSamples.drive("view"), "doc_type", "folder");
    assertThat(file(folder).containers()).containsExactly(GoogleSamples.DOC);
  }

  @Test
  void aSharedDriveIsASiteAndItsOwnContainer() {
    ObjectNode record = GoogleSamples.drive("shared_drive_membership_change");
    GoogleSamples.without(record, "doc_id");
    GoogleSamples.with(record, "shared_drive_id", "0ADrive");
    assertThat(file(record))
        .returns("0ADrive", CloudFile::id)
        .returns(FileKind.SITE, CloudFile::kind)
        .returns(List.of("0ADrive"), CloudFile::containers);
  }

  private static CloudFile file(ObjectNode record) {
    return TestReader.activity(record).file();
  }
}
