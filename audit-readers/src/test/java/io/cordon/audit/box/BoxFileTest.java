package io.cordon.audit.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxFileTest {

  @Test
  void theEnterpriseLogHasTheParentFolderOnly() {
    CloudFile file = file(BoxSamples.file("DOWNLOAD"));
    assertThat(file.id()).isEqualTo(BoxSamples.FILE);
    assertThat(file.name()).isEqualTo("plan.docx");
    assertThat(file.path()).isEqualTo("Q3/plan.docx");
    assertThat(file.url()).isNull();
    assertThat(file.kind()).isEqualTo(FileKind.FILE);
    assertThat(file.owner()).isEqualTo("olga@northwind.example");
    assertThat(file.sizeBytes()).isEqualTo(4_242);
    assertThat(file.label()).isEqualTo(Label.UNKNOWN);
    assertThat(file.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aUserStreamHasTheCompleteFile() {
    CloudFile file = file(BoxSamples.userStream("ITEM_DOWNLOAD"));
    assertThat(file.id()).isEqualTo(BoxSamples.FILE);
    assertThat(file.path()).isEqualTo("Plans/Q3/plan.docx");
    assertThat(file.owner()).isEqualTo("olga@northwind.example");
    assertThat(file.sizeBytes()).isEqualTo(4_242);
    assertThat(file.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @ParameterizedTest
  @CsvSource({
    "open, open, ANYONE",
    "open, company, INTERNAL",
    "company, company, INTERNAL",
    "collaborators, collaborators, UNKNOWN",
    "open, '', ANYONE",
    "'', '', UNKNOWN",
  })
  void theLinkOfACompleteFileIsItsExposure(String chosen, String effective, Exposure exposure) {
    ObjectNode event = BoxSamples.userStream("ITEM_PREVIEW");
    event
        .withObject("/source/shared_link")
        .put("access", chosen)
        .put("effective_access", effective);
    assertThat(file(event).exposure()).isEqualTo(exposure);
    event.withObject("/source").putNull("shared_link");
    assertThat(file(event).exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void collaborationEventsNameFilesAndFoldersDifferently() {
    CloudFile folder = file(BoxSamples.collaboration("COLLABORATION_INVITE"));
    assertThat(folder.id()).isEqualTo(BoxSamples.FOLDER);
    assertThat(folder.name()).isEqualTo("Q3");
    assertThat(folder.path()).isEqualTo("Q3");
    assertThat(folder.kind()).isEqualTo(FileKind.FOLDER);
    ObjectNode event = BoxSamples.collaboration("COLLABORATION_INVITE");
    event.putObject("source").put("file_id", "7").put("file_name", "a.txt").put("user_id", "22");
    CloudFile file = file(event);
    assertThat(file.id()).isEqualTo("7");
    assertThat(file.name()).isEqualTo("a.txt");
    assertThat(file.kind()).isEqualTo(FileKind.FILE);
  }

  @Test
  void eventsAboutAFileNameItInTheSource() {
    ObjectNode event = BoxSamples.event("COLLAB_ADD_COLLABORATOR");
    ObjectNode source = event.putObject("source").put("type", "collaboration").put("id", "900");
    source.putObject("item").put("type", "folder").put("id", "7").put("name", "Q3");
    BoxSamples.person(source.putObject("owned_by"), "33", "Olga", "olga@northwind.example");
    assertThat(file(event).id()).isEqualTo("7");
    assertThat(file(event).kind()).isEqualTo(FileKind.FOLDER);
    assertThat(file(event).owner()).isEqualTo("olga@northwind.example");
    CloudFile judged = file(BoxSamples.shield("SHIELD_DOWNLOAD_BLOCKED"));
    assertThat(judged.id()).isEqualTo("800");
    assertThat(judged.label().name()).isEqualTo("Secret");
  }

  @Test
  void bookmarksAreNeitherFileNorFolder() {
    ObjectNode event = BoxSamples.userStream("ITEM_RENAME");
    event.withObject("/source").put("type", "web_link");
    assertThat(file(event).id()).isEqualTo(BoxSamples.FILE);
    assertThat(file(event).kind()).isEqualTo(FileKind.UNKNOWN);
  }

  @Test
  void aUserIsNoFile() {
    assertThat(file(BoxSamples.signIn("SHARE"))).isEqualTo(CloudFile.NONE);
  }

  @Test
  void aFileWithoutAnIdKeepsItsName() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    event.withObject("/source").put("item_id", "");
    assertThat(file(event).id()).isNull();
    assertThat(file(event).name()).isEqualTo("plan.docx");
    assertThat(TestReader.activity(event).subjectKey()).isEqualTo("box||@ana@northwind.example");
  }

  @Test
  void theRootIsNoFolderOfThePath() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    event.withObject("/source/parent").put("id", "0").put("name", "All Files");
    assertThat(file(event).path()).isEqualTo("plan.docx");
  }

  @Test
  void classificationsAreLabels() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    event.withObject("/source").putObject("classification").put("name", "Top Secret");
    assertThat(file(event).label()).isEqualTo(Label.unresolved(null, "Top Secret"));
  }

  @Test
  void aFileIsInTheFoldersThatItsEventNamesAndAFolderInItselfToo() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    String parent = event.at("/source/parent/id").asText();
    assertThat(file(event).containers()).containsExactly(parent);
    var entries = event.withObject("/source/path_collection").putArray("entries");
    entries.addObject().put("id", "0").put("name", "All Files");
    entries.addObject().put("id", "11").put("name", "Deals");
    entries.addObject().put("id", "22").put("name", "2026");
    assertThat(file(event).containers()).containsExactly("11", "22");
    event.withObject("/source").put("item_type", "folder").put("item_id", "33");
    assertThat(file(event).containers()).containsExactly("11", "22", "33");
  }

  private static CloudFile file(ObjectNode event) {
    return TestReader.activity(event).file();
  }
}
