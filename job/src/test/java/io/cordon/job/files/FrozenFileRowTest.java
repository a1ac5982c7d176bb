package io.cordon.job.files;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.KeyedHarness;
import io.cordon.job.testing.WritesSnapshot;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rows of files as version 1 wrote them: plan.docx, labelled Confidential, has been behind link
 * l1 since 10:00 and shared with an outsider since 10:10; two.docx was uploaded.
 */
class FrozenFileRowTest {
  private static final Path SNAPSHOT =
      Path.of("src/test/resources/io/cordon/job/files/file-rows-of-version-1.snapshot");

  @Test
  void theFrozenRowsStillKnowTheirFiles() throws Exception {
    KeyedHarness<Activity, Activity> harness = FileRowHarness.withLedger().continuedFrom(SNAPSHOT);

    for (Activity activity :
        List.of(
            download().at("11:00").build(),
            unshare().audience(Audience.ANYONE).link("l1").at("12:00").build(),
            activity(Verb.OPEN).of("two.docx").at("11:00").build())) {
      harness.process(activity, activity.time());
    }

    assertThat(harness.output())
        .extracting(seen -> seen.file().exposure())
        .containsExactly(Exposure.ANYONE, Exposure.EXTERNAL, Exposure.PRIVATE);
    assertThat(harness.output().get(1).file().label().name()).isEqualTo("Confidential");
    assertThat(harness.sideOutput(KeepFileRow.EXPOSURE))
        .last()
        .returns(instant("10:10"), FileExposure::since)
        .returns("eve@gmail.com", FileExposure::recipient);
  }

  @WritesSnapshot
  void freeze() throws Exception {
    KeyedHarness<Activity, Activity> harness = FileRowHarness.withLedger();
    for (Activity activity :
        List.of(
            share()
                .labelled("Confidential", 3)
                .audience(Audience.ANYONE)
                .link("l1")
                .at("10:00")
                .build(),
            share().labelled("Confidential", 3).to("eve@gmail.com").at("10:10").build(),
            activity(Verb.UPLOAD).of("two.docx").at("10:00").build())) {
      harness.process(activity, activity.time());
    }
    harness.freeze(SNAPSHOT);
  }
}
