package io.cordon.job.sequences;

import static io.cordon.model.ActivityFixtures.download;
import static io.cordon.model.ActivityFixtures.relabel;
import static io.cordon.model.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.PlainHarness;
import io.cordon.job.SequenceFixture;
import io.cordon.model.Activity;
import io.cordon.model.CloudFile;
import io.cordon.model.LabelChange;
import io.cordon.model.PeopleScope;
import io.cordon.policy.SequencePolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindSignalsTest {
  private final SequencePolicy policy = SequenceFixture.loweredThenShared();
  private PlainHarness<Activity, Signal> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new PlainHarness<>(new FindSignals(policy, PeopleScope.ORGANISATION));
  }

  private static String group(SequencePolicy policy, Activity activity) {
    return policy.steps().get(0).grouping().keys(activity, PeopleScope.ORGANISATION).get(0);
  }

  private String counted() {
    return "cordon.sequences.signals|" + policy.stamp().id();
  }

  @Test
  void anActivityOfTheFirstStepPassesWithItsBit() throws Exception {
    Activity lowered = relabel(LabelChange.LOWERED).build();

    harness.process(lowered);

    assertThat(harness.output()).containsExactly(new Signal(group(policy, lowered), 1, lowered));
    assertThat(harness.count(counted())).isEqualTo(1);
  }

  @Test
  void anActivityOfTheSecondStepPassesWithItsBit() throws Exception {
    Activity shared = share().to("eve@gmail.com").build();

    harness.process(shared);

    assertThat(harness.output()).containsExactly(new Signal(group(policy, shared), 2, shared));
  }

  @Test
  void whatNoStepMatchesDoesNotPass() throws Exception {
    harness.process(download().build());
    harness.process(relabel(LabelChange.RAISED).build());
    harness.process(share().to("ben@example.com").build());

    assertThat(harness.output()).isEmpty();
    assertThat(harness.count(counted())).isZero();
  }

  @Test
  void theSignalsOfOneFileMeetUnderOneKeyAndThoseOfAnotherDoNot() throws Exception {
    harness.process(relabel(LabelChange.LOWERED).build());
    harness.process(share().to("eve@gmail.com").by("ben@example.com").build());
    harness.process(share().to("eve@gmail.com").of("other.docx").build());

    assertThat(harness.output().get(1).group()).isEqualTo(harness.output().get(0).group());
    assertThat(harness.output().get(2).group()).isNotEqualTo(harness.output().get(0).group());
  }

  @Test
  void anActivityWithoutTheFieldToGroupByDoesNotPass() throws Exception {
    harness.process(relabel(LabelChange.LOWERED).of(CloudFile.NONE).build());
    assertThat(harness.output()).isEmpty();

    harness =
        new PlainHarness<>(
            new FindSignals(
                SequenceFixture.loweredThenSharedBy("link.id"), PeopleScope.ORGANISATION));
    harness.process(share().to("eve@gmail.com").build());
    harness.process(share().to("eve@gmail.com").link("l1").build());
    assertThat(harness.output()).hasSize(1);
    assertThat(harness.count(counted())).isEqualTo(1);
  }
}
