package io.cordon.job.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.observe.PersonAct;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActsInOrderTest {
  private final ActsInOrder waiting = new ActsInOrder();

  private List<PersonAct> passed(long watermarkMillis) {
    List<PersonAct> passed = new ArrayList<>();
    PersonAct next = waiting.next(watermarkMillis);
    while (next != null) {
      passed.add(next);
      next = waiting.next(watermarkMillis);
    }
    return passed;
  }

  @Test
  void aBurstFollowsAllActsOfItsTimeHoweverEarlyItComes() {
    List<PersonAct> acts = BurstFixtures.downloads("ana", 0, 4);
    PersonAct burst = BurstFixtures.burst(acts.subList(0, 2), 2);
    waiting.add(acts.get(0));
    waiting.add(burst);
    acts.subList(1, 4).forEach(waiting::add);

    assertThat(passed(Long.MAX_VALUE))
        .containsExactly(acts.get(0), acts.get(1), burst, acts.get(2), acts.get(3));
  }

  @Test
  void aBurstIsPutBackThatComesAfterLaterActs() {
    List<PersonAct> acts = BurstFixtures.downloads("ana", 0, 4);
    acts.forEach(waiting::add);
    PersonAct burst = BurstFixtures.burst(acts.subList(0, 2), 2);
    waiting.add(burst);

    assertThat(passed(acts.get(1).timeMillis())).containsExactly(acts.get(0), acts.get(1), burst);
    assertThat(waiting.waiting()).containsExactly(acts.get(2), acts.get(3));
  }

  @Test
  void whatTheWatermarkHasNotPassedWaits() {
    List<PersonAct> acts = BurstFixtures.downloads("ana", 0, 2);
    PersonAct burst = BurstFixtures.burst(acts, 2);
    acts.forEach(waiting::add);
    waiting.add(burst);

    assertThat(passed(acts.get(0).timeMillis() - 1)).isEmpty();
    assertThat(waiting.waiting()).containsExactly(acts.get(0), acts.get(1), burst);
  }
}
