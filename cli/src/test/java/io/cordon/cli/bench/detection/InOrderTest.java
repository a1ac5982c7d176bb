package io.cordon.cli.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void anActThatComesSecondsLateTakesItsPlace() {
    List<Activity> passed = new ArrayList<>();
    InOrder order = new InOrder(passed::add);
    for (String time : List.of("09:00:05", "09:00:00", "09:02:00", "09:01:55")) {
      order.add(ActivityFixtures.download().at(time).build());
    }
    assertThat(passed).hasSize(2);
    order.finish();

    assertThat(passed)
        .extracting(activity -> activity.time().toString())
        .containsExactly(
            "2026-03-02T09:00:00Z",
            "2026-03-02T09:00:05Z",
            "2026-03-02T09:01:55Z",
            "2026-03-02T09:02:00Z");
  }
}
