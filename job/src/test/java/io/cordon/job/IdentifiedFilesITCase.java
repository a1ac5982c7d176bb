package io.cordon.job;

import static io.cordon.job.testing.UrlFixtures.ID;
import static io.cordon.job.testing.UrlFixtures.OTHER_ID;
import static io.cordon.job.testing.UrlFixtures.PLAN;
import static io.cordon.job.testing.UrlFixtures.at;
import static io.cordon.job.testing.UrlFixtures.loweredOnDesktop;
import static io.cordon.job.testing.UrlFixtures.opened;
import static io.cordon.job.testing.UrlFixtures.sharedOutside;
import static io.cordon.model.activity.ActivityFixtures.activity;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A label lowered in a desktop application, whose record knows the file by its URL only. */
class IdentifiedFilesITCase {
  private static final String LOWERED = "Label lowered or removed, then the file shared outside";

  private static List<Activity> of(ActivityFixtures... activities) {
    return new ArrayList<>(Arrays.stream(activities).map(ActivityFixtures::build).toList());
  }

  private static List<Finding> lowered(TopologyRun run) {
    return run.findings().stream()
        .filter(finding -> finding.stage() == FindingStage.CREATE)
        .filter(finding -> finding.detection().policy().title().equals(LOWERED))
        .toList();
  }

  private static void assertFound(List<Activity> activities) throws Exception {
    assertThat(lowered(TopologyRun.streamed(activities))).as("live").hasSize(1);
    assertThat(lowered(TopologyRun.replayed(activities))).as("replayed").hasSize(1);
    Collections.reverse(activities);
    assertThat(lowered(TopologyRun.replayed(activities)))
        .as("newest first")
        .singleElement()
        .satisfies(finding -> assertThat(finding.detection().trigger().file().id()).isEqualTo(ID));
  }

  @Test
  void loweredThenSharedOutsideIsFoundWhereOnlyTheShareHasTheId() throws Exception {
    assertFound(of(loweredOnDesktop().at("10:00"), sharedOutside(ID).at("16:00")));
  }

  @Test
  void anEarlierRecordMayHaveTheId() throws Exception {
    assertFound(
        of(opened(ID).at("09:00"), loweredOnDesktop().at("10:00"), sharedOutside(ID).at("10:10")));
  }

  @Test
  void theFileMayBeRenamedInBetween() throws Exception {
    var renamed = at(ID, PLAN + "x").toBuilder().urlBefore(PLAN).build();
    assertFound(
        of(
            loweredOnDesktop().at("10:00"),
            activity(Verb.RENAME).in(App.M365).of(renamed).at("10:05"),
            sharedOutside(ID).of(at(ID, PLAN + "x")).at("10:10")));
  }

  @Test
  void anotherFileThatIsAtTheUrlLaterIsNotTheOneThatWasLowered() throws Exception {
    List<Activity> activities =
        of(
            opened(ID).at("09:00"),
            loweredOnDesktop().at("10:00"),
            opened(OTHER_ID).at("11:00"),
            sharedOutside(OTHER_ID).at("12:00"));

    assertThat(lowered(TopologyRun.replayed(activities))).isEmpty();
  }

  @Test
  void sharedBeforeItWasLoweredIsNoFinding() throws Exception {
    List<Activity> activities =
        of(sharedOutside(ID).at("09:00"), loweredOnDesktop().at("10:00"), opened(ID).at("11:00"));

    assertThat(lowered(TopologyRun.streamed(activities))).isEmpty();
    assertThat(lowered(TopologyRun.replayed(activities))).isEmpty();
  }
}
