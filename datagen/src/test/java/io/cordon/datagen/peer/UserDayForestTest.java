package io.cordon.datagen.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.random.Dice;
import io.cordon.datagen.score.input.Alert;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserDayForestTest {
  private static final int USERS = 30;
  private static final int DAYS = 20;

  private static List<Alert> alerts() {
    Log log = new Log();
    for (int day = 0; day < DAYS; day++) {
      for (int user = 0; user < USERS; user++) {
        int downloads = 1 + Dice.of(7, day, user).poisson(4);
        log.downloads("user-" + user + "@example.com", day, downloads);
      }
    }
    return log.downloads("user-3@example.com", DAYS, 400).readBy(new UserDayForest(3));
  }

  @Test
  void aDayUnlikeAllOthersScoresHighest() {
    Alert highest = alerts().stream().max(Comparator.comparing(Alert::rank)).orElseThrow();

    assertThat(highest.user()).isEqualTo("user-3@example.com");
    assertThat(highest.time()).isEqualTo(Log.at(DAYS, 600 + 399));
    assertThat(highest.rank().score()).isGreaterThan(2);
  }

  @Test
  void twoRunsScoreTheSame() {
    assertThat(alerts()).isEqualTo(alerts());
  }
}
