package io.cordon.datagen.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MassDownloadsTest {
  private final MassDownloads method = new MassDownloads(Duration.ofHours(1));

  @Test
  void countsTheDownloadsOfAnHour() {
    List<Alert> alerts = new Log().downloads("ana@example.com", 0, 12).readBy(method);

    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).user()).isEqualTo("ana@example.com");
    assertThat(alerts.get(0).rank().score()).isEqualTo(12);
    assertThat(alerts.get(0).time()).isEqualTo(Log.at(0, 611));
    assertThat(alerts.get(0).eventIds()).hasSize(12);
    assertThat(alerts.get(0).files()).hasSize(12);
  }

  @Test
  void theWindowSlides() {
    List<Alert> alerts = new Log().downloads("ana@example.com", 0, 90).readBy(method);

    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).rank().score()).isEqualTo(60);
    assertThat(alerts.get(0).time()).isEqualTo(Log.at(0, 659));
  }

  @Test
  void fewDownloadsAnHourAreNoBurst() {
    Log log = new Log();
    for (int i = 0; i < 100; i++) {
      log.add(ActivityFixtures.download(), Log.at(0, 7 * i));
    }

    assertThat(log.readBy(method)).isEmpty();
  }

  @Test
  void twoBurstsAreTwoAlerts() {
    List<Alert> alerts =
        new Log()
            .downloads("ana@example.com", 0, 11)
            .downloads("ana@example.com", 1, 20)
            .readBy(method);

    assertThat(alerts).extracting(alert -> alert.rank().score()).containsExactly(11.0, 20.0);
  }

  @Test
  void programsAndFailuresDoNotCount() {
    Log log = new Log();
    Actor robot =
        Actor.named(ActorKind.USER, "robot@example.com", null, "example.com")
            .recognised(Affiliation.INTERNAL, "IT", true);
    for (int i = 0; i < 50; i++) {
      log.add(ActivityFixtures.download().by(robot), Log.at(0, i));
      log.add(ActivityFixtures.download().byAnonymous(), Log.at(0, i));
      log.add(ActivityFixtures.download().failed(), Log.at(0, i));
    }

    assertThat(log.readBy(method)).isEmpty();
  }
}
