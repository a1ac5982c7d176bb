package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.datagen.incident.PlannedIncident;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoScenarioTest {
  private static final Instant START = Instant.parse("2026-03-14T03:17:05.250Z"); // a Saturday
  private static final DemoScenario DEMO = DemoScenario.of(7, START, 60, 10);
  private static final Duration WATCHED = Duration.ofMinutes(2);
  private static final List<NativeRecord> LIVE = live();

  private static List<NativeRecord> live() {
    List<NativeRecord> all = new ArrayList<>();
    DEMO.clouds().forEach(app -> all.addAll(live(app)));
    all.sort(Comparator.comparing(NativeRecord::delivered));
    return all;
  }

  private static List<NativeRecord> live(App app) {
    List<NativeRecord> records = new ArrayList<>();
    Iterator<NativeRecord> live = DEMO.live(app);
    for (NativeRecord record = live.next();
        record.delivered().isBefore(START.plus(WATCHED));
        record = live.next()) {
      records.add(record);
    }
    return records;
  }

  @Test
  void historyEndsAtTheStartInEveryCloud() {
    for (App app : DEMO.clouds()) {
      List<NativeRecord> history = new ArrayList<>();
      DEMO.history(app).forEachRemaining(history::add);

      assertThat(history).hasSizeGreaterThan(300).allMatch(record -> record.app() == app);
      assertThat(history.get(0).delivered()).isBefore(START.minus(Duration.ofDays(8)));
      assertThat(history.get(history.size() - 1).delivered()).isBefore(START.plusSeconds(5));
    }
  }

  @Test
  void moreThanTenScenariosHappenInTheFirstTwoMinutes() {
    List<PlannedIncident> begun = DEMO.liveIncidents(START.plus(WATCHED));
    Set<String> words =
        begun.stream()
            .filter(planned -> !planned.decoy())
            .map(PlannedIncident::word)
            .collect(Collectors.toSet());

    assertThat(words).hasSizeGreaterThan(10);
    assertThat(begun).anyMatch(PlannedIncident::decoy);
    assertThat(begun.stream().map(planned -> planned.scene().app()).distinct()).hasSize(4);
  }

  @Test
  void ordinaryWorkIsAroundThemFromTheFirstSecondsOnInEveryCloud() {
    for (int from = 0; from < WATCHED.toSeconds(); from += 20) {
      Instant begin = START.plusSeconds(from);
      long count =
          LIVE.stream()
              .filter(record -> !record.delivered().isBefore(begin))
              .filter(record -> record.delivered().isBefore(begin.plusSeconds(20)))
              .count();
      assertThat(count / 20.0).as("from second %d", from).isBetween(8.0, 120.0);
    }
    assertThat(LIVE.stream().map(NativeRecord::app).distinct()).hasSize(4);
  }

  @Test
  void liveIsTheSameEachTime() {
    assertThat(live(App.BOX)).isEqualTo(LIVE.stream().filter(r -> r.app() == App.BOX).toList());
  }

  @Test
  void nothingOfTheHistoryComesAgain() {
    Set<String> history = new HashSet<>();
    DEMO.history(App.M365).forEachRemaining(record -> history.add(record.text()));

    assertThat(LIVE).noneMatch(record -> history.contains(record.text()));
  }
}
