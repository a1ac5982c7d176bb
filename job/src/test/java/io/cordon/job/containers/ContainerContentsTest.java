package io.cordon.job.containers;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.job.containers.ContainerEvent.Change;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContainerContentsTest {
  private static final CloudFile FOLDER =
      CloudFile.builder().id("33").name("Deals").kind(FileKind.FOLDER).build();

  private static final String SHARE_KEY = "google|example|share:ana@example.com|eve@gmail.com";

  private KeyedHarness<ContainerEvent, Activity> harness;
  private String key = "box|example|33";

  @BeforeEach
  void start() throws Exception {
    harness = new KeyedHarness<>(ContainerContents::new, ContainerEvent::key);
  }

  private void send(Change change, Activity activity, FileExposure exposure) throws Exception {
    harness.process(new ContainerEvent(key, change, activity, exposure), activity.time());
  }

  private void shared(ActivityFixtures share, Exposure exposure) throws Exception {
    Activity activity = share.in(App.BOX).of(FOLDER).build();
    FileExposure now =
        new FileExposure(
            App.BOX,
            "example",
            FOLDER.withExposure(exposure),
            Exposure.INTERNAL,
            activity.time(),
            activity.actor().key(),
            activity.id(),
            true,
            null,
            null,
            null,
            null);
    send(Change.EXPOSURE, activity, now);
  }

  private void file(Change change, ActivityFixtures file) throws Exception {
    send(change, file.in(App.BOX).build(), null);
  }

  private static ActivityFixtures secret(String name) {
    return open().of(name).labelled("Confidential", 3);
  }

  private List<FileExposure> inherited() {
    return harness.sideOutput(ContainerContents.INHERITED);
  }

  @Test
  void aSharedContainerExposesTheLabelledFilesInIt() throws Exception {
    file(Change.ENTERED, secret("plan.docx").at("09:00"));
    file(Change.ENTERED, open().of("menu.docx").labelled("General", 2).at("09:01"));
    assertThat(harness.output()).isEmpty();

    shared(share().to("eve@gmail.com").at("09:02"), Exposure.EXTERNAL);

    assertThat(harness.output())
        .singleElement()
        .returns(Verb.EXPOSE, Activity::verb)
        .returns("33", exposing -> exposing.file().id())
        .returns("ana@example.com", exposing -> exposing.actor().name())
        .returns(
            "2 labelled files, 1 of them Confidential: plan.docx",
            exposing -> exposing.contents().caption());
    assertThat(inherited())
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.file().exposure()).isEqualTo(Exposure.EXTERNAL);
              assertThat(row.since()).isEqualTo(instant("09:02"));
              assertThat(row.through()).isEqualTo("33");
              assertThat(row.throughName()).isEqualTo("Deals");
            });
  }

  @Test
  void manyFilesThatComeIntoAnExposedContainerAreFewActivities() throws Exception {
    shared(share().to("eve@gmail.com").at("09:00"), Exposure.EXTERNAL);
    assertThat(harness.output()).isEmpty();
    for (int i = 0; i < 20; i++) {
      file(Change.ENTERED, secret("plan-" + i + ".docx").at("09:01"));
    }
    assertThat(harness.output())
        .extracting(exposing -> exposing.contents().count())
        .containsExactly(1L, 2L, 4L, 8L, 16L);

    harness.watermark(instant("09:02"));

    assertThat(harness.output()).hasSize(6);
    assertThat(harness.output().get(5).contents().count()).isEqualTo(20);
    assertThat(harness.timers()).isZero();
  }

  @Test
  void aHigherLabelIsSaidAtOnceAndTheSameFileAgainIsNot() throws Exception {
    shared(share().to("eve@gmail.com").at("09:00"), Exposure.EXTERNAL);
    file(Change.ENTERED, open().of("a.docx").labelled("General", 2).at("09:01"));
    file(Change.ENTERED, open().of("b.docx").labelled("General", 2).at("09:01"));
    file(Change.ENTERED, secret("c.docx").at("09:01"));
    file(Change.ENTERED, secret("c.docx").at("09:02"));

    assertThat(harness.output())
        .extracting(exposing -> exposing.contents().label().name())
        .containsExactly("General", "General", "Confidential");
  }

  @Test
  void aFileThatCameLaterIsExposedSinceThen() throws Exception {
    shared(share().to("eve@gmail.com").at("09:00"), Exposure.EXTERNAL);
    file(Change.ENTERED, activity(Verb.UPLOAD).of("new.docx").labelled("General", 2).at("10:00"));
    file(Change.ENTERED, open().of("old.docx").labelled("General", 2).at("10:00"));

    assertThat(inherited())
        .extracting(FileExposure::since)
        .containsExactly(instant("10:00"), instant("09:00"));
  }

  @Test
  void theInheritedExposureEndsWithTheShareAndWithTheFile() throws Exception {
    file(Change.ENTERED, secret("a.docx").at("09:00"));
    file(Change.ENTERED, secret("b.docx").at("09:00"));
    shared(share().to("eve@gmail.com").at("09:02"), Exposure.EXTERNAL);
    harness.restart();
    file(Change.LEFT, secret("a.docx").at("09:03"));
    assertThat(inherited()).singleElement().returns(true, FileExposure::isTombstone);

    shared(unshare().to("eve@gmail.com").at("09:04"), Exposure.INTERNAL);
    assertThat(inherited()).hasSize(2).allSatisfy(row -> assertThat(row.isTombstone()).isTrue());

    file(Change.LEFT, secret("b.docx").at("09:05"));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void sharedAgainWithSomebodyElseItIsSaidAgain() throws Exception {
    file(Change.ENTERED, secret("a.docx").at("09:00"));
    shared(share().to("eve@gmail.com").at("09:02"), Exposure.EXTERNAL);
    shared(share().to("ben@example.com").at("09:03"), Exposure.EXTERNAL);
    shared(share().to("mallory@rival.example").at("09:04"), Exposure.EXTERNAL);

    assertThat(harness.output())
        .extracting(Activity::time)
        .containsExactly(instant("09:02"), instant("09:04"));
  }

  @Test
  void ofASingleShareTheRowsMayComeInAnyOrderAndNothingStays() throws Exception {
    key = SHARE_KEY;
    Instant end = instant("09:02").plusSeconds(86_400);
    file(Change.ENTERED, secret("a.docx").at("09:02"));
    shared(share().to("eve@gmail.com").at("09:02"), Exposure.EXTERNAL);
    file(Change.ENTERED, secret("b.docx").at("09:02"));

    assertThat(harness.output())
        .extracting(exposing -> exposing.contents().count())
        .containsExactly(1L, 2L);
    assertThat(inherited()).isEmpty();
    harness.restart().watermark(end);
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void theRowsOfAShareMayComeInLaterSeconds() throws Exception {
    key = SHARE_KEY;
    shared(share().to("eve@gmail.com").at("09:02"), Exposure.EXTERNAL);
    file(Change.ENTERED, secret("a.docx").at("09:03"));
    file(Change.ENTERED, secret("b.docx").at("09:12"));

    assertThat(harness.output())
        .extracting(exposing -> exposing.file().id(), exposing -> exposing.contents().count())
        .containsExactly(tuple("33", 1L), tuple("33", 2L));
  }

  @Test
  void withoutTheRowOfTheFolderTheFilesAreExposedByThePersonWhoSharedThem() throws Exception {
    key = SHARE_KEY;
    file(Change.ENTERED, secret("a.docx").at("09:02"));
    file(Change.ENTERED, secret("b.docx").at("09:03"));
    harness.restart().watermark(instant("09:12"));
    assertThat(harness.output()).isEmpty();

    harness.watermark(instant("09:13"));

    assertThat(harness.output())
        .singleElement()
        .returns(Verb.EXPOSE, Activity::verb)
        .returns(null, exposing -> exposing.file().id())
        .returns(Exposure.EXTERNAL, exposing -> exposing.file().exposure())
        .returns("ana@example.com", exposing -> exposing.actor().name())
        .returns(2L, exposing -> exposing.contents().count());
    assertThat(harness.stateEntries()).isZero();
  }

  @Test
  void theFilesOfOneShareAreNotThoseOfTheNext() throws Exception {
    key = SHARE_KEY;
    shared(share().to("eve@gmail.com").at("09:02"), Exposure.EXTERNAL);
    file(Change.ENTERED, secret("a.docx").at("09:02"));
    file(Change.ENTERED, secret("b.docx").at("11:00"));
    shared(share().to("eve@gmail.com").at("14:00"), Exposure.EXTERNAL);
    file(Change.ENTERED, secret("c.docx").at("14:01"));

    assertThat(harness.output())
        .extracting(exposing -> exposing.file().id(), exposing -> exposing.contents().names())
        .containsExactly(
            tuple("33", List.of("a.docx")),
            tuple(null, List.of("b.docx")),
            tuple("33", List.of("c.docx")));
  }
}
