package io.cordon.job.sequences;

import static io.cordon.job.testing.UrlFixtures.ID;
import static io.cordon.job.testing.UrlFixtures.loweredOnDesktop;
import static io.cordon.job.testing.UrlFixtures.sharedOutside;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.SequenceFixtures;
import io.cordon.job.testing.SignalFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Emission;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalTimesTest {
  private static final SequencePolicy WITHIN_A_DAY = SequenceFixtures.loweredThenShared();

  private static Signal lowered(String time, Emission emission) {
    Activity activity = loweredOnDesktop().at(time).build().toBuilder().emission(emission).build();
    return SignalFixtures.signal(WITHIN_A_DAY, "group", 1, activity);
  }

  private static Signal signal(ActivityFixtures activity) {
    return SignalFixtures.signal(WITHIN_A_DAY, "group", 2, activity.build());
  }

  @Test
  void whatWasIdentifiedLaterMustHaveHappenedInOrderAndInTime() {
    Signal lowered = lowered("10:00", Emission.IDENTIFIED);
    Signal early = signal(sharedOutside(ID).at("09:59"));
    Signal soon = signal(sharedOutside(ID).at("11:00"));
    Signal late = signal(sharedOutside(ID).at("2026-03-05T10:00:00Z"));

    assertThat(SignalTimes.fit(List.of(lowered, soon))).isTrue();
    assertThat(SignalTimes.fit(List.of(lowered, late))).isFalse();
    assertThat(SignalTimes.fit(List.of(lowered, early))).isFalse();
  }

  @Test
  void otherMatchesAreOrderedByCep() {
    Signal lowered = lowered("10:00", Emission.FIRST);
    assertThat(SignalTimes.fit(List.of(lowered, signal(sharedOutside(ID).at("09:00"))))).isTrue();
  }
}
