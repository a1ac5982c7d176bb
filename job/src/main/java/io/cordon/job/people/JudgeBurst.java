package io.cordon.job.people;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.profile.Explanation;
import io.cordon.anomaly.profile.PeerPopulation;
import io.cordon.anomaly.profile.PeerPopulation.Member;
import io.cordon.anomaly.profile.RaisedAlert;
import io.cordon.job.explain.ExplainBurst;
import io.cordon.job.observe.PersonAct;
import io.cordon.model.finding.Detection;
import io.cordon.model.text.Hash64;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.UnusualFeature;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges bursts of policies that say {@code unless-usual}: a burst is held back where so many are
 * usual for the person, by the same line as what is unusual. Where nobody knows yet what is usual,
 * the policy's own threshold decides.
 */
final class JudgeBurst {
  /** Evidence that is three times as rare is emitted again: log<sub>10</sub> of it. */
  private static final double GROWTH = 0.5;

  /** What a surprise counts of a detector that raised a false alarm. */
  private static final double OF_FALSE_ALARM = 0.5;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Duration coolDown;
  private final Populations populations;
  private final AlertLines lines;
  private Map<String, CorrelationPolicy> policies = Map.of();

  /**
   * @param coolDown of policies without one of their own
   */
  JudgeBurst(Duration coolDown, Populations populations, AlertLines lines) {
    this.coolDown = coolDown;
    this.populations = populations;
    this.lines = lines;
  }

  /** From now on these are in force. */
  void use(List<CorrelationPolicy> correlations) {
    Map<String, CorrelationPolicy> judged = new HashMap<>();
    for (CorrelationPolicy policy : correlations) {
      if (!policy.unlessUsual().isEmpty()) {
        judged.put(policy.id(), policy);
      }
    }
    policies = judged;
  }

  /** Whether its policy asks what is usual for the person. */
  boolean isJudged(Detection burst) {
    return policies.containsKey(burst.policy().id());
  }

  /**
   * @param did a burst that is judged
   */
  void judge(PersonRow row, PersonAct did, JudgePerson.Output out) {
    Detection burst = did.burst();
    PeerPopulation peers = populations.of(did.realm(), did.population());
    if (!peers.knows(row.profile)) {
      alert(row, did, burst, null, out);
      return;
    }
    Explanation most = mostSurprising(row, did, peers);
    Detection explained = explained(burst, ExplainBurst.usual(most, burst.trigger()));
    if (most.surprise() >= lines.line(burst.policy().severity())) {
      alert(row, did, explained, most, out);
      return;
    }
    int day = (int) Math.floorDiv(did.timeMillis(), DAY_MILLIS);
    if (row.isMoreThanHeldBack(day, most.surprise(), GROWTH)) {
      row.heldBack(day, most.surprise());
      out.heldBack(explained);
    }
  }

  private Explanation mostSurprising(PersonRow row, PersonAct did, PeerPopulation peers) {
    Member member = Populations.member(did.department(), did.person());
    int day = (int) Math.floorDiv(did.timeMillis(), DAY_MILLIS);
    Set<Detector> discounted = row.profile.discounted(day);
    long observed = did.burst().burst().observed();
    Explanation most = null;
    for (UnusualFeature feature : policies.get(did.burst().policy().id()).unlessUsual()) {
      Detector detector = Features.detector(feature);
      Explanation each = peers.explainCount(row.profile, member, did.act(), detector, observed);
      Explanation counts = discounted.contains(detector) ? each.discounted(OF_FALSE_ALARM) : each;
      most = most == null || counts.surprise() > most.surprise() ? counts : most;
    }
    return most;
  }

  private static Detection explained(Detection burst, String usual) {
    return new Detection(
        burst.policy(),
        burst.activities(),
        burst.why() + ". " + usual,
        burst.anomalies(),
        burst.burst(),
        burst.groupSubject());
  }

  /**
   * It counts for the budget when it opens a finding. The day is not learned, unless nobody knows
   * what is usual: else it would never become known.
   *
   * @param most null where nobody knows
   */
  private void alert(
      PersonRow row, PersonAct did, Detection burst, Explanation most, JudgePerson.Output out) {
    long policy = Hash64.of(burst.policy().id());
    long own = burst.policy().coolDownMillis();
    long openMillis = own == 0 ? coolDown.toMillis() : own;
    RaisedAlert open = row.profile.open(policy, did.timeMillis() - openMillis);
    if (open == null) {
      lines.alerted(burst.policy().severity());
    }
    row.profile.raised(
        new RaisedAlert(
            open == null ? Hash64.of(burst.findingUid()) : open.finding(),
            policy,
            did.timeMillis(),
            most == null ? 0 : most.surprise(),
            most == null ? Set.of() : Set.of(most.detector()),
            List.of()));
    out.alert(burst);
  }
}
