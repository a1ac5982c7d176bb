package io.cordon.job.identify;

import static io.cordon.job.testing.UrlFixtures.ID;
import static io.cordon.job.testing.UrlFixtures.loweredOnDesktop;
import static io.cordon.job.testing.UrlFixtures.opened;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.NonKeyedHarness;
import io.cordon.model.activity.Activity;
import org.junit.jupiter.api.Test;

class SplitByIdentityTest {
  @Test
  void onlyActivitiesWithNothingButAUrlLeaveTheStream() throws Exception {
    Activity opened = opened(ID).at("10:00").build();
    Activity again = opened(ID).at("10:01").build();
    Activity lowered = loweredOnDesktop().at("10:02").build();
    Activity signIn = signIn().build();
    NonKeyedHarness<Activity, Activity> harness = new NonKeyedHarness<>(new SplitByIdentity());

    harness.process(opened).process(again).process(lowered).process(signIn);

    assertThat(harness.output()).containsExactly(opened, again, signIn);
    assertThat(harness.sideOutput(SplitByIdentity.URL_ONLY)).containsExactly(lowered);
    assertThat(harness.sideOutput(SplitByIdentity.STATED))
        .containsExactly(new FileAtUrl(FileUrls.key(opened), ID, opened.time(), "plan.docx", null));
  }
}
