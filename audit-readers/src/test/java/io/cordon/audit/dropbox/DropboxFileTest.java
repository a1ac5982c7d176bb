package io.cordon.audit.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropboxFileTest {

  @Test
  void anAssetIsTheFile() {
    CloudFile file = file(DropboxSamples.onFile("file_operations", "file_download"));
    assertThat(file.id()).isEqualTo(DropboxSamples.FILE);
    assertThat(file.name()).isEqualTo("plan.docx");
    assertThat(file.path()).isEqualTo("/Plans/Q3/plan.docx");
    assertThat(file.kind()).isEqualTo(FileKind.FILE);
    assertThat(file.sizeBytes()).isEqualTo(1200);
    assertThat(file.owner()).isNull();
  }

  @Test
  void aFileWithoutAnIdKeepsItsNameAndPath() {
    ObjectNode event = DropboxSamples.event("file_operations", "file_download");
    DropboxSamples.asset(event, null, "/Plans/plan.docx");
    Activity activity = TestReader.activity(event);
    assertThat(activity.file().id()).isNull();
    assertThat(activity.file().name()).isEqualTo("plan.docx");
    assertThat(activity.subjectKey()).isEqualTo("dropbox||@ana@northwind.example");
  }

  @Test
  void thePathGivesAMissingName() {
    ObjectNode event = DropboxSamples.event("file_operations", "file_delete");
    event.withArray("assets").addObject().putObject("path").put("contextual", "/ana/report.pdf");
    CloudFile file = file(event);
    assertThat(file.name()).isEqualTo("report.pdf");
    assertThat(file.path()).isEqualTo("/ana/report.pdf");
    assertThat(file.kind()).isEqualTo(FileKind.UNKNOWN);
    assertThat(file.sizeBytes()).isEqualTo(-1);
  }

  @Test
  void withoutAContextualPathTheNamespacePathIsUsed() {
    ObjectNode event = DropboxSamples.event("file_operations", "file_delete");
    ObjectNode asset = DropboxSamples.asset(event, "id:1", "/Plans/plan.docx");
    ((ObjectNode) asset.get("path")).remove("contextual");
    assertThat(file(event).path()).isEqualTo("/Plans/plan.docx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "//", "  "})
  void aPathWithoutANameIsNoFile(String path) {
    ObjectNode event = DropboxSamples.event("file_operations", "file_delete");
    event.withArray("assets").addObject().putObject("path").put("contextual", path);
    assertThat(file(event)).isEqualTo(CloudFile.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "paper_document, doc_id, doc_title, FILE",
    "paper_folder, folder_id, folder_name, FOLDER",
    "showcase_document, showcase_id, showcase_title, FILE",
    "folder, file_id, display_name, FOLDER",
    "hologram, file_id, display_name, UNKNOWN",
  })
  void everyKindOfAssetHasIdAndName(String tag, String idField, String nameField, FileKind kind) {
    ObjectNode event = DropboxSamples.event("file_operations", "file_delete");
    event.withArray("assets").addObject().put(".tag", tag).put(idField, "9").put(nameField, "N");
    CloudFile file = file(event);
    assertThat(file.id()).isEqualTo("9");
    assertThat(file.name()).isEqualTo("N");
    assertThat(file.kind()).isEqualTo(kind);
  }

  @Test
  void theNamespaceIsTheIdOfASharedFolderWithoutOne() {
    ObjectNode event = DropboxSamples.event("sharing", "shared_folder_create");
    ObjectNode folder = DropboxSamples.asset(event, null, "/Plans").put(".tag", "folder");
    assertThat(file(event).id()).as("a folder within the namespace").isNull();
    ObjectNode place = (ObjectNode) folder.at("/path/namespace_relative");
    place.remove("relative_path");
    assertThat(file(event).id()).isEqualTo("ns:4711");
    place.put("is_shared_namespace", false);
    assertThat(file(event).id()).as("somebody's own Dropbox").isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file_rename", "file_move"})
  void aRenamedOrMovedFileHasItsNewNameAndKeepsItsId(String type) {
    CloudFile file = file(DropboxSamples.moved(type));
    assertThat(file.id()).isEqualTo(DropboxSamples.FILE);
    assertThat(file.name()).isEqualTo("final.docx");
    assertThat(file.path()).isEqualTo("/Done/final.docx");
  }

  @Test
  void aCopyDoesNotHaveTheIdOfItsOriginal() {
    CloudFile file = file(DropboxSamples.moved("file_copy"));
    assertThat(file.id()).isNull();
    assertThat(file.name()).isEqualTo("final.docx");
  }

  @Test
  void anAssetOutsideOfRelocationsIsReadToo() {
    ObjectNode event = DropboxSamples.moved("file_move");
    DropboxSamples.asset(event, "id:third", "/Done/third.docx");
    assertThat(names(event)).containsExactly("final.docx", "third.docx");
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "-1, 0", "0, 99999999999", "0, -1", "9223372036854775807, 1"})
  void relocationsWithInvalidPositionsAreIgnored(String source, String destination) {
    ObjectNode event = DropboxSamples.moved("file_move");
    DropboxSamples.details(event)
        .putArray("relocate_action_details")
        .addObject()
        .put("src_asset_index", source)
        .put("dest_asset_index", destination);
    assertThat(names(event)).containsExactly("draft.docx", "final.docx");
  }

  @Test
  void assetsThatSwapPlacesAreBothRead() {
    ObjectNode event = DropboxSamples.moved("file_move");
    DropboxSamples.details(event)
        .withArray("relocate_action_details")
        .addObject()
        .put("src_asset_index", 1)
        .put("dest_asset_index", 0);
    assertThat(names(event)).containsExactly("draft.docx", "final.docx");
  }

  @Test
  void onlyTheTargetAssetIsRead() {
    ObjectNode event = DropboxSamples.several("paper", "paper_content_add_to_folder", 2);
    DropboxSamples.details(event).put("target_asset_index", 1).put("parent_asset_index", 0);
    assertThat(names(event)).containsExactly("plan1.docx");
  }

  @Test
  void aRenamedTeamFolderHasItsNewName() {
    ObjectNode event = DropboxSamples.event("team_folders", "team_folder_rename");
    DropboxSamples.details(event).put("previous_folder_name", "Old").put("new_folder_name", "New");
    CloudFile unlisted = file(event);
    assertThat(unlisted.name()).isEqualTo("New");
    assertThat(unlisted.kind()).isEqualTo(FileKind.FOLDER);
    DropboxSamples.asset(event, "id:folder", "/Old").put(".tag", "folder");
    assertThat(file(event).name()).isEqualTo("New");
    assertThat(file(event).id()).isEqualTo("id:folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared_content_owner", "shared_link_owner"})
  void theOwnerOfTheContentOrTheLinkIsTheOwner(String field) {
    ObjectNode event = DropboxSamples.onFile("sharing", "shared_link_download");
    DropboxSamples.details(event).putObject(field).put("email", "Ben@Northwind.example");
    assertThat(file(event).owner()).isEqualTo("ben@northwind.example");
    DropboxSamples.details(event).putObject(field).put("account_id", "dbid:AAben");
    assertThat(file(event).owner()).isEqualTo("dbid:AAben");
  }

  @Test
  void aFileIsInTheFoldersOfItsNamespace() {
    ObjectNode event = DropboxSamples.event("file_operations", "file_preview");
    ObjectNode asset = DropboxSamples.asset(event, DropboxSamples.FILE, "/Team/Deals/2026/p.docx");
    asset
        .withObject("/path/namespace_relative")
        .put("ns_id", "77")
        .put("relative_path", "/2026/P.docx");
    assertThat(file(event).containers()).containsExactly("ns:77", "ns:77/2026");
    asset.put(".tag", "folder");
    asset.withObject("/path/namespace_relative").put("relative_path", "/2026");
    assertThat(file(event).containers()).containsExactly("ns:77", "ns:77/2026");
    asset.withObject("/path").remove("namespace_relative");
    assertThat(file(event).containers()).endsWith("path:/team/deals/2026/p.docx");
  }

  @Test
  void aRelativePathWithoutItsFoldersIsCompletedOutsideSharedFolders() {
    ObjectNode event = DropboxSamples.event("file_operations", "file_edit");
    ObjectNode asset = DropboxSamples.asset(event, DropboxSamples.FILE, "/Deals/2026/P.docx");
    ObjectNode place = asset.withObject("/path/namespace_relative").put("ns_id", "5");
    place.put("relative_path", "/p.docx").put("is_shared_namespace", false);
    assertThat(file(event).containers()).containsExactly("ns:5", "ns:5/deals", "ns:5/deals/2026");
    place.put("relative_path", "/Elsewhere/q.docx");
    assertThat(file(event).containers()).containsExactly("ns:5", "ns:5/elsewhere");
    place.put("relative_path", "/p.docx").put("is_shared_namespace", true);
    assertThat(file(event).containers()).containsExactly("ns:5");
    place.remove("is_shared_namespace");
    assertThat(file(event).containers()).containsExactly("ns:5");
  }

  private static CloudFile file(ObjectNode event) {
    return TestReader.activity(event).file();
  }

  private static List<String> names(ObjectNode event) {
    return DropboxSamples.activities(event).stream().map(a -> a.file().name()).toList();
  }
}
