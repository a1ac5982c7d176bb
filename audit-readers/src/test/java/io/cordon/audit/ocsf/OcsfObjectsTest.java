package io.cordon.audit.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The objects in another producer's event: product, user, file, label, share, endpoint. */
class OcsfObjectsTest {

  @ParameterizedTest
  @CsvSource({
    "Google Drive, Google, , GOOGLE_WORKSPACE",
    "Microsoft 365, Microsoft, , M365",
    "OneDrive for Business, Microsoft, , M365",
    "Box, Box Inc., , BOX",
    "Dropbox Business, , , DROPBOX",
    "Sandbox, Acme, , UNKNOWN",
    "Collector, Acme, Google Workspace, GOOGLE_WORKSPACE",
    "Collector, Acme, SharePoint, M365",
    ", , , UNKNOWN",
  })
  void theProductOrTheCloudIsTheApp(String product, String vendor, String cloud, App app) {
    ObjectNode event = OcsfSamples.foreign(2);
    event.withObject("/metadata/product").put("name", product).put("vendor_name", vendor);
    event.withObject("/cloud").put("provider", cloud);
    assertThat(TestReader.activity(event).app()).isEqualTo(app);
  }

  @Test
  void theLogProviderTakesPrecedenceAsApp() {
    ObjectNode event = OcsfSamples.foreign(2);
    event.withObject("/metadata").put("log_provider", "box");
    assertThat(TestReader.activity(event).app()).isEqualTo(App.BOX);
  }

  @Test
  void theTenantIsTheAccountElseTheUnknownProduct() {
    ObjectNode event = OcsfSamples.foreign(2);
    event.withObject("/metadata").remove("tenant_uid");
    assertThat(TestReader.activity(event).tenant()).isNull();
    event.withObject("/actor/user/account").put("uid", "acc-1");
    assertThat(TestReader.activity(event).tenant()).isEqualTo("acc-1");
    event.withObject("/cloud/org").put("uid", "o-1");
    assertThat(TestReader.activity(event).tenant()).isEqualTo("o-1");
    ObjectNode unknown = OcsfSamples.least();
    unknown.withObject("/metadata/product").put("name", "Vault").put("vendor_name", "Acme");
    assertThat(TestReader.activity(unknown).tenant()).isEqualTo("vault");
  }

  @ParameterizedTest
  @CsvSource({
    "Bea Smith, bea@example.com, 1, , USER, bea@example.com",
    "Bea@Example.com, other@example.com, 2, , USER, bea@example.com",
    "Bea, , , , USER, bea",
    "job-1, , 4, , APPLICATION, job-1",
    "root, , 3, , SYSTEM, root",
    "eve@example.net, , 99, Guest, GUEST, eve@example.net",
    ", , 99, Anonymous, ANONYMOUS, ",
    ", , 0, , UNKNOWN, ",
  })
  void theUserIsTheActor(
      String name, String email, Integer typeId, String type, ActorKind kind, String actor) {
    ObjectNode event = OcsfSamples.foreign(2);
    event
        .withObject("/actor/user")
        .put("name", name)
        .put("email_addr", email)
        .put("type_id", typeId)
        .put("type", type);
    Activity activity = TestReader.activity(event);
    assertThat(activity.actor().kind()).isEqualTo(kind);
    assertThat(activity.actor().name()).isEqualTo(actor);
    assertThat(activity.actor().id()).isEqualTo("u-1");
  }

  @Test
  void aProgramWithoutUserIsTheActor() {
    ObjectNode event = OcsfSamples.foreign(2);
    event.withObject("/actor").remove("user");
    Activity activity = TestReader.activity(event);
    assertThat(activity.actor().kind()).isEqualTo(ActorKind.APPLICATION);
    assertThat(activity.actor().name()).isEqualTo("drive web");
  }

  @Test
  void theFileHasItsOwnerAndSize() {
    CloudFile file = TestReader.activity(OcsfSamples.foreign(2)).file();
    assertThat(file.id()).isEqualTo("f-1");
    assertThat(file.name()).isEqualTo("plan.docx");
    assertThat(file.path()).isEqualTo("/Finance/plan.docx");
    assertThat(file.url()).isEqualTo("https://drive.example/f-1");
    assertThat(file.owner()).isEqualTo("ana@example.com");
    assertThat(file.sizeBytes()).isEqualTo(2048);
    assertThat(file.kind()).isEqualTo(FileKind.FILE);
    assertThat(file.exposure()).isEqualTo(Exposure.UNKNOWN);
    ObjectNode event = OcsfSamples.foreign(2);
    event.withObject("/file/owner").remove("name");
    assertThat(TestReader.activity(event).file().owner()).isEqualTo("u-2");
  }

