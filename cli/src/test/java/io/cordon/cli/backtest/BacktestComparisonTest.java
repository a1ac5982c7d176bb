package io.cordon.cli.backtest;

import static io.cordon.cli.backtest.FindingSummaryFixture.told;
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

  private void compare(List<FindingSummaryFixture> now, List<FindingSummaryFixture> before) {
    before.forEach(told -> comparison.before(told.make()));
    now.forEach(told -> comparison.now(told.make()));
    comparison.end();
  }

  private static List<Long> figures(FindingCounts balance) {
    return List.of(
        balance.now(),
        balance.before(),
        balance.of(FindingChange.GAINED),
        balance.of(FindingChange.LOST),
        balance.of(FindingChange.CHANGED),
        balance.of(FindingChange.SAME));
  }

  @Test
  void findingsAreGainedLostChangedOrTheSame() {
    compare(
        List.of(told("same"), told("changed").version("2"), told("gained")),
        List.of(told("lost"), told("changed"), told("same"), told("lost too")));

    assertThat(figures(comparison.total().total())).containsExactly(3L, 4L, 1L, 2L, 1L, 1L);
    assertThat(differences)
        .extracting(difference -> difference.told().uid() + ' ' + difference.change().word())
        .containsExactly(
            "same same", "changed changed", "gained gained", "lost lost", "lost too lost");
  }

  @Test
  void whatChangedIsNamed() {
    FindingSummary before = told("f").make();

    assertThat(Aspect.between(told("f").make(), before)).isEmpty();
    assertThat(Aspect.between(told("f").severity(Severity.LOW).make(), before))
        .containsExactly(Aspect.SEVERITY);
    assertThat(Aspect.between(told("f").mode(Mode.ENFORCE).make(), before))
        .containsExactly(Aspect.MODE);
    assertThat(Aspect.between(told("f").actions(ActionVerb.QUARANTINE).make(), before))
        .containsExactly(Aspect.ACTIONS);
    assertThat(Aspect.between(told("f").title("T").make(), before)).containsExactly(Aspect.TITLE);
    assertThat(Aspect.between(told("f").version("2").make(), before))
        .containsExactly(Aspect.VERSION);
    assertThat(Aspect.between(told("f").detections(2).make(), before))
        .containsExactly(Aspect.DETECTIONS);
  }

  @Test
  void whoeverElseDidItOnWhichFileIsTheSameFinding() {
    compare(List.of(told("f").by("ben@example.com").on("menu.docx")), List.of(told("f")));

    assertThat(comparison.total().total().of(FindingChange.SAME)).isEqualTo(1);
  }

  @Test
  void eachPolicyHasItsOwnBalance() {
    compare(
        List.of(told("1"), told("2").policy("q"), told("3").policy("q")),
        List.of(told("1").severity(Severity.LOW).version("0"), told("4").policy("gone")));

    assertThat(figures(comparison.of("p").total())).containsExactly(1L, 1L, 0L, 0L, 1L, 0L);
    assertThat(comparison.of("p").byAspect())
        .isEqualTo(Map.of(Aspect.SEVERITY, 1L, Aspect.VERSION, 1L));
    assertThat(figures(comparison.of("q").total())).containsExactly(2L, 0L, 2L, 0L, 0L, 0L);
    assertThat(figures(comparison.of("gone").total())).containsExactly(0L, 1L, 0L, 1L, 0L, 0L);
    assertThat(figures(comparison.of("silent").total())).containsOnly(0L);
  }

  @Test
  void weeksAreOfTheIsoCalendarInUtc() {
    assertThat(Breakdown.week(time("2026-01-01T00:00:00Z"))).isEqualTo("2026-W01");
    assertThat(Breakdown.week(time("2027-01-03T23:59:59Z"))).isEqualTo("2026-W53");
    assertThat(Breakdown.week(time("2027-01-04T00:00:00Z"))).isEqualTo("2027-W01");
  }

  private static long time(String text) {
    return told("f").since(text).make().since();
  }

  @Test
  void eachWeekHasItsOwnBalance() {
    compare(
        List.of(told("1"), told("2").since("2026-03-09T00:00:00Z")),
        List.of(told("3").since("2026-03-08T23:59:59Z"), told("1")));

    assertThat(comparison.total().byWeek().keySet()).containsExactly("2026-W10", "2026-W11");
    assertThat(figures(comparison.total().byWeek().get("2026-W10")))
        .containsExactly(1L, 2L, 0L, 1L, 0L, 1L);
    assertThat(figures(comparison.total().byWeek().get("2026-W11")))
        .containsExactly(1L, 0L, 1L, 0L, 0L, 0L);
    assertThat(comparison.of("p").byWeek()).hasSize(2);
  }

  @Test
  void theLoudestAreThoseWithTheMostFindingsInEitherSet() {
    compare(
        List.of(told("1"), told("2").on("menu.docx"), told("3").on(null).about("network x")),
        List.of(told("1"), told("4").by("ben@example.com"), told("5").by("ben@example.com")));

    assertThat(comparison.loudest().most())
        .containsExactly(
            new TopSources.Subject(TopSources.Kind.USER, "ana@example.com", 3, 1),
            new TopSources.Subject(TopSources.Kind.FILE, "plan.docx", 1, 3),
            new TopSources.Subject(TopSources.Kind.USER, "ben@example.com", 0, 2),
            new TopSources.Subject(TopSources.Kind.FILE, "menu.docx", 1, 0),
            new TopSources.Subject(TopSources.Kind.GROUP, "network x", 1, 0));
  }

  @Test
  void twentySubjectsAreShown() {
    List<FindingSummaryFixture> many = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      many.add(told("f" + number).by("user" + number));
    }
    compare(many, List.of());

    assertThat(comparison.loudest().most()).hasSize(20);
    assertThat(comparison.loudest().most().get(0).name()).isEqualTo("plan.docx");
  }

  @Test
  void withoutOldPoliciesEveryFindingIsNew() {
    compare(List.of(told("1"), told("2")), List.of());

    assertThat(comparison.total().total().now()).isEqualTo(2);
    assertThat(differences).allMatch(difference -> difference.aspects().equals(Set.of()));
  }
}
