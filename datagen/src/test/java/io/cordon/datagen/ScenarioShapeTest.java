package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioShapeTest {
  private static final int PER_SCENARIO = 12;
  private static final Instant TO = Instant.parse("2026-03-20T00:00:00Z");
  private static final Instant FROM = TO.minus(Duration.ofDays(14));
  private static final SyntheticOrganisation ORGANISATION = SyntheticOrganisation.of(21, 60);
  private static final IncidentPlan PLAN =
      IncidentPlan.spread(ORGANISATION, FROM, TO, PER_SCENARIO);
  private static final Map<String, JsonNode> ROWS = new HashMap<>();

  static {
    AuditLog.all(History.generate(ORGANISATION, FROM, TO, PLAN)).stream()
        .map(AuditLog::parse)
        .forEach(row -> ROWS.put(AuditLog.id(row), row));
  }

  @Test
  void everyRecordOfTheTruthIsInTheLog() {
    assertThat(PLAN.incidents()).hasSize(PER_SCENARIO * Scenario.values().length);
    for (Incident incident : PLAN.incidents()) {
      assertThat(ROWS.keySet()).as(incident.id()).containsAll(incident.eventIds());
      assertThat(incident.start()).isAfterOrEqualTo(FROM.plus(Duration.ofDays(7)));
      assertThat(time(rows(incident).get(0))).isEqualTo(incident.start());
      assertThat(time(rows(incident).get(incident.eventIds().size() - 1)))
          .isEqualTo(incident.end());
    }
    assertThat(PLAN.incidents().stream().flatMap(i -> i.eventIds().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void externalShareIsSeveralRowsOfOneRequestOneOfWhichNamesTheGuest() {
    each(Scenario.EXTERNAL_SHARE)
        .forEach(
            rows -> {
              assertThat(rows).hasSizeBetween(3, 6);
              assertThat(operations(rows))
                  .contains("SharingSet", "SecureLinkCreated", "AddedToSecureLink");
              assertThat(rows.stream().map(row -> row.get("CorrelationId")).distinct()).hasSize(1);
              assertThat(rows.stream().map(row -> row.get("ListItemUniqueId")).distinct())
                  .hasSize(1);
              JsonNode added = only(rows, "AddedToSecureLink");
              assertThat(added.get("TargetUserOrGroupType").asText()).isEqualTo("Guest");
              assertThat(added.get("TargetUserOrGroupName").asText()).contains("@");
              assertThat(only(rows, "SharingSet").get("TargetUserOrGroupName").asText())
                  .startsWith("SharingLinks." + added.get("ListItemUniqueId").asText() + '.')
                  .endsWith(added.get("UniqueSharingId").asText());
              assertThat(labelSeenOf(added)).isTrue();
            });
  }

  @Test
  void publicLinkIsAnAnonymousLinkAndItsGroup() {
    each(Scenario.PUBLIC_LINK)
        .forEach(
            rows -> {
              assertThat(operations(rows)).contains("SharingSet", "AnonymousLinkCreated");
              assertThat(only(rows, "SharingSet").get("TargetUserOrGroupName").asText())
                  .containsPattern("SharingLinks\\.[0-9a-f-]{36}\\.Anonymous(Edit|View)\\.");
              assertThat(labelSeenOf(rows.get(0))).isTrue();
            });
  }

  @Test
  void rowsOfSharesWriteThePathWithTheNameAndRowsOfFilesWithout() {
    JsonNode share = only(each(Scenario.PUBLIC_LINK).toList().get(0), "AnonymousLinkCreated");
    assertThat(share.get("SourceRelativeUrl").asText())
        .endsWith('/' + share.get("SourceFileName").asText());
    assertThat(share.get("SiteUrl").asText()).doesNotEndWith("/");
    JsonNode download = each(Scenario.ANONYMISER_DOWNLOAD).toList().get(0).get(0);
    assertThat(download.get("SourceRelativeUrl").asText())
        .doesNotContain(download.get("SourceFileName").asText());
    assertThat(download.get("ObjectId").asText())
        .startsWith(download.get("SiteUrl").asText())
        .endsWith('/' + download.get("SourceFileName").asText());
  }

  @Test
  void unrecognisedLocationIsManySensitiveDownloadsFromAPlaceThatNobodyElseUses() {
    Set<String> intruders =
        each(Scenario.UNRECOGNISED_LOCATION)
            .map(rows -> AuditLog.address(rows.get(0)))
            .collect(Collectors.toSet());
    each(Scenario.UNRECOGNISED_LOCATION)
        .forEach(
            rows -> {
              List<JsonNode> downloads = named(rows, "FileDownloaded");
              assertThat(downloads).hasSizeBetween(5, 30).allMatch(AuditLog::isSensitive);
              assertThat(rows.stream().map(AuditLog::address).distinct()).hasSize(1);
            });
    Set<String> own =
        PLAN.incidents().stream().flatMap(i -> i.eventIds().stream()).collect(Collectors.toSet());
    assertThat(ROWS.values().stream().filter(row -> !own.contains(AuditLog.id(row))))
        .noneMatch(row -> intruders.contains(AuditLog.address(row)));
  }

  @Test
  void loweredLabelIsFollowedByAShareOfTheSameFileWithinHours() {
    each(Scenario.LABEL_LOWERED_THEN_SHARED)
        .forEach(
            rows -> {
              JsonNode labelling = rows.get(0);
              assertThat(AuditLog.operation(labelling))
                  .isIn("FileSensitivityLabelChanged", "FileSensitivityLabelRemoved");
              JsonNode change = labelling.get("SensitivityLabelEventData");
              assertThat(change.get("OldSensitivityLabelId").asText())
                  .isIn(Sensitivity.CONFIDENTIAL.id(), Sensitivity.HIGHLY_CONFIDENTIAL.id());
              assertThat(change.path("SensitivityLabelId").asText(""))
                  .isIn("", Sensitivity.GENERAL.id(), Sensitivity.PUBLIC.id());
              JsonNode share = rows.get(rows.size() - 1);
              assertThat(share.get("RecordType").asInt()).isEqualTo(14);
              assertThat(share.get("ListItemUniqueId"))
                  .isEqualTo(labelling.get("ListItemUniqueId"));
              assertThat(Duration.between(time(labelling), time(share)))
                  .isBetween(Duration.ofMinutes(9), Duration.ofHours(6));
            });
  }

  @Test
  void strangerUsesTheLinkThatWasMade() {
    each(Scenario.PUBLIC_LINK_DOWNLOADED_BY_STRANGER)
        .forEach(
            rows -> {
              JsonNode created = only(rows, "AnonymousLinkCreated");
              JsonNode used = only(rows, "AnonymousLinkUsed");
              JsonNode download = only(rows, "FileDownloaded");
              assertThat(used.get("UniqueSharingId")).isEqualTo(created.get("UniqueSharingId"));
              assertThat(download.get("ListItemUniqueId"))
                  .isEqualTo(created.get("ListItemUniqueId"));
              assertThat(download.get("UserId").asText()).startsWith("urn:spo:anon#");
              assertThat(AuditLog.address(download)).startsWith("198.19.");
              assertThat(AuditLog.isSensitive(download)).isTrue();
              assertThat(time(download)).isAfter(time(created));
            });
  }

  @Test
  void anonymisersAndHostingNetworksTakeTurns() {
    Set<String> blocks =
        each(Scenario.ANONYMISER_DOWNLOAD)
            .flatMap(List::stream)
            .map(AuditLog::address)
            .map(ip -> Integer.parseInt(ip.replace("198.51.100.", "")) < 128 ? "hosting" : "cloak")
            .collect(Collectors.toSet());
    assertThat(blocks).containsExactlyInAnyOrder("hosting", "cloak");
  }

  @Test
  void lookAlikesBreakNoRule() {
    each(Scenario.BENIGN_PARTNER_SHARE)
        .map(rows -> only(rows, "AddedToSecureLink").get("TargetUserOrGroupName").asText())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .forEach(
            name ->
                assertThat(Outsiders.PARTNER_DOMAINS).anyMatch(domain -> name.contains(domain)));
    each(Scenario.BENIGN_LABEL_RAISED)
        .forEach(
            rows ->
                assertThat(rows.get(0).at("/SensitivityLabelEventData/LabelEventType").asInt())
                    .isEqualTo(1));
    each(Scenario.BENIGN_COMPANY_LINK)
        .forEach(rows -> assertThat(operations(rows)).contains("CompanyLinkCreated"));
    each(Scenario.BENIGN_ORDINARY_FILE_SHARE)
        .forEach(rows -> assertThat(labelSeenOf(rows.get(0))).isFalse());
    each(Scenario.BENIGN_HUB_TRAVEL)
        .forEach(rows -> assertThat(AuditLog.address(rows.get(0))).matches("(203|198\\.18)\\..*"));
  }

  @Test
  void incidentsNeedTimeToLearn() {
    assertThatThrownBy(
            () -> IncidentPlan.spread(ORGANISATION, TO.minus(Duration.ofHours(30)), TO, 1))
        .hasMessageContaining("at least 2 days");
  }

  private static Stream<List<JsonNode>> each(Scenario scenario) {
    List<Incident> incidents =
        PLAN.incidents().stream().filter(i -> i.scenario().equals(scenario.word())).toList();
    assertThat(incidents).hasSize(PER_SCENARIO);
    return incidents.stream().map(ScenarioShapeTest::rows);
  }

  private static List<JsonNode> rows(Incident incident) {
    return incident.eventIds().stream().map(ROWS::get).toList();
  }

  private static List<String> operations(List<JsonNode> rows) {
    return rows.stream().map(AuditLog::operation).toList();
  }

  private static List<JsonNode> named(List<JsonNode> rows, String operation) {
    return rows.stream().filter(row -> AuditLog.operation(row).equals(operation)).toList();
  }

  private static JsonNode only(List<JsonNode> rows, String operation) {
    assertThat(named(rows, operation)).hasSize(1);
    return named(rows, operation).get(0);
  }

  /** Whether an earlier row of the same file showed a sensitive label. */
  private static boolean labelSeenOf(JsonNode share) {
    return ROWS.values().stream()
        .filter(row -> row.path("ListItemUniqueId").equals(share.get("ListItemUniqueId")))
        .filter(row -> time(row).isBefore(time(share)))
        .anyMatch(AuditLog::isSensitive);
  }

  private static Instant time(JsonNode row) {
    return Instant.parse(row.get("CreationTime").asText() + "Z");
  }
}
