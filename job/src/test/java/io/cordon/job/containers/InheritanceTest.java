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
import io.cordon.job.testing.NonKeyedHarness;
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
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
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
  void inOrderAFileInheritsFromWhenTheContainerIsExposedToItsEnd() throws Exception {
    NonKeyedHarness<Activity, Activity> harness = new NonKeyedHarness<>(new InheritInOrder());
    harness.process(inFolder(open().at("08:00")));
    harness.process(folder(share().at("09:00"), Exposure.ANYONE).build());
    harness.process(inFolder(download().at("10:00")));
    harness.process(inFolder(activity(Verb.UPLOAD).at("11:00")));
    harness.process(folder(unshare().at("12:00"), Exposure.UNKNOWN).build());
    harness.process(inFolder(open().at("13:00")));

    assertThat(harness.output())
        .filteredOn(passed -> passed.file().id().equals("7"))
        .extracting(passed -> passed.file().exposure(), passed -> passed.file().exposedSince())
        .containsExactly(
            tuple(Exposure.UNKNOWN, null),
            tuple(Exposure.ANYONE, instant("09:00")),
            tuple(Exposure.ANYONE, instant("11:00")),
            tuple(Exposure.UNKNOWN, null));
  }

  @Test
  void liveAnExposedContainerIsBroadcastAndSurvivesARestart() throws Exception {
    var harness = live();
    harness.open();
    harness.processElement2(event(Exposure.EXTERNAL), 0);
    harness.processElement1(inFolder(open()), 0);
    var snapshot = harness.snapshot(1, 1);
    assertThat(exposures(harness)).containsExactly(Exposure.EXTERNAL);
    harness.close();

    var restored = live();
    restored.initializeState(snapshot);
    restored.open();
    restored.processElement1(inFolder(open()), 0);
    restored.processElement2(event(Exposure.INTERNAL), 0);
    restored.processElement1(inFolder(open()), 0);
    assertThat(exposures(restored)).containsExactly(Exposure.EXTERNAL, Exposure.UNKNOWN);
    restored.close();
  }

  @Test
  void theWiderOwnExposureOfAFileStays() throws Exception {
    NonKeyedHarness<Activity, Activity> harness = new NonKeyedHarness<>(new InheritInOrder());
    harness.process(folder(share().at("09:00"), Exposure.EXTERNAL).build());
    Activity own = inFolder(open());
    harness.process(
        own.toBuilder().file(own.file().withExposure(Exposure.PUBLIC, Instant.EPOCH)).build());
    assertThat(harness.output().get(1).file())
        .returns(Exposure.PUBLIC, CloudFile::exposure)
        .returns(Instant.EPOCH, CloudFile::exposedSince);
  }

  private static TwoInputStreamOperatorTestHarness<Activity, ContainerEvent, Activity> live()
      throws Exception {
    return new TwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithNonKeyedOperator<>(
            new InheritExposure(), List.of(InheritExposure.EXPOSED)));
  }

  private static List<Exposure> exposures(
      TwoInputStreamOperatorTestHarness<Activity, ContainerEvent, Activity> harness) {
    return harness.extractOutputValues().stream().map(passed -> passed.file().exposure()).toList();
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
