package io.cordon.datagen.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CitationsTest {
  private static final int MANY = Activity.MAX_EVENT_IDS + 50;

  @Test
  void theLatestAreKept() {
    Citations citations = new Citations();
    for (int i = 0; i < MANY; i++) {
      citations.add(
          ActivityFixtures.download()
              .id("e-" + i)
              .of("file-" + i)
              .at(Log.at(0, i).toString())
              .build());
    }
    Alert alert = citations.alert("a method", "ana@example.com", 4);

    assertThat(alert.eventIds())
        .hasSize(Activity.MAX_EVENT_IDS)
        .contains("e-" + (MANY - 1), "e-50");
    assertThat(alert.files()).hasSize(Activity.MAX_EVENT_IDS);
    assertThat(alert.times()).isEqualTo(Set.of(Log.at(0, 0), Log.at(0, MANY - 1)));
  }

  @Test
  void withoutBaselinesLeavesOutWhatBaselinesRaised() {
    Citations citations = new Citations();
    citations.add(ActivityFixtures.download().build());
    Alert learned = citations.alert("Sign-in from an unfamiliar country", "ana@example.com", 70);
    Alert counted = citations.alert("Mass download by one user", "ana@example.com", 50);

    assertThat(WithoutBaselines.of(List.of(learned, counted), Set.of(learned.detector())))
        .containsExactly(counted);
  }
}
