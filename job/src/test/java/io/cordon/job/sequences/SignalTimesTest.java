package io.cordon.job.sequences;

import static io.cordon.job.testing.UrlFixtures.ID;
import static io.cordon.job.testing.UrlFixtures.loweredOnDesktop;
import static io.cordon.job.testing.UrlFixtures.sharedOutside;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Emission;
import io.cordon.policy.correlate.Signal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalTimesTest {
  private static final Duration DAY = Duration.ofDays(1);

  private static Signal lowered(String time, Emission emission) {
    return Signal.of(
        "p", "g", 1, loweredOnDesktop().at(time).build().toBuilder().emission(emission).build());
  }

  private static Signal signal(ActivityFixtures activity) {
    return Signal.of("p", "g", 2, activity.build());
  }

  @Test
  void whatWasIdentifiedLaterMustHaveHappenedInOrderAndInTime() {
    Signal lowered = lowered("10:00", Emission.IDENTIFIED);
    Signal early = signal(sharedOutside(ID).at("09:59"));
    Signal soon = signal(sharedOutside(ID).at("11:00"));
    Signal late = signal(sharedOutside(ID).at("2026-03-05T10:00:00Z"));

    assertThat(SignalTimes.fit(List.of(lowered, soon), DAY)).isTrue();
    assertThat(SignalTimes.fit(List.of(lowered, late), DAY)).isFalse();
    assertThat(SignalTimes.fit(List.of(lowered, early), DAY)).isFalse();
  }

  @Test
  void otherMatchesAreOrderedByCep() {
    Signal lowered = lowered("10:00", Emission.FIRST);
    assertThat(SignalTimes.fit(List.of(lowered, signal(sharedOutside(ID).at("09:00"))), DAY))
        .isTrue();
  }
}
