package io.cordon.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.SummaryTable;
import io.cordon.cli.collect.RunResult;
import io.cordon.cli.collect.SeenLabel;
import io.cordon.cli.collect.SeenLabels;
import io.cordon.cli.terminal.Colours;
import io.cordon.model.identity.App;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.sigma.PolicyPackReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordTotalsTest {
  private static final Colours PLAIN = new Colours(false);

  private static final Map<String, Object> HUNDRED =
      Map.of(
          "cordon.read.records", 100L,
          "cordon.merge.activities", 60L,
          "cordon.merge.merged", 20L,
          "cordon.deduplicate.duplicates", 5L,
          "cordon.read.skipped|mailbox", 10L,
          "cordon.read.rejects|not_json", 3L,
          "cordon.read.rejects|future", 2L);

  private static RecordTotals totals(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(HUNDRED);
    all.putAll(more);
    return new RecordTotals(JobCounts.of(all));
  }

  @Test
  void itIsCompleteWhenEveryRecordIsCountedOnce() {
    assertThat(totals(Map.of()).balance().isComplete()).isTrue();
    assertThat(totals(Map.of("cordon.merge.merged", 19L)).balance().isComplete()).isFalse();
    assertThat(totals(Map.of("cordon.read.rejects|future", 3L)).balance().isComplete()).isFalse();
  }

  @Test
  void theTableShowsTheNumberOfRecordsByOutcome() {
    String table = totals(Map.of()).render(PLAIN, 200, PolicyPack.none());

    assertThat(table)
        .isEqualTo(
            """
            records                               count
            read                                    100
              activities                             60
              merged into another row's activity     20
              duplicates                              5
              not file activity                      10
                mailbox                              10
              rejects                                 5
                not_json                              3
                future                                2
            """);
    assertThat(SummaryTable.parse(table).sum()).isEqualTo(SummaryTable.parse(table).read());
  }

  @Test
  void theWarmUpHasALineOfItsOwn() {
    RecordTotals totals =
        totals(Map.of("cordon.merge.activities", 40L, "cordon.merge.history", 20L));

    assertThat(totals.balance().isComplete()).isTrue();
    assertThat(totals.render(PLAIN, 200))
        .contains(
            """
              activities                                       40
              activities of the warm-up, only learned from     20
            """);
  }

  @Test
  void findingsAndActionsAreTablesOfTheirOwn() {
    RecordTotals totals =
        totals(
            Map.of(
                "cordon.decide.findings|Shared outside", 2L,
                "cordon.decide.findings|Lowered, then shared", 4L,
                "cordon.decide.actions|quarantine", 6L,
                "cordon.sequences.late|shared", 1L));

    assertThat(totals.findings()).isEqualTo(6);
    assertThat(totals.actions()).isEqualTo(6);
    assertThat(totals.render(PLAIN, 200, PolicyPack.none()))
        .contains(
            """

            findings by policy    count
            Lowered, then shared      4
            Shared outside            2

            actions by verb  count
            quarantine           6

            too late for sequences  count
            """);
    assertThat(totals.render(PLAIN, 200)).doesNotContain("findings", "actions", "late");
  }

  @Test
  void policiesAreCountedByIdAndShownByTitle() throws Exception {
    PolicyPack policies =
        PolicyPackReader.read(
            Map.of(
                "shared.yml",
                """
                title: Shared outside
                id: 00000000-0000-4000-8000-000000000001
                taxonomy: cordon
                logsource: {category: file_hosting_activity}
                detection:
                    shared: {verb: share, audience|gte: external}
                    condition: shared
                level: low
                """),
            Organisation.forTests());
    RecordTotals totals =
        totals(
            Map.of(
                "cordon.decide.findings|00000000-0000-4000-8000-000000000001", 2L,
                "cordon.decide.findings|removed-meanwhile", 1L));

    assertThat(totals.render(PLAIN, 200, policies))
        .contains(
            """
            findings by policy  count
            Shared outside          2
            removed-meanwhile       1
            """);
  }

  private static RecordTotals withLabels(SeenLabel... labels) {
    RunResult result =
        new RunResult(Map.of(SeenLabels.class.getName(), new SeenLabels(List.of(labels), 0)));
    return new RecordTotals(new JobCounts(Map.of(), List.of(), result));
  }

  private static SeenLabel label(String id, long records, String example) {
    return new SeenLabel(App.GOOGLE_WORKSPACE, id, null, records, 0, example);
  }

  @Test
  void labelsThatTheOrganisationLacksAreReadyToPaste() {
    String text =
        withLabels(label("often", 1_500, "Plan"), label("rare", 1, null)).render(PLAIN, 200);

    assertThat(text)
        .endsWith(
            """

            2 labels are not in org.yaml, so nobody knows how sensitive their files are. Add them to \
            labels, in order from lowest to highest:
              - {name: Unnamed 1, ids: {google: often}}   # 1,500 records, Google Workspace, for example Plan
              - {name: Unnamed 2, ids: {google: rare}}   # 1 record, Google Workspace
            """);
  }

  @Test
  void ofManyLabelsFiftyAreListed() {
    SeenLabel[] labels =
        IntStream.range(0, 53).mapToObj(i -> label("id-" + i, 9, null)).toArray(SeenLabel[]::new);

    assertThat(withLabels(labels).render(PLAIN, 200))
        .contains("\n53 labels are not in org.yaml")
        .contains("google: id-49}")
        .doesNotContain("google: id-50}")
        .endsWith("  … and 3 others; cordon org init lists more of them\n");
  }

  @Test
  void oneUnknownLabelIsSingular() {
    assertThat(withLabels(label("id-rare", 1, null)).unnamedLabels())
        .isEqualTo(
            "1 label is not in org.yaml, so the sensitivity of its files is unknown. It is id-rare,"
                + " on 1 record. Add it under labels.");
    assertThat(totals(Map.of()).unnamedLabels()).isEmpty();
  }

  @Test
  void aLabelIdFromALogCannotControlTheTerminal() {
    String text =
        withLabels(label("\u001b[2J\r", 1, "\u001b]0;x\u0007\u202e.docx")).render(PLAIN, 200);

    assertThat(text).doesNotContain("\u001b").doesNotContain("\r").doesNotContain("\u202e");
  }

  @Test
  void skippedAndRejectedRecordsDoNotCountAsWork() {
    RecordTotals half =
        totals(
            Map.of(
                "cordon.merge.activities", 40L,
                "cordon.merge.merged", 0L,
                "cordon.deduplicate.duplicates", 2L,
                "cordon.read.skipped|mailbox", 11L));

    assertThat(half.fractionDone()).isEqualTo(0.5);
    assertThat(totals(Map.of()).fractionDone()).isEqualTo(1);
    assertThat(new RecordTotals(JobCounts.NONE).fractionDone()).isZero();
  }

  @Test
  void readingEndsWhenARecordHasPassedALaterStage() {
    RecordTotals read = new RecordTotals(JobCounts.of(Map.of("cordon.read.records", 100L)));

    assertThat(read.isReading(0.4)).isTrue();
    assertThat(read.isReading(Double.NaN)).isTrue();
    assertThat(read.isReading(1)).isFalse();
    assertThat(totals(Map.of()).isReading(Double.NaN)).isFalse();
  }
}
