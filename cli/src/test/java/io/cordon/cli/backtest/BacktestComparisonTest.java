package io.cordon.cli.backtest;

import static io.cordon.cli.backtest.FindingSummaryFixture.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BacktestComparisonTest {
  private final List<Difference> differences = new ArrayList<>();
  private final BacktestComparison comparison = new BacktestComparison(differences::add);

  private void compare(
      List<FindingSummaryFixture> newFindings, List<FindingSummaryFixture> oldFindings) {
    oldFindings.forEach(finding -> comparison.addOld(finding.make()));
    newFindings.forEach(finding -> comparison.addNew(finding.make()));
    comparison.finish();
  }

  private static List<Long> figures(FindingCounts counts) {
    return List.of(
        counts.withNew(),
        counts.withOld(),
        counts.of(FindingChange.GAINED),
        counts.of(FindingChange.LOST),
        counts.of(FindingChange.CHANGED),
        counts.of(FindingChange.SAME));
  }

  @Test
  void findingsAreGainedLostChangedOrTheSame() {
    compare(
        List.of(finding("same"), finding("changed").version("2"), finding("gained")),
        List.of(finding("lost"), finding("changed"), finding("same"), finding("lost too")));

    assertThat(figures(comparison.total().total())).containsExactly(3L, 4L, 1L, 2L, 1L, 1L);
    assertThat(differences)
        .extracting(difference -> difference.current().uid() + ' ' + difference.change().word())
        .containsExactly(
            "same same", "changed changed", "gained gained", "lost lost", "lost too lost");
  }

  @Test
  void theChangedAspectsAreNamed() {
    FindingSummary oldFinding = finding("f").make();

    assertThat(Aspect.between(finding("f").make(), oldFinding)).isEmpty();
    assertThat(Aspect.between(finding("f").severity(Severity.LOW).make(), oldFinding))
        .containsExactly(Aspect.SEVERITY);
    assertThat(Aspect.between(finding("f").mode(Mode.ENFORCE).make(), oldFinding))
        .containsExactly(Aspect.MODE);
    assertThat(Aspect.between(finding("f").actions(ActionVerb.QUARANTINE).make(), oldFinding))
        .containsExactly(Aspect.ACTIONS);
    assertThat(Aspect.between(finding("f").title("T").make(), oldFinding))
        .containsExactly(Aspect.TITLE);
    assertThat(Aspect.between(finding("f").version("2").make(), oldFinding))
        .containsExactly(Aspect.VERSION);
    assertThat(Aspect.between(finding("f").detections(2).make(), oldFinding))
        .containsExactly(Aspect.DETECTIONS);
  }

  @Test
  void anotherUserOrFileIsNotAChange() {
    compare(List.of(finding("f").by("ben@example.com").on("menu.docx")), List.of(finding("f")));

    assertThat(comparison.total().total().of(FindingChange.SAME)).isEqualTo(1);
  }

  @Test
  void findingsAreCountedByPolicy() {
    compare(
        List.of(finding("1"), finding("2").policy("q"), finding("3").policy("q")),
        List.of(finding("1").severity(Severity.LOW).version("0"), finding("4").policy("gone")));

    assertThat(figures(comparison.of("p").total())).containsExactly(1L, 1L, 0L, 0L, 1L, 0L);
    assertThat(comparison.of("p").byAspect())
        .isEqualTo(Map.of(Aspect.SEVERITY, 1L, Aspect.VERSION, 1L));
    assertThat(figures(comparison.of("q").total())).containsExactly(2L, 0L, 2L, 0L, 0L, 0L);
    assertThat(figures(comparison.of("gone").total())).containsExactly(0L, 1L, 0L, 1L, 0L, 0L);
    assertThat(figures(comparison.of("silent").total())).containsOnly(0L);
  }

  @Test
  void weeksAreIsoWeeksInUtc() {
    assertThat(Breakdown.week(time("2026-01-01T00:00:00Z"))).isEqualTo("2026-W01");
    assertThat(Breakdown.week(time("2027-01-03T23:59:59Z"))).isEqualTo("2026-W53");
    assertThat(Breakdown.week(time("2027-01-04T00:00:00Z"))).isEqualTo("2027-W01");
  }

  private static long time(String text) {
    return finding("f").since(text).make().firstSeenMillis();
  }

  @Test
  void findingsAreCountedByWeek() {
    compare(
        List.of(finding("1"), finding("2").since("2026-03-09T00:00:00Z")),
        List.of(finding("3").since("2026-03-08T23:59:59Z"), finding("1")));

    assertThat(comparison.total().byWeek().keySet()).containsExactly("2026-W10", "2026-W11");
    assertThat(figures(comparison.total().byWeek().get("2026-W10")))
        .containsExactly(1L, 2L, 0L, 1L, 0L, 1L);
    assertThat(figures(comparison.total().byWeek().get("2026-W11")))
        .containsExactly(1L, 0L, 1L, 0L, 0L, 0L);
    assertThat(comparison.of("p").byWeek()).hasSize(2);
  }

  @Test
  void theTopSourcesHaveTheMostFindingsUnderEitherSet() {
    compare(
        List.of(
            finding("1"), finding("2").on("menu.docx"), finding("3").on(null).inGroup("network x")),
        List.of(
            finding("1"), finding("4").by("ben@example.com"), finding("5").by("ben@example.com")));

    assertThat(comparison.topSources().top())
        .containsExactly(
            new TopSources.Source(TopSources.SourceKind.USER, "ana@example.com", 3, 1),
            new TopSources.Source(TopSources.SourceKind.FILE, "plan.docx", 1, 3),
            new TopSources.Source(TopSources.SourceKind.USER, "ben@example.com", 0, 2),
            new TopSources.Source(TopSources.SourceKind.FILE, "menu.docx", 1, 0),
            new TopSources.Source(TopSources.SourceKind.GROUP, "network x", 1, 0));
  }

  @Test
  void twentySourcesAreShown() {
    List<FindingSummaryFixture> many = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      many.add(finding("f" + number).by("user" + number));
    }
    compare(many, List.of());

    assertThat(comparison.topSources().top()).hasSize(20);
    assertThat(comparison.topSources().top().get(0).name()).isEqualTo("plan.docx");
  }

  @Test
  void withoutOldPoliciesEveryFindingIsNew() {
    compare(List.of(finding("1"), finding("2")), List.of());

    assertThat(comparison.total().total().withNew()).isEqualTo(2);
    assertThat(differences).allMatch(difference -> difference.aspects().equals(Set.of()));
  }
}
