package io.cordon.job.people;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.profile.Assessment;
import io.cordon.anomaly.profile.Explanation;
import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.anomaly.profile.PeerPopulation;
import io.cordon.anomaly.profile.PeerPopulation.Member;
import io.cordon.anomaly.profile.PersonProfile;
import io.cordon.anomaly.profile.RaisedAlert;
import io.cordon.anomaly.profile.Trait;
import io.cordon.anomaly.profile.TraitValue;
import io.cordon.job.explain.ExplainUnusual;
import io.cordon.job.explain.Explained;
import io.cordon.job.observe.PersonAct;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.text.Hash64;
import io.cordon.policy.UnusualPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges what a person did beside what is usual for the person and for peers, by the policies in
 * force: what is rarer than the line of its severity is an alert, what comes near it is held back.
 *
 * <p>Of scenarios that share a budget, one is emitted: the strongest, until another is ten times as
 * rare. What goes on belongs to the open alert, and each of its activities is emitted; what is held
 * back is emitted again when it has become three times as rare.
 */
final class JudgePerson {
  /** What is rarer than one day of a person in a hundred is worth keeping. */
  private static final double HELD_BACK_FROM = 2;

  /** Evidence that is three times as rare is emitted again: log<sub>10</sub> of it. */
  private static final double GROWTH = 0.5;

  /** Another scenario has to be ten times as rare as that of an open alert. */
  private static final double MUCH_RARER = 1;

  /** A day that is more surprising is not learned: one in a thousand. */
  static final double LEARN_BELOW = 3;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final PeopleScope people;
  private final Duration coolDown;
  private final Populations populations;
  private final AlertLines lines;
  private List<UnusualRule> rules = List.of();

  /** Where alerts go, and what is held back. */
  interface Output {
    void alert(Detection detection);

    void heldBack(Detection detection);

    /** A policy cannot be evaluated; the others go on. */
    void failed(String policyId, Throwable bug);
  }

  /**
   * @param coolDown of policies without one of their own
   */
  JudgePerson(PeopleScope people, Duration coolDown, Populations populations, AlertLines lines) {
    this.people = people;
    this.coolDown = coolDown;
    this.populations = populations;
    this.lines = lines;
  }

  /** From now on these are in force. */
  void use(List<UnusualPolicy> policies) {
    rules = policies.stream().map(policy -> new UnusualRule(policy, coolDown)).toList();
  }

  void judge(PersonRow row, PersonAct did, Output out) {
    PeerPopulation peers = populations.of(did.realm(), did.population());
    Member member = Populations.member(did.department(), did.person());
    double learnBelow = Math.min(LEARN_BELOW, lines.lowest());
    Assessment assessment = peers.observe(row.profile, member, did.act(), learnBelow);
    int day = (int) Math.floorDiv(did.act().timeMillis(), DAY_MILLIS);
    if (assessment.beginsDay()) {
      lines.beginsDay(day);
    }
    if (did.judged() == null) {
      return;
    }
    lines.judges();
    Judged judged = new Judged(row, did, did.judged(), peers, member, day, assessment);
    for (UnusualRule.Score score : due(judged, out)) {
      emit(judged, score, out);
    }
  }

  /** An act that is judged, with everything that is known about it. */
  private record Judged(
      PersonRow row,
      PersonAct did,
      Activity activity,
      PeerPopulation peers,
      Member member,
      int day,
      Assessment assessment) {

    PersonProfile profile() {
      return row.profile;
    }

    long timeMillis() {
      return did.act().timeMillis();
    }
  }

  private List<UnusualRule.Score> due(Judged judged, Output out) {
    List<UnusualRule.Score> due = new ArrayList<>();
    UnusualRule.Score strongest = null;
    for (UnusualRule rule : rules) {
      UnusualRule.Score score = scoreIfDue(judged, rule, out);
      if (score == null) {
        continue;
      }
      if (!rule.competes()) {
        due.add(score);
      } else if (strongest == null || score.isStrongerThan(strongest)) {
        strongest = score;
      }
    }
    if (strongest != null) {
      due.add(strongest);
    }
    return due;
  }

  /** Null where the policy says nothing about the act, or cannot be evaluated. */
  private UnusualRule.Score scoreIfDue(Judged judged, UnusualRule rule, Output out) {
    try {
      if (!rule.mayJudge(judged.activity())) {
        return null;
      }
      UnusualRule.Score score = rule.score(judged.assessment(), lines);
      boolean isDue =
          isRare(judged, score)
              && (score.isAlert() ? isNoOtherAlert(judged, rule, score) : isHeldBack(judged, score))
              && rule.policy.condition().matches(judged.activity());
      return isDue ? score : null;
    } catch (RuntimeException | StackOverflowError bug) {
      out.failed(rule.policy.id(), bug);
      return null;
    }
  }

