package io.cordon.datagen.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.Project;
import io.cordon.datagen.world.World;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.activity.Verb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifeOverALongTimeTest {
  private static final long FROM = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final long DAY_MILLIS = 86_400_000L;
  private static final WorldSettings SETTINGS =
      new WorldSettings(21, 30, FROM, 362, WorldSettings.allClouds());
  private static final World WORLD = World.of(SETTINGS);
  private static final Set<String> NAMES =
      WORLD.people().stream().map(Person::mail).collect(Collectors.toSet());

  /** Of each day since the beginning, how much is kept, and how much people did. */
  private static final List<Integer> KEPT = new ArrayList<>();

  private static final Map<Long, Integer> ACTS = new HashMap<>();
  private static final Map<Long, Set<String>> PROJECTS = new HashMap<>();

  static {
    OrdinaryLife life = new OrdinaryLife(WORLD);
    while (life.hasNext()) {
      Episode episode = life.next();
      while (KEPT.size() <= day(episode.startMillis()) - SETTINGS.firstDay()) {
        KEPT.add(life.keptThings());
      }
      episode.acts().get().forEach(LifeOverALongTimeTest::count);
    }
  }

  @Test
  void whatIsKeptDoesNotGrowWithTheTime() {
    int early = Collections.max(KEPT.subList(10, 60));
    int late = Collections.max(KEPT.subList(200, 360));
    assertThat(late).isLessThan(early + 30 * SETTINGS.users());
  }

  @Test
  void holidaysAndTheLastWeekOfTheYearAreQuiet() {
    int usual = acts("2026-06-08") + acts("2026-06-09") + acts("2026-06-10");
    int christmas = acts("2026-12-24") + acts("2026-12-25") + acts("2026-12-28");
    assertThat(christmas).isLessThan(usual / 2);
  }

  @Test
  void workMovesOnToNewProjects() {
    Set<String> spring = PROJECTS.get(1L);
    Set<String> autumn = PROJECTS.get(5L);
    assertThat(spring).isNotEmpty().doesNotContainAnyElementsOf(autumn);
    Set<String> known = WORLD.projects().stream().map(Project::name).collect(Collectors.toSet());
    assertThat(known).containsAll(spring).containsAll(autumn);
  }

  private static void count(Act act) {
    if (act.actor().mail() == null || !NAMES.contains(act.actor().mail())) {
      return;
    }
    ACTS.merge(day(act.atMillis()), 1, Integer::sum);
    boolean reads = act.verb() == Verb.OPEN || act.verb() == Verb.PREVIEW;
    if (reads && act.item().library().kind() == Library.Kind.PROJECT) {
      long season = (day(act.atMillis()) - SETTINGS.firstDay()) / 60;
      PROJECTS.computeIfAbsent(season, any -> new TreeSet<>()).add(act.item().library().name());
    }
  }

  private static int acts(String date) {
    return ACTS.getOrDefault(LocalDate.parse(date).toEpochDay(), 0);
  }

  private static long day(long atMillis) {
    return Math.floorDiv(atMillis, DAY_MILLIS);
  }
}
