package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant TO = FROM.plus(Duration.ofDays(7));
  private static final SyntheticOrganisation ORGANISATION = SyntheticOrganisation.of(11, 60);
  private static final List<NativeRecord> WEEK = week(ORGANISATION, FROM, TO);

  @Test
  void sameSeedGivesTheSameBytes() {
    assertThat(week(SyntheticOrganisation.of(11, 60), FROM, TO)).isEqualTo(WEEK);
  }

  @Test
  void anotherSeedGivesAnotherLog() {
    Set<String> ids = ids(week(SyntheticOrganisation.of(12, 60), FROM, TO));
    assertThat(ids).isNotEmpty();
    assertThat(Collections.disjoint(ids, ids(WEEK))).isTrue();
  }

  @Test
  void recordsComeInOrderOfDeliveryAndNeverBeforeTheyHappen() {
    assertThat(WEEK).isSortedAccordingTo(Comparator.comparing(NativeRecord::delivered));
    assertThat(WEEK)
        .allSatisfy(
            record -> {
              assertThat(record.time()).isBetween(FROM, TO.minusMillis(1));
              assertThat(lag(record)).isBetween(Duration.ofMinutes(60), Duration.ofHours(24));
              assertThat(record.key()).isEqualTo(ORGANISATION.tenantId());
            });
  }

  @Test
  void creationTimeInTheRecordIsItsTime() {
    assertThat(WEEK.subList(0, 2_000))
        .allSatisfy(
            record ->
                assertThat(AuditLog.parse(record).get("CreationTime").asText() + "Z")
                    .isEqualTo(record.time().toString()));
  }

  @Test
  void oneInAHundredIsDeliveredTwiceWithEqualText() {
    Set<String> texts = WEEK.stream().map(NativeRecord::json).collect(Collectors.toSet());
    assertThat(ids(WEEK)).hasSameSizeAs(texts);
    double duplicates = (WEEK.size() - texts.size()) / (double) WEEK.size();
    assertThat(duplicates).isBetween(0.006, 0.014);
  }

  @Test
  void recordsChangePlacesByAtMostTenMinutesUnlessTheyAreHoursLate() {
    List<NativeRecord> firsts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    WEEK.stream().filter(record -> seen.add(record.json())).forEach(firsts::add);
    List<NativeRecord> usual =
        firsts.stream().filter(r -> lag(r).compareTo(Duration.ofMinutes(100)) < 0).toList();
    double stragglers = 1 - usual.size() / (double) firsts.size();
    assertThat(stragglers).isBetween(0.0005, 0.005);
    Instant latest = Instant.MIN;
    Duration worst = Duration.ZERO;
    for (NativeRecord record : usual) {
      latest = record.time().isAfter(latest) ? record.time() : latest;
      Duration behind = Duration.between(record.time(), latest);
      worst = behind.compareTo(worst) > 0 ? behind : worst;
    }
    assertThat(worst).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(10));
  }

  @Test
  void partOfATimeGivesTheSameRecordsAsTheWhole() {
    Instant from = FROM.plus(Duration.ofHours(31));
    Instant to = from.plus(Duration.ofHours(40));
    Set<NativeRecord> part = new HashSet<>(week(ORGANISATION, from, to));
    Set<NativeRecord> expected = new HashSet<>(WEEK);
    // Records know whole seconds, so the bounds must too.
    expected.removeIf(record -> record.time().isBefore(from) || !record.time().isBefore(to));
    assertThat(part).hasSizeGreaterThan(1_000);
    assertThat(part.equals(expected)).isTrue(); // said in one word: a difference would fill pages
  }

  @Test
  void volumeIsThatOfAnOrganisation() {
    double perPersonAndDay = WEEK.size() / (60 * 7.0);
    assertThat(perPersonAndDay).isBetween(25.0, 80.0);
    long weekend =
        WEEK.stream().filter(r -> !r.time().isBefore(FROM.plusSeconds(5 * 86400))).count();
    assertThat(weekend / 2.0).isLessThan(WEEK.size() / 7.0 * 0.6);
    long atNight = people(WEEK).filter(r -> r.json().contains("T03:")).count();
    long inTheMorning = people(WEEK).filter(r -> r.json().contains("T09:")).count();
    assertThat(atNight).isLessThan(inTheMorning / 10);
  }

  @Test
  void readsLazilySoThatTenYearsCostNoMoreThanADay() {
    SyntheticOrganisation large = SyntheticOrganisation.of(3, 2_000);
    Instant to = FROM.plus(Duration.ofDays(3650));
    Iterator<NativeRecord> records = History.generate(large, FROM, to, IncidentPlan.none());
    for (int i = 0; i < 5_000; i++) {
      assertThat(records.next().time()).isBefore(FROM.plus(Duration.ofDays(1)));
    }
  }

  @Test
  void readingPastTheEndIsRefused() {
    Iterator<NativeRecord> none = History.generate(ORGANISATION, FROM, FROM, IncidentPlan.none());
    assertThat(none.hasNext()).isFalse();
    assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
  }

  private static Stream<NativeRecord> people(List<NativeRecord> records) {
    return records.stream().filter(record -> !record.json().contains("\"UserId\":\"svc-"));
  }

  private static Duration lag(NativeRecord record) {
    return Duration.between(record.time(), record.delivered());
  }

  private static Set<String> ids(List<NativeRecord> records) {
    return records.stream()
        .map(record -> AuditLog.id(AuditLog.parse(record)))
        .collect(Collectors.toSet());
  }

  private static List<NativeRecord> week(
      SyntheticOrganisation organisation, Instant from, Instant to) {
    return AuditLog.all(History.generate(organisation, from, to, IncidentPlan.none()));
  }
}