  private static boolean isRare(Judged judged, UnusualRule.Score score) {
    return score.score() >= Math.min(score.line(), HELD_BACK_FROM)
        && judged.profile().activeDays() >= score.rule().policy.minimumHistoryDays();
  }

  /** A fixed p-value holds nothing back. */
  private static boolean isHeldBack(Judged judged, UnusualRule.Score score) {
    return score.rule().isBudgeted()
        && judged.row().isMoreThanHeldBack(judged.day(), score.score(), GROWTH);
  }

  private boolean isNoOtherAlert(Judged judged, UnusualRule rule, UnusualRule.Score score) {
    return !rule.competes()
        || openAlert(judged, rule) != null
        || score.score() >= openOfOtherScenarios(judged, rule) + MUCH_RARER;
  }

  /** The highest score of an open alert about another scenario. */
  private double openOfOtherScenarios(Judged judged, UnusualRule than) {
    double highest = Double.NEGATIVE_INFINITY;
    for (UnusualRule rule : rules) {
      if (rule.competes() && rule.key != than.key) {
        double other = judged.profile().raised(rule.key, judged.timeMillis() - rule.openMillis);
        highest = other > 0 ? Math.max(highest, other) : highest;
      }
    }
    return highest;
  }

  private void emit(Judged judged, UnusualRule.Score score, Output out) {
    List<Detector> reasons = score.reasons(judged.assessment());
    Detection detection = detection(judged, score, reasons);
    if (!score.isAlert()) {
      judged.row().heldBack(judged.day(), score.score());
      out.heldBack(detection);
      return;
    }
    UnusualRule rule = score.rule();
    RaisedAlert open = openAlert(judged, rule);
    if (open == null && rule.isBudgeted()) {
      lines.alerted(rule.policy.snapshot().severity());
    }
    judged
        .profile()
        .raised(
            new RaisedAlert(
                open == null ? Hash64.of(detection.findingUid()) : open.finding(),
                rule.key,
                judged.timeMillis(),
                score.score(),
                reasons.isEmpty() ? Set.of() : EnumSet.copyOf(reasons),
                values(judged.did().act(), reasons)));
    out.alert(detection);
  }

  /** The alert of the policy that goes on; null for none. */
  private static RaisedAlert openAlert(Judged judged, UnusualRule rule) {
    return judged.profile().open(rule.key, judged.timeMillis() - rule.openMillis);
  }

  private Detection detection(Judged judged, UnusualRule.Score score, List<Detector> reasons) {
    List<Explanation> why = new ArrayList<>();
    for (Detector detector : reasons) {
      why.add(
          judged.peers().explain(judged.profile(), judged.member(), judged.did().act(), detector));
    }
    boolean discounted = !Collections.disjoint(judged.profile().discounted(judged.day()), reasons);
    Explained explained =
        ExplainUnusual.of(judged.activity(), score.scenario(), score.score(), why, discounted);
    return new Detection(
        score.rule().policy.snapshot(),
        List.of(judged.activity()),
        explained.why(),
        explained.anomalies(),
        null,
        judged.activity().person(people).subjectKey());
  }

  /** What would become usual if somebody said that the alert was a false alarm. */
  private static List<TraitValue> values(ObservedAct act, List<Detector> reasons) {
    List<TraitValue> values = new ArrayList<>();
    for (Detector detector : reasons) {
      switch (detector) {
        case COUNTRY, NETWORK, DEVICE, PROGRAM, TRAVEL, HIDDEN -> addOrigin(values, act);
        case RECIPIENT, SENSITIVE_RECIPIENT ->
            act.domains().forEach(domain -> add(values, Trait.DOMAIN, domain));
        case FOREIGN, SESSION_FOREIGN -> add(values, Trait.PROJECT, act.project());
        default -> {
          // An amount or an hour is learned as such.
        }
      }
    }
    return values;
  }

  /** Who was there rightly was so with everything that belongs to the session. */
  private static void addOrigin(List<TraitValue> values, ObservedAct act) {
    add(values, Trait.COUNTRY, act.country());
    add(values, Trait.NETWORK, act.network());
    add(values, Trait.DEVICE, act.device());
    add(values, Trait.PROGRAM, act.program());
  }

  private static void add(List<TraitValue> values, Trait trait, int value) {
    TraitValue added = new TraitValue(trait, value);
    if (value != 0 && !values.contains(added)) {
      values.add(added);
    }
  }
}
