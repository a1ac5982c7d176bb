package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoScenarioTest {
  private static final Instant START = Instant.parse("2026-03-14T03:17:05.250Z"); // a Saturday
  private static final DemoScenario DEMO = DemoScenario.of(7, START, 60, 10);
  private static final List<NativeRecord> FIVE_MINUTES = live(DEMO, Duration.ofMinutes(5));

  @Test
  void historyIsTenDaysOfTwentyToFortyThousandRecordsThatEndAtTheStart() {
    List<NativeRecord> history = AuditLog.all(DEMO.history());
    assertThat(history).hasSizeBetween(20_000, 40_000);
    assertThat(history).allMatch(record -> record.time().isBefore(START));
    assertThat(history.get(0).time()).isBefore(START.minus(Duration.ofDays(9)));
    assertThat(history.get(history.size() - 1).delivered()).isBefore(START.plusSeconds(4));
  }

  @Test
  void historyContainsNothingThatAPolicyForbids() {
    Set<String> trusted = new HashSet<>(Outsiders.PARTNER_DOMAINS);
    List<JsonNode> rows = AuditLog.parse(AuditLog.all(DEMO.history()));
    Set<String> sensitiveFiles =
        rows.stream()
            .filter(AuditLog::isSensitive)
            .map(row -> row.get("ListItemUniqueId").asText())
            .collect(Collectors.toSet());
    List<JsonNode> onSensitive =
        rows.stream()
            .filter(row -> sensitiveFiles.contains(row.path("ListItemUniqueId").asText()))
            .toList();
    assertThat(onSensitive).hasSizeGreaterThan(1_000);
    assertThat(onSensitive)
        .noneMatch(row -> AuditLog.operation(row).startsWith("AnonymousLink"))
        .noneMatch(row -> row.get("UserId").asText().startsWith("urn:spo:"))
        .allMatch(
            row ->
                !row.path("TargetUserOrGroupType").asText().equals("Guest")
                    || trusted.stream().anyMatch(d -> isAt(row, d)));
    assertThat(rows)
        .noneMatch(row -> AuditLog.operation(row).endsWith("LabelRemoved"))
        .noneMatch(row -> row.at("/SensitivityLabelEventData/LabelEventType").asInt() == 2)
        .noneMatch(row -> AuditLog.address(row).startsWith("198.51.100."));
  }

  @Test
  void everyScenarioHappensWithinTheFirstMinute() {
    List<Incident> incidents = DEMO.liveIncidents(START.plusSeconds(40));
    assertThat(incidents.stream().filter(i -> !i.benign()).map(Incident::scenario))
        .containsExactlyInAnyOrderElementsOf(
            Scenario.incidents().stream().map(Scenario::word).toList());
    Set<String> ids = ids(live(DEMO, Duration.ofSeconds(64)));
    incidents.forEach(
        incident -> assertThat(ids).as(incident.id()).containsAll(incident.eventIds()));
  }

  @Test
  void thenAnIncidentComesEveryEightToFifteenSeconds() {
    List<Instant> starts =
        DEMO.liveIncidents(START.plusSeconds(300)).stream()
            .filter(incident -> !incident.benign())
            .map(Incident::start)
            .toList();
    assertThat(starts).hasSizeBetween(24, 40);
    for (int i = 7; i < starts.size(); i++) {
      // Whole seconds, and the rows of a share come up to a second after its start.
      assertThat(Duration.between(starts.get(i - 1), starts.get(i)))
          .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(17));
    }
  }

  @Test
  void lookAlikesAreAmongThem() {
    assertThat(DEMO.liveIncidents(START.plusSeconds(300)).stream().map(Incident::scenario))
        .contains("benign_partner_share", "benign_label_raised", "benign_company_link");
  }

  @Test
  void truthOfTheLivePhaseIsInItsRecords() {
    Set<String> ids = ids(FIVE_MINUTES);
    for (Incident incident : DEMO.liveIncidents(START.plusSeconds(250))) {
      assertThat(ids).as(incident.id()).containsAll(incident.eventIds());
    }
  }

  @Test
  void ordinaryWorkRunsAtTwentyToFiftyRecordsASecondFromTheFirstSecondOn() {
    for (int from = 0; from < 300; from += 20) {
      Instant begin = START.plusSeconds(from);
      long count =
          FIVE_MINUTES.stream()
              .filter(record -> !record.delivered().isBefore(begin))
              .filter(record -> record.delivered().isBefore(begin.plusSeconds(20)))
              .count();
      assertThat(count / 20.0).as("from second %d", from).isBetween(20.0, 50.0);
    }
  }

  @Test
  void liveRecordsAreDeliveredInOrderWithinSeconds() {
    assertThat(FIVE_MINUTES).isSortedAccordingTo(Comparator.comparing(NativeRecord::delivered));
    assertThat(FIVE_MINUTES)
        .allMatch(r -> !r.time().isBefore(START.minusSeconds(1)))
        .allMatch(r -> Duration.between(r.time(), r.delivered()).toMillis() < 5_000);
    double duplicates = 1 - ids(FIVE_MINUTES).size() / (double) FIVE_MINUTES.size();
    assertThat(duplicates).isBetween(0.005, 0.016);
  }

  @Test
  void liveIsTheSameEachTime() {
    List<NativeRecord> again = live(DemoScenario.of(7, START, 60, 10), Duration.ofMinutes(5));
    assertThat(again).isEqualTo(FIVE_MINUTES);
  }

  @Test
  void fileIsOpenedWithItsLabelBeforeItIsSharedLive() {
    List<JsonNode> rows = AuditLog.parse(FIVE_MINUTES);
    for (Incident incident : DEMO.liveIncidents(START.plusSeconds(250))) {
      if (incident.scenario().equals("external_share")
          || incident.scenario().equals("public_link")) {
        int first = indexOf(rows, incident.eventIds().get(0));
        String file = rows.get(first).get("ListItemUniqueId").asText();
        assertThat(rows.subList(0, first))
            .anyMatch(
                row ->
                    AuditLog.isSensitive(row) && row.get("ListItemUniqueId").asText().equals(file));
      }
    }
  }

  private static boolean isAt(JsonNode row, String domain) {
    String target = row.get("TargetUserOrGroupName").asText().toLowerCase(Locale.ROOT);
    return target.endsWith('@' + domain) || target.contains('_' + domain + "#ext#");
  }

  private static int indexOf(List<JsonNode> rows, String id) {
    for (int i = 0; i < rows.size(); i++) {
      if (AuditLog.id(rows.get(i)).equals(id)) {
        return i;
      }
    }
    throw new AssertionError("no record " + id);
  }

  private static List<NativeRecord> live(DemoScenario demo, Duration length) {
    List<NativeRecord> records = new ArrayList<>();
    Iterator<NativeRecord> live = demo.live();
    for (NativeRecord record = live.next();
        record.delivered().isBefore(START.plus(length));
        record = live.next()) {
      records.add(record);
    }
    return records;
  }

  private static Set<String> ids(List<NativeRecord> records) {
    return records.stream()
        .map(record -> AuditLog.id(AuditLog.parse(record)))
        .collect(Collectors.toSet());
  }
}
