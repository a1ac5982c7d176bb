package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.script.CalmTime;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.world.World;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IncidentPlanTest {
  private static final long DAY = 86_400_000L;
  private static final IncidentPlan PLAN = IncidentPlan.of(Play.WORLD, PlanSettings.DEFAULT);

  private static List<Act> acts(IncidentPlan plan) {
    List<Act> acts = new ArrayList<>();
    long latest = Long.MIN_VALUE;
    for (Iterator<Episode> episodes = plan.episodes(); episodes.hasNext(); ) {
      Episode episode = episodes.next();
      assertThat(episode.startMillis()).isGreaterThanOrEqualTo(latest);
      latest = episode.startMillis();
      List<Act> own = episode.acts().get();
      for (Act act : own) {
        assertThat(act.atMillis()).isGreaterThanOrEqualTo(latest);
      }
      acts.addAll(own);
    }
    return acts;
  }

  @Test
  void firstThirdIsCalmAndEverythingEndsBeforeTheLogDoes() {
    WorldSettings settings = Play.WORLD.settings();
    assertThat(CalmTime.days(settings)).isEqualTo(25);
    for (Act act : acts(PLAN)) {
      assertThat(act.atMillis())
          .isGreaterThanOrEqualTo(CalmTime.endMillis(settings))
          .isLessThan(settings.toMillis());
    }
  }

  @Test
  void thereAreTwoOfEachKindAndSomeInEveryCloud() {
    Map<String, Long> counts =
        PLAN.planned().stream()
            .collect(
                Collectors.groupingBy(PlannedIncident::word, TreeMap::new, Collectors.counting()));
    List<Scenario> all = new ArrayList<>(Scenarios.incidents());
    all.addAll(Scenarios.decoys());
    assertThat(counts.keySet())
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Scenario::word).toList());
    assertThat(counts.values()).allMatch(count -> count >= 2);
    for (boolean decoy : List.of(true, false)) {
      assertThat(
              PLAN.planned().stream()
                  .filter(planned -> planned.decoy() == decoy)
                  .map(planned -> planned.scene().app()))
          .contains(App.M365, App.BOX, App.DROPBOX, App.GOOGLE_WORKSPACE);
    }
  }

  @Test
  void numbersGoUpFromOneAndEveryIncidentHasActsOfItsOwnCloud() {
    List<Integer> numbers = PLAN.planned().stream().map(PlannedIncident::number).toList();
    assertThat(numbers).isSorted().doesNotHaveDuplicates().startsWith(1);
    Set<Integer> acted = new HashSet<>();
    Set<Long> keys = new HashSet<>();
    for (Act act : acts(PLAN)) {
      acted.add(act.incident());
      assertThat(keys.add(act.key())).as("key of %s", act).isTrue();
      assertThat(act.item() == null || act.item().library().app() == act.app()).isTrue();
    }
    assertThat(acted).containsAll(numbers);
  }

  @Test
  void oneInTenFallsOnANewcomerAndNobodyElseIsNew() {
    long from = Play.WORLD.settings().firstDay();
    long newcomers = PLAN.planned().stream().filter(PlannedIncident::newcomer).count();
    assertThat((double) newcomers / PLAN.planned().size()).isBetween(0.07, 0.15);
    for (PlannedIncident planned : PLAN.planned()) {
      long joined = Math.max(from, planned.scene().lead().firstDay());
      long there = planned.scene().epochDay() - joined;
      assertThat(there).isGreaterThanOrEqualTo(planned.newcomer() ? 0 : 10);
      assertThat(there < 10).isEqualTo(planned.newcomer());
    }
  }

  @Test
  void nobodyHasTwoWithinAWeek() {
    Map<Integer, List<Long>> starts = new HashMap<>();
    for (PlannedIncident planned : PLAN.planned()) {
      starts
          .computeIfAbsent(planned.scene().lead().index(), any -> new ArrayList<>())
          .add(planned.startMillis());
    }
    for (List<Long> times : starts.values()) {
      for (int i = 1; i < times.size(); i++) {
        assertThat(times.get(i) - times.get(i - 1)).isGreaterThan(6 * DAY);
      }
    }
  }

  @Test
  void insidersAreAtWorkWhenTheyBegin() {
    for (PlannedIncident planned : PLAN.planned()) {
      long day = planned.scene().epochDay();
      if (!planned.scenario().isOfPeopleAway()) {
        assertThat(planned.scene().lead().employed(day)).as(planned.word()).isTrue();
        assertThat(planned.scene().lead().onLeave(day)).as(planned.word()).isFalse();
      }
    }
  }

  @Test
  void equalWorldsHaveEqualIncidents() {
    IncidentPlan again = IncidentPlan.of(Play.world(21, 400, 75), PlanSettings.DEFAULT);
    IncidentPlan first = IncidentPlan.of(Play.world(21, 400, 75), PlanSettings.DEFAULT);
    assertThat(acts(again).equals(acts(first))).isTrue();
  }

  @Test
  void onlyTheScenariosThatAreWantedArePlayed() {
    PlanSettings some = PlanSettings.DEFAULT.only(Set.of("ransomware", "token_theft"));
    assertThat(IncidentPlan.of(Play.WORLD, some).planned())
        .filteredOn(planned -> !planned.decoy())
        .extracting(PlannedIncident::word)
        .containsOnly("ransomware", "token_theft");
    PlanSettings unknown = PlanSettings.DEFAULT.only(Set.of("bank_robbery", "ransomware"));
    assertThatThrownBy(() -> IncidentPlan.of(Play.WORLD, unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no scenario is called bank_robbery; there are account_takeover,")
        .hasMessageContaining("throttled_ransomware");
  }

  @Test
  void shortLogOfOneCloudHasWhatFits() {
    long fromMillis = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    for (int days : List.of(1, 2, 5, 12)) {
      World world = World.of(new WorldSettings(5, 60, fromMillis, days, EnumSet.of(App.DROPBOX)));
      IncidentPlan plan = IncidentPlan.of(world, PlanSettings.DEFAULT);
      assertThat(plan.planned())
          .extracting(PlannedIncident::word)
          .doesNotContain("cross_cloud_copy", "label_lowered_then_shared", "slow_exfiltration");
      assertThat(plan.planned().isEmpty()).isEqualTo(days < 2);
      assertThat(acts(plan)).allMatch(act -> act.app() == App.DROPBOX);
    }
  }
}
