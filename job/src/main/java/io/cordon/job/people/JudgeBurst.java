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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges bursts of policies that say {@code unless-usual}: a burst is held back where its number is
 * within what is usual for the person in an hour or a day; any other is an alert and takes its
 * share of the budget. Where nobody knows yet what is usual, the policy's own threshold decides.
 */
final class JudgeBurst {
  /** -log<sub>10</sub> of how rare a day has to be that is never learned. */
  private static final double NOT_LEARNED = JudgePerson.LEARN_BELOW + 1;

  /** After a false alarm, so many times as many are usual. */
  private static final long AFTER_FALSE_ALARM = 2;

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
    Explanation least = leastUsual(row, did, peers);
    Detection explained = explained(burst, ExplainBurst.usual(least, burst.trigger()));
    if (burst.burst().observed() > usualTo(row, did, least)) {
      alert(row, did, explained, least, out);
    } else {
      out.heldBack(explained);
    }
  }

  /** Of hours and days, and of several counts, the one that the burst exceeds most. */
  private Explanation leastUsual(PersonRow row, PersonAct did, PeerPopulation peers) {
    Member member = Populations.member(did.department(), did.person());
    Explanation least = null;
    for (UnusualFeature feature : policies.get(did.burst().policy().id()).unlessUsual()) {
      Detector detector = Features.detector(feature);
      Explanation each = peers.explain(row.profile, member, did.act(), detector);
      if (least == null || usualTo(row, did, each) < usualTo(row, did, least)) {
        least = each;
      }
    }
    return least;
  }

  private static long usualTo(PersonRow row, PersonAct did, Explanation counted) {
    int day = (int) Math.floorDiv(did.timeMillis(), DAY_MILLIS);
    boolean isDiscounted = row.profile.discounted(day).contains(counted.detector());
    return isDiscounted ? AFTER_FALSE_ALARM * counted.usualTo() : counted.usualTo();
  }

  /** All counts of the policy: after a false alarm none of them may raise it again so easily. */
  private Set<Detector> detectors(Detection burst) {
    Set<Detector> detectors = EnumSet.noneOf(Detector.class);
    for (UnusualFeature feature : policies.get(burst.policy().id()).unlessUsual()) {
      detectors.add(Features.detector(feature));
    }
    return detectors;
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
   * It counts for the budget when it opens a finding, and its day is not learned; but it is where
   * nobody knows what is usual, or nobody would ever know.
   *
   * @param least null where nobody knows
   */
  private void alert(
      PersonRow row, PersonAct did, Detection burst, Explanation least, JudgePerson.Output out) {
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
            least == null ? 0 : Math.max(least.surprise(), NOT_LEARNED),
            least == null ? Set.of() : detectors(burst),
            List.of()));
    out.alert(burst);
  }
}
