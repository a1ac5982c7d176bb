package io.cordon.policy.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.finding.Burst;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstTextTest {
  @Test
  void aBurstSaysHowManyInWhichTime() {
    Burst burst = new Burst("downloads", 1_200, 1_000, 3_600_000, List.of());

    assertThat(BurstText.of(burst, 180_000, "by ana@example.com"))
        .isEqualTo("1,200 downloads in 3 minutes by ana@example.com (1,000 within 1h fire)");
  }

  @Test
  void oneActivityThatIsEnoughIsNoBurst() {
    Burst burst = new Burst("activities", 1, 1, 86_400_000, List.of());

    assertThat(BurstText.of(burst, 0, "by ana@example.com"))
        .isEqualTo("activities by ana@example.com (the first within 24h)");
    assertThat(BurstText.of(burst, 0, "")).isEqualTo("activities (the first within 24h)");
  }
}
