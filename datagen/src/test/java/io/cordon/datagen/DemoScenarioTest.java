package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.datagen.incident.PlannedIncident;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    Iterator<NativeRecord> live = DEMO.live(app, START);
    for (NativeRecord record = live.next();
        record.delivered().isBefore(START.plus(WATCHED));
        record = live.next()) {
      records.add(record);
    }
    return records;
  }

  private static List<NativeRecord> history() {
    List<NativeRecord> history = new ArrayList<>();
    DEMO.history().forEachRemaining(history::add);
    return history;
  }

  @Test
  void historyOfAllCloudsIsInOrderAndEndsAtTheStart() {
    List<NativeRecord> history = history();

    assertThat(history.get(0).delivered()).isBefore(START.minus(Duration.ofDays(8)));
    assertThat(history.get(history.size() - 1).delivered())
        .isBetween(START.minus(Duration.ofHours(1)), START.plusSeconds(5));
    assertThat(history).isSortedAccordingTo(Comparator.comparing(NativeRecord::delivered));
    assertThat(history.stream().collect(Collectors.groupingBy(NativeRecord::app)).values())
        .hasSize(4)
        .allMatch(ofCloud -> ofCloud.size() > 300);
  }

  @Test
  void peopleAreAtWorkAtTheStartAtAnyHour() {
    long lastHour =
        history().stream()
            .filter(record -> record.delivered().isAfter(START.minus(Duration.ofHours(1))))
            .count();
    long nightBefore =
        history().stream()
            .map(NativeRecord::delivered)
            .filter(time -> time.isBefore(START.minus(Duration.ofHours(12))))
            .filter(time -> time.isAfter(START.minus(Duration.ofHours(13))))
            .count();

    assertThat(lastHour).as("service accounts work at night, too").isGreaterThan(3 * nightBefore);
  }

  @Test
  void whoLeftDidNothingAfterTheLastDay() {
    Map<String, LocalDate> lastDays = new HashMap<>();
    Matcher leaver =
        Pattern.compile("\"([^\"]+)\": \\{department.*last_day: ([-0-9]+)").matcher(DEMO.orgYaml());
    while (leaver.find()) {
      lastDays.put(leaver.group(1), LocalDate.parse(leaver.group(2)));
    }

    assertThat(lastDays).isNotEmpty();
    for (NativeRecord record : history()) {
      LocalDate day = record.delivered().atOffset(ZoneOffset.UTC).toLocalDate();
      lastDays.forEach(
          (mail, last) ->
              assertThat(day.minusDays(1).isAfter(last) && record.text().contains('"' + mail + '"'))
                  .as("%s after %s: %s", mail, last, record.text())
                  .isFalse());
    }
  }

  @Test
  void theLivePhaseMayBeginLater() {
    Instant later = START.plusSeconds(90);

    assertThat(DEMO.live(App.M365, later).next().delivered())
        .isBetween(later, later.plusSeconds(20));
  }

  @Test
  void moreThanTenScenariosHappenInTheFirstTwoMinutes() {
    List<PlannedIncident> begun = DEMO.liveIncidents(START, START.plus(WATCHED));
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
      assertThat(count / 20.0).as("from second %d", from).isBetween(5.0, 60.0);
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
    history().forEach(record -> history.add(record.text()));

    assertThat(LIVE).noneMatch(record -> history.contains(record.text()));
  }
}
