package io.cordon.datagen.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.delivery.Timeline.Period;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TimelineTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long MONTH = 30 * 24 * HOUR;

  /** Where thirty days begin of which each has one outage. */
  private static final long FROM =
      Instant.parse("2026-03-02T00:00:00Z").toEpochMilli() / MONTH * MONTH;

  private static final Period ALWAYS = new Period(Long.MIN_VALUE, Long.MAX_VALUE);

  private static Timeline timeline(
      App app, Delivery delivery, Period period, long episodes, List<Act> acts) {
    return new Timeline(
        new SteadyWork(app, FROM, episodes),
        delivery,
        Map.of(app, new StubWriter(app, 1)),
        period,
        acts::add);
  }

  private static final Map<App, List<DueRecord>> MONTHS = new EnumMap<>(App.class);

  private static List<DueRecord> month(App app) {
    return MONTHS.computeIfAbsent(app, TimelineTest::anew);
  }

  private static List<DueRecord> anew(App app) {
    return all(
        timeline(app, Delivery.likeTheClouds(3), ALWAYS, MONTH / 600_000, new ArrayList<>()));
  }

  private static List<DueRecord> all(Timeline timeline) {
    List<DueRecord> records = new ArrayList<>();
    timeline.forEachRemaining(records::add);
    return records;
  }

  private static long lag(DueRecord record) {
    return record.atMillis() - record.act().atMillis();
  }

  @ParameterizedTest
  @EnumSource(value = App.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
  void recordsComeInOrderOfDeliveryAndNeverBeforeTheyHappen(App app) {
    List<DueRecord> records = month(app);

    assertThat(records)
        .isSortedAccordingTo(Comparator.comparingLong(DueRecord::atMillis))
        .allMatch(record -> lag(record) >= 0 && lag(record) < 24 * HOUR)
        .isEqualTo(anew(app));
  }

  @ParameterizedTest
  @EnumSource(value = App.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
  void oneInAHundredComesAgain(App app) {
    List<DueRecord> records = month(app);
    long again = records.stream().filter(DueRecord::again).count();

    assertThat(again / (double) (records.size() - again)).isBetween(0.008, 0.012);
    assertThat(records.stream().filter(record -> !record.again()).map(DueRecord::act))
        .doesNotHaveDuplicates();
  }

  @Test
  void theCloudsAreLateAsTheyAre() {
    assertThat(medianMinutes(App.M365)).isBetween(70.0, 85.0);
    assertThat(medianMinutes(App.BOX)).isBetween(0.1, 1.0);
    assertThat(medianMinutes(App.DROPBOX)).isBetween(0.3, 2.0);
    assertThat(medianMinutes(App.GOOGLE_WORKSPACE)).isBetween(10.0, 30.0);
  }

  private static double medianMinutes(App app) {
    long[] lags = month(app).stream().mapToLong(TimelineTest::lag).sorted().toArray();
    return lags[lags.length / 2] / (double) MINUTE;
  }

  @Test
  void rowsOfMicrosoftChangePlacesByAtMostTenMinutesUnlessTheyAreHoursLate() {
    List<DueRecord> records = month(App.M365).stream().filter(r -> !r.again()).toList();
    List<DueRecord> usual = records.stream().filter(r -> lag(r) < 100 * MINUTE).toList();
    long late = records.stream().filter(r -> lag(r) > 4 * HOUR).count();

    assertThat(late / (double) records.size()).isBetween(0.0005, 0.003);
    long latest = 0;
    long worst = 0;
    for (DueRecord record : usual) {
      latest = Math.max(latest, record.act().atMillis());
      worst = Math.max(worst, latest - record.act().atMillis());
    }
    assertThat(worst).isBetween(4 * MINUTE, 10 * MINUTE);
  }

  @ParameterizedTest
  @EnumSource(value = App.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
  void theCollectorIsAwayForTwoHoursOnceAMonth(App app) {
    List<DueRecord> records = month(app);
    long longest = 0;
    for (int i = 1; i < records.size() - 100; i++) {
      longest = Math.max(longest, records.get(i).atMillis() - records.get(i - 1).atMillis());
    }

    assertThat(longest).isBetween(2 * HOUR - 5 * MINUTE, 2 * HOUR + 5 * MINUTE);
  }

  @Test
  void promptRecordsComeWithinSeconds() {
    List<Act> acts = new ArrayList<>();
    Timeline prompt = timeline(App.M365, Delivery.prompt(3), ALWAYS, 100, acts);

    assertThat(all(prompt)).allMatch(record -> lag(record) < 4_000);
    assertThat(acts).hasSize(100 * SteadyWork.ACTS);
  }

  @Test
  void partOfATimeGivesTheSameRecordsAsTheWhole() {
    Period period = new Period(FROM + 31 * HOUR, FROM + 71 * HOUR);
    List<Act> acts = new ArrayList<>();
    Timeline part = timeline(App.M365, Delivery.likeTheClouds(3), period, MONTH / 600_000, acts);

    Set<DueRecord> expected = new HashSet<>(month(App.M365));
    expected.removeIf(
        r -> r.act().atMillis() < period.fromMillis() || r.act().atMillis() >= period.toMillis());
    assertThat(new HashSet<>(all(part)).equals(expected)).isTrue();
    assertThat(acts).hasSize((int) (40 * HOUR / SteadyWork.INTERVAL_MILLIS) * SteadyWork.ACTS);
  }

  @Test
  void actsOfCloudsThatAreNotWantedLeaveNothing() {
    List<Act> acts = new ArrayList<>();
    Timeline none =
        new Timeline(
            new SteadyWork(App.BOX, FROM, 10),
            Delivery.prompt(3),
            Map.of(App.M365, new StubWriter(App.M365, 1)),
            ALWAYS,
            acts::add);

    assertThat(none.hasNext()).isFalse();
    assertThat(acts).isEmpty();
    assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void everyRecordOfAnActComesByItself() {
    Timeline two =
        new Timeline(
            new SteadyWork(App.M365, FROM, 20),
            Delivery.likeTheClouds(3),
            Map.of(App.M365, new StubWriter(App.M365, 2)),
            ALWAYS,
            act -> {});
    List<DueRecord> records = all(two).stream().filter(record -> !record.again()).toList();

    assertThat(records).hasSize(20 * 2 * SteadyWork.ACTS);
    assertThat(records.stream().filter(r -> r.number() == 1).map(DueRecord::act).distinct())
        .hasSize(20 * SteadyWork.ACTS);
  }

  @Test
  void tenYearsCostNoMoreThanADay() {
    Timeline years =
        timeline(App.M365, Delivery.likeTheClouds(3), ALWAYS, Long.MAX_VALUE, new ArrayList<>());
    for (int i = 0; i < 1_000; i++) {
      assertThat(years.next().act().atMillis()).isLessThan(FROM + 24 * HOUR);
    }
    assertThat(years.openedUntilMillis()).isLessThan(FROM + Duration.ofDays(2).toMillis());
  }
}