  @Test
  void withoutAnIdTheUrlElseThePathIsTheFileId() {
    ObjectNode event = OcsfSamples.foreign(2);
    ObjectNode file = event.withObject("/file");
    file.remove("uid");
    assertThat(TestReader.activity(event).file().id()).isEqualTo("https://drive.example/f-1");
    file.remove("url");
    assertThat(TestReader.activity(event).file().id()).isEqualTo("/Finance/plan.docx");
    file.remove("path");
    assertThat(TestReader.activity(event).file().id()).isNull();
    assertThat(TestReader.activity(event).file().name()).isEqualTo("plan.docx");
  }

  @Test
  void afterARenameTheResultNamesTheFile() {
    ObjectNode event = OcsfSamples.foreign(5);
    event.withObject("/file_result").put("name", "new.docx").put("path", "/Finance/new.docx");
    CloudFile file = TestReader.activity(event).file();
    assertThat(file.id()).isEqualTo("f-1");
    assertThat(file.name()).isEqualTo("new.docx");
    assertThat(file.path()).isEqualTo("/Finance/new.docx");
    assertThat(TestReader.activity(event.put("activity_id", 6)).file().name())
        .isEqualTo("plan.docx");
  }

  @ParameterizedTest
  @CsvSource({
    "Top plans, l-1, 99, Top plans, l-1",
    "l-1, l-1, 99, , l-1",
    ", , 2, Confidential, ",
    ", , 6, Restricted, ",
    ", l-1, 3, Secret, l-1",
    ", , 0, , ",
  })
  void theClassificationIsTheLabel(String caption, String uid, int degree, String name, String id) {
    ObjectNode event = OcsfSamples.foreign(2);
    ObjectNode file = event.withObject("/file");
    file.putArray("data_classifications")
        .addObject()
        .put("confidentiality_id", degree)
        .put("confidentiality", caption)
        .put("uid", uid);
    assertThat(TestReader.activity(event).file().label()).isEqualTo(Label.unresolved(id, name));
    file.remove("data_classifications");
    assertThat(TestReader.activity(event).file().label()).isEqualTo(Label.UNKNOWN);
    file.put("confidentiality", caption).put("confidentiality_id", degree);
    assertThat(TestReader.activity(event).file().label().name())
        .isEqualTo(caption == null ? name : caption);
  }

  @ParameterizedTest
  @CsvSource({
    "anyone-with-link, 12, ANYONE",
    "Anyone with the link, 12, ANYONE",
    "people_with_link, 13, ANYONE",
    "public_on_the_web, 12, PUBLIC",
    "Company, 12, ORGANISATION",
    "team_only, 12, ORGANISATION",
    "shared_externally, 12, EXTERNAL",
    "internal, 12, INTERNAL",
    "anyone, 2, UNKNOWN",
    "Public, 12, UNKNOWN",
    ", 12, UNKNOWN",
  })
  void theScopeOfALinkIsTheAudience(String share, int activityId, Audience audience) {
    ObjectNode event = OcsfSamples.foreign(activityId).put("share", share);
    assertThat(TestReader.activity(event).share().audience()).isEqualTo(audience);
  }

  @Test
  void aPublicFileIsExposedToAnyone() {
    ObjectNode event = OcsfSamples.foreign(12);
    event.putArray("access_list").add("reader").add("commenter");
    event.withObject("/file").put("is_public", true);
    Activity shared = TestReader.activity(event);
    assertThat(shared.share().audience()).isEqualTo(Audience.ANYONE);
    assertThat(shared.share().permission()).isEqualTo("reader, commenter");
    assertThat(shared.file().exposure()).isEqualTo(Exposure.ANYONE);
    Activity removed = TestReader.activity(event.put("activity_id", 13));
    assertThat(removed.share().audience()).isEqualTo(Audience.UNKNOWN);
    event.put("activity_id", 12).withObject("/file_result").put("is_public", false);
    assertThat(TestReader.activity(event).file().exposure()).isEqualTo(Exposure.UNKNOWN);
    assertThat(TestReader.activity(event).share().audience()).isEqualTo(Audience.UNKNOWN);
  }
}
