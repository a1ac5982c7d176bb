package io.cordon.datagen.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.ActivityFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingZScoreTest {
  private final RollingZScore method = new RollingZScore(3);

  @Test
  void scoresADayInDeviationsAboveTheDaysBefore() {
    Log log = new Log();
    for (int day = 0; day < 10; day++) {
      log.downloads("ana@example.com", day, 4);
    }
    List<Alert> alerts = log.downloads("ana@example.com", 10, 24).readBy(method);

    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).rank().score()).isEqualTo(10);
    assertThat(alerts.get(0).time()).isEqualTo(Log.at(10, 623));
    assertThat(alerts.get(0).eventIds()).hasSize(24);
  }

  @Test
  void theVolumeThatIsFurthestAboveDecides() {
    Log log = new Log();
    for (int day = 0; day < 10; day++) {
      log.downloads("ana@example.com", day, 4);
    }
    log.downloads("ana@example.com", 10, 5);
    for (int i = 0; i < 9; i++) {
      log.add(ActivityFixtures.delete().of("gone-" + i), Log.at(10, 700 + i));
    }
    List<Alert> alerts = log.readBy(method);

    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).rank().score()).isEqualTo(9);
    assertThat(alerts.get(0).eventIds()).hasSize(9);
  }

  @Test
  void nobodyIsJudgedInTheFirstDays() {
    Log log = new Log().downloads("ana@example.com", 0, 1);

    assertThat(log.downloads("ana@example.com", 1, 50).readBy(method)).isEmpty();
  }
}
