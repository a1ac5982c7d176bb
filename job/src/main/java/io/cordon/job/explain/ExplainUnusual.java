package io.cordon.job.explain;

import io.cordon.anomaly.evidence.Facet;
import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.anomaly.profile.Explanation;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Anomaly;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says why something is unusual, to somebody who is no statistician: what it looks like, the
 * strongest reasons, how rare it is, what was unknown.
 */
public final class ExplainUnusual {
  private static final int MOST_REASONS = 3;

  /** Every tenth day is as surprising. */
  private static final double SURPRISING = 1;

  private ExplainUnusual() {}

  /**
   * The explanation of a finding.
   *
   * @param scenario null where a single feature was judged
   * @param score -log<sub>10</sub> of the share of person-days that look as much like it
   * @param reasons the strongest first; of what they say, at most three things are said
   * @param discounted whether an earlier alert of this kind was called a false alarm
   */
  public static Explained of(
      Activity judged,
      IncidentScenario scenario,
      double score,
      List<Explanation> reasons,
      boolean discounted) {
    List<Explanation> strongest = worthSaying(reasons);
    ActivityNames names = new ActivityNames(judged);
    int historyDays = strongest.stream().mapToInt(Explanation::historyDays).max().orElse(0);

    List<String> sentences = new ArrayList<>();
    sentences.add(claim(scenario, strongest, names));
    sentences.add(rarity(score, historyDays, names));
    UnknownOrigin.of(judged).ifPresent(sentences::add);
    if (discounted) {
      sentences.add("An earlier alert of this kind was called a false alarm");
    }
    return new Explained(
        String.join(". ", sentences) + '.',
        anomalies(scenario, score, strongest, names, historyDays));
  }

  /**
   * The strongest first, in any case. Not what says the same once more, such as a domain that is
   * new and new for sensitive files, and not what is within the usual.
   */
  private static List<Explanation> worthSaying(List<Explanation> reasons) {
    List<Explanation> said = new ArrayList<>();
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    for (Explanation reason : reasons) {
      boolean isWorthIt = said.isEmpty() || isSurprising(reason);
      if (isWorthIt && said.size() < MOST_REASONS && facets.add(reason.detector().facet())) {
        said.add(reason);
      }
    }
    return said;
  }

  private static boolean isSurprising(Explanation reason) {
    CountWords counted = CountWords.of(reason.detector());
    boolean isWithinUsual =
        counted != null
            && reason.observed() > 0
            && reason.observed() <= reason.usualTo()
            && !counted.isOver(reason);
    return reason.surprise() >= SURPRISING && !isWithinUsual;
  }

  private static String claim(
      IncidentScenario scenario, List<Explanation> reasons, ActivityNames names) {
    String head =
        scenario == null
            ? "Unusual for " + names.person()
            : ScenarioText.claim(scenario, names.person());
    List<String> texts = reasons.stream().map(reason -> ReasonText.of(reason, names)).toList();
    return texts.isEmpty() ? head : head + ": " + String.join("; ", texts);
  }

  private static String rarity(double score, int historyDays, ActivityNames names) {
    String history =
        switch (historyDays) {
          case 0 -> "no history of " + names.shortName() + " yet";
          case 1 -> "1 day of history";
          default -> NumberText.of(historyDays) + " days of history";
        };
    long oneIn = NumberText.oneIn(score);
    return oneIn == 0
        ? (historyDays > 1 ? "There are " : "There is ") + history
        : "Fewer than 1 in %s days of %s look like this here (%s)"
            .formatted(NumberText.of(oneIn), names.population(), history);
  }

  private static List<Anomaly> anomalies(
      IncidentScenario scenario,
      double score,
      List<Explanation> reasons,
      ActivityNames names,
      int historyDays) {
    List<Anomaly> anomalies = new ArrayList<>();
    if (scenario != null) {
      anomalies.add(ScenarioText.anomaly(scenario, score, historyDays));
    }
    reasons.forEach(reason -> anomalies.add(ReasonAnomaly.of(reason, names)));
    return anomalies;
  }
}
