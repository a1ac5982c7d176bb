package io.cordon.job.containers;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.job.containers.ContainerEvent.Change;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InheritanceTest {
  private static ActivityFixtures folder(ActivityFixtures activity, Exposure exposure) {
    CloudFile folder =
        CloudFile.builder().id("33").kind(FileKind.FOLDER).containers(List.of("33")).build();
    return activity.in(App.BOX).of(folder.withExposure(exposure, instant("09:00")));
  }

  private static Activity inFolder(ActivityFixtures activity) {
    CloudFile file = CloudFile.builder().id("7").name("a").containers(List.of("33")).build();
    return activity.in(App.BOX).of(file).build();
  }

  @Test
  void aFileInheritsFromWhenTheContainerIsExposedToItsEnd() throws Exception {
    ContainersInOrder containers = new ContainersInOrder();
    List<Activity> passed = new ArrayList<>();
    passed.add(containers.inherited(inFolder(open().at("08:00"))));
    containers.inherited(folder(share().at("09:00"), Exposure.ANYONE).build());
    passed.add(containers.inherited(inFolder(download().at("10:00"))));
    passed.add(containers.inherited(inFolder(activity(Verb.UPLOAD).at("11:00"))));
    containers.inherited(folder(unshare().at("12:00"), Exposure.UNKNOWN).build());
    passed.add(containers.inherited(inFolder(open().at("13:00"))));

    assertThat(passed)
        .extracting(one -> one.file().exposure(), one -> one.file().exposedSince())
        .containsExactly(
            tuple(Exposure.UNKNOWN, null),
            tuple(Exposure.ANYONE, instant("09:00")),
            tuple(Exposure.ANYONE, instant("11:00")),
            tuple(Exposure.UNKNOWN, null));
  }

  @Test
  void whatCordonConcludedOfAContainerInheritsNothing() throws Exception {
    ContainersInOrder containers = new ContainersInOrder();
    containers.inherited(folder(share().at("09:00"), Exposure.ANYONE).build());
    Activity exposing = inFolder(activity(Verb.EXPOSE).at("10:00"));

    assertThat(containers.inherited(exposing)).isSameAs(exposing);
  }

  @Test
  void theWiderOwnExposureOfAFileStays() throws Exception {
    ContainersInOrder containers = new ContainersInOrder();
    containers.inherited(folder(share().at("09:00"), Exposure.EXTERNAL).build());
    Activity own = inFolder(open());

    Activity wide =
        own.toBuilder().file(own.file().withExposure(Exposure.PUBLIC, Instant.EPOCH)).build();
    assertThat(containers.inherited(wide)).isSameAs(wide);
  }

  @Test
  void othersLearnOfAContainerOnlyWhetherPeopleOutsideReachIt() {
    assertThat(ContainerChange.of(event(Exposure.EXTERNAL)))
        .isEqualTo(
            new ContainerChange(
                "box|example|33", new ContainerExposure(Exposure.EXTERNAL, instant("09:00"))));
    assertThat(ContainerChange.of(event(Exposure.INTERNAL)))
        .isEqualTo(new ContainerChange("box|example|33", null));
  }

  private static ContainerEvent event(Exposure exposure) {
    Activity activity = folder(share().at("09:00"), exposure).build();
    FileExposure now =
        new FileExposure(
            App.BOX,
            "example",
            activity.file(),
            null,
            activity.time(),
            null,
            activity.id(),
            true,
            null,
            null,
            null,
            null);
    return new ContainerEvent("box|example|33", Change.EXPOSURE, activity, now);
  }
}
