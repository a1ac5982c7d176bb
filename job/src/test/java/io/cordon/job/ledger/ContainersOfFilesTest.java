package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.delete;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.job.containers.ContainerEvent;
import io.cordon.job.containers.ContainerEvent.Change;
import io.cordon.job.files.FileRowHarness;
import io.cordon.job.files.KeepFileRow;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the file ledger says of containers, and what it learns of guests and inherited access. */
class ContainersOfFilesTest {
  private static final Label SECRET = new Label(null, "Confidential", 3);

  private KeyedHarness<Activity, Activity> harness;

  @BeforeEach
  void start() throws Exception {
    harness = FileRowHarness.withLedger();
  }

  private void process(ActivityFixtures fixture) throws Exception {
    Activity activity = fixture.build();
    harness.process(activity, activity.time());
  }

  private static ActivityFixtures in(ActivityFixtures activity, Label label, String... folders) {
    return activity
        .in(App.BOX)
        .of(CloudFile.builder().id("7").label(label).containers(List.of(folders)).build());
  }

  private List<ContainerEvent> events() {
    return harness.sideOutput(KeepFileRow.CONTAINERS);
  }

  @Test
  void aLabelledFileEntersItsContainersOnceAndLeavesThemWhenMovedOrDeleted() throws Exception {
    process(in(open().at("09:00"), Label.UNKNOWN, "1", "33"));
    process(in(open().at("09:01"), SECRET, "1", "33"));
    process(in(open().at("09:02"), SECRET, "1", "33"));
    process(in(activity(Verb.MOVE).at("09:03"), SECRET, "1", "44"));
    process(in(delete().at("09:04"), SECRET, "1", "44"));

    assertThat(events())
        .extracting(ContainerEvent::change, ContainerEvent::key)
        .containsExactly(
            tuple(Change.ENTERED, "box|example|1"),
            tuple(Change.ENTERED, "box|example|33"),
            tuple(Change.LEFT, "box|example|33"),
            tuple(Change.ENTERED, "box|example|44"),
            tuple(Change.LEFT, "box|example|1"),
            tuple(Change.LEFT, "box|example|44"));
  }

  @Test
  void aFileWithoutLabelEntersNothing() throws Exception {
    process(in(open(), Label.NONE, "1"));
    assertThat(events()).isEmpty();
  }

  @Test
  void aShareOfAFolderIsAnEventOfTheFolderAndSoIsItsEnd() throws Exception {
    CloudFile folder =
        CloudFile.builder().id("33").kind(FileKind.FOLDER).containers(List.of("1", "33")).build();
    process(share().in(App.BOX).of(folder).to("eve@gmail.com").at("09:00"));
    process(unshare().in(App.BOX).of(folder).to("eve@gmail.com").at("10:00"));

    assertThat(events())
        .extracting(ContainerEvent::key, event -> event.exposure().file().exposure())
        .containsExactly(
            tuple("box|example|33", Exposure.EXTERNAL), tuple("box|example|33", Exposure.UNKNOWN));
  }

  @Test
  void whatGoogleReportsAsInheritedIsTheExposureOfTheFileByWhoeverSharedTheFolder() {
    CloudFile file = CloudFile.builder().id("d").exposure(Exposure.EXTERNAL).build();
    LedgerRun ledger = new LedgerRun();
    ledger.update(
        activity(Verb.INHERIT).in(App.GOOGLE_WORKSPACE).of(file).labelled(SECRET).at("09:02"));
    assertThat(ledger.access())
        .returns(Exposure.EXTERNAL, CurrentAccess::exposure)
        .returns(instant("09:02"), CurrentAccess::since)
        .returns("ana@example.com", CurrentAccess::by);

    ledger.update(
        activity(Verb.INHERIT)
            .in(App.GOOGLE_WORKSPACE)
            .of(file.withExposure(Exposure.PRIVATE))
            .at("09:30"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void theUseByANamedOutsiderProvesThatTheyHaveAccess() {
    LedgerRun ledger = new LedgerRun();
    ledger.update(download().by("ben@example.com").at("08:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
    ledger.update(download().by("eve@gmail.com").failed().at("08:30"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
    ledger.update(download().by("eve@gmail.com").at("09:00"));
    assertThat(ledger.access())
        .returns(Exposure.EXTERNAL, CurrentAccess::exposure)
        .returns("eve@gmail.com", access -> GrantKey.recipient(access.grantKey()));

    ledger.update(unshare().to("eve@gmail.com").at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aPublishedDocumentIsPublicUntilItIsUnpublishedWhateverItsOwnVisibilityIs() {
    CloudFile file = CloudFile.builder().id("d").exposure(Exposure.PRIVATE).build();
    LedgerRun ledger = new LedgerRun();
    Activity published =
        ledger.update(published(share()).of(file).audience(Audience.PUBLIC).at("09:01"));
    assertThat(published.file().exposure()).isEqualTo(Exposure.PUBLIC);
    ledger.update(open().in(App.GOOGLE_WORKSPACE).of(file).at("09:30"));
    assertThat(ledger.access())
        .returns(Exposure.PUBLIC, CurrentAccess::exposure)
        .returns(instant("09:01"), CurrentAccess::since);

    ledger.update(published(unshare()).of(file).audience(Audience.PUBLIC).at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  private static ActivityFixtures published(ActivityFixtures change) {
    return change.in(App.GOOGLE_WORKSPACE).rawType("publish_change");
  }

  @Test
  void whoAcceptsAnInvitationHasAccessAndTheInvitationAloneIsTheShare() throws Exception {
    CloudFile folder = CloudFile.builder().id("33").kind(FileKind.FOLDER).build();
    process(accepted().of(folder).to("eve@gmail.com").at("09:10"));
    process(accepted().of(folder).to("mallory@gmail.com").at("09:20"));

    assertThat(events())
        .extracting(event -> event.exposure().file().exposure(), event -> event.exposure().since())
        .containsExactly(tuple(Exposure.EXTERNAL, instant("09:10")));
  }

  private static ActivityFixtures accepted() {
    return activity(Verb.ACCESS_CHECK).in(App.BOX).rawType("COLLABORATION_ACCEPT");
  }
}
