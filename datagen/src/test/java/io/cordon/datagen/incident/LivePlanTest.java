package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.script.Pace;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LivePlanTest {
  private static final World WORLD = Play.world(4, 60, 20);
  private static final long START = WORLD.settings().fromMillis() + 14 * 86_400_000L;

  private static LivePlan plan(Pace pace) {
    return LivePlan.of(
        Play.world(4, 60, 20),
        Set.of(),
        START,
        Rhythm.WATCHED_INCIDENTS,
        Rhythm.WATCHED_DECOYS,
        pace);
  }

  private static List<Act> acts(LivePlan plan, long untilMillis) {
    List<Act> acts = new ArrayList<>();
    long latest = START;
    Iterator<Episode> episodes = plan.episodes();
    for (Episode episode = episodes.next();
        episode.startMillis() < untilMillis;
        episode = episodes.next()) {
      assertThat(episode.startMillis()).isGreaterThanOrEqualTo(latest);
      latest = episode.startMillis();
      acts.addAll(episode.acts().get());
    }
    return acts;
  }

  @Test
  void twoMinutesShowTenScenariosInAllClouds() {
    LivePlan plan = plan(Pace.LIVE);
    List<Act> acts = acts(plan, START + 120_000);
    Map<Integer, PlannedIncident> begun = new HashMap<>();
    plan.begun().forEach(planned -> begun.put(planned.number(), planned));
    Set<String> incidents = new HashSet<>();
    Set<String> decoys = new HashSet<>();
    Set<App> apps = new HashSet<>();
    for (Act act : acts) {
      if (act.incident() != 0 && act.atMillis() < START + 120_000) {
        PlannedIncident planned = begun.get(act.incident());
        (planned.decoy() ? decoys : incidents).add(planned.word());
        apps.add(act.app());
      }
    }
    assertThat(incidents).hasSizeGreaterThanOrEqualTo(12);
    assertThat(decoys).hasSizeGreaterThanOrEqualTo(5);
    assertThat(apps).hasSize(4);
  }

  @Test
  void eachIncidentIsOverWithinAMinuteForThoseWhoWatch() {
    LivePlan plan = plan(Pace.LIVE);
    Map<Integer, Long> first = new HashMap<>();
    Map<Integer, Long> last = new HashMap<>();
    for (Act act : acts(plan, START + 300_000)) {
      if (act.incident() != 0) {
        first.merge(act.incident(), act.atMillis(), Math::min);
        last.merge(act.incident(), act.atMillis(), Math::max);
      }
    }
    for (PlannedIncident planned : plan.begun()) {
      if (first.containsKey(planned.number())) {
        assertThat(last.get(planned.number()) - first.get(planned.number()))
            .as(planned.word())
            .isLessThan(60_000);
      }
    }
  }

  @Test
  void itIsTheSameEachTime() {
    List<Act> once = acts(plan(Pace.LIVE), START + 60_000);
    assertThat(once.equals(acts(plan(Pace.LIVE), START + 60_000))).isTrue();
  }

  @Test
  void atNaturalPacePeopleActAtTheirOwnHours() {
    Rhythm hourly = new Rhythm(0, 3_600_000, 3_600_000, 7_200_000);
    LivePlan plan = LivePlan.of(WORLD, Set.of(), START, hourly, hourly, Pace.NATURAL);
    acts(plan, START + 3 * 86_400_000L);
    assertThat(plan.begun()).hasSizeGreaterThan(20);
    for (PlannedIncident planned : plan.begun()) {
      long zone = planned.scene().lead().home().utcOffsetHours() * 3_600_000L;
      long millisOfDay = Math.floorMod(planned.startMillis() + zone, 86_400_000L);
      assertThat(planned.scenario().hours().include(millisOfDay)).as(planned.word()).isTrue();
    }
  }
}
