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
 * <p>Of the scenarios that a day looks like, one is told: the strongest, until another is ten times
 * as rare. What goes on belongs to the same story, and is told with each of its activities; what is
 * held back is told again when it has become three times as rare.
 */
final class JudgePerson {
  /** What is rarer than one day of a person in a hundred is worth keeping. */
  private static final double HELD_BACK_FROM = 2;

  /** Log<sub>10</sub> of 3. */
  private static final double TOLD_AGAIN = 0.5;

  private static final double OTHER_STORY = 1;

  /** A day that is more surprising is not learned: one in a thousand. */
  private static final double LEARN_BELOW = 3;

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
    for (UnusualRule.Score score : tellable(judged)) {
      tell(judged, score, out);
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
  }

  private List<UnusualRule.Score> tellable(Judged judged) {
    List<UnusualRule.Score> tellable = new ArrayList<>();
    UnusualRule.Score strongest = null;
    for (UnusualRule rule : rules) {
      if (!rule.mayJudge(judged.activity())) {
        continue;
      }
      UnusualRule.Score score = rule.score(judged.assessment(), lines);
      if (!isNews(judged, score) || !rule.policy.condition().matches(judged.activity())) {
        continue;
      }
      if (!rule.isAboutScenarios()) {
        tellable.add(score);
      } else if (strongest == null || score.score() > strongest.score()) {
        strongest = score;
      }
    }
    if (strongest != null) {
      tellable.add(strongest);
    }
    return tellable;
  }

  private boolean isNews(Judged judged, UnusualRule.Score score) {
    if (score.score() < Math.min(score.line(), HELD_BACK_FROM)
        || judged.profile().activeDays() < score.rule().policy.minimumHistoryDays()) {
      return false;
    }
    if (!score.isAlert()) {
      return judged.row().isMoreThanHeldBack(judged.day(), score.score(), TOLD_AGAIN);
    }
    UnusualRule rule = score.rule();
    double told = judged.profile().raised(rule.key, judged.day() - rule.storyDays);
    return told > 0
        || !rule.isAboutScenarios()
        || score.score() >= toldOfOtherScenarios(judged, rule) + OTHER_STORY;
  }

  /** The highest score that was told of another scenario while its story goes on. */
  private double toldOfOtherScenarios(Judged judged, UnusualRule than) {
    double told = Double.NEGATIVE_INFINITY;
    for (UnusualRule rule : rules) {
      if (rule.isAboutScenarios() && rule.key != than.key) {
        double other = judged.profile().raised(rule.key, judged.day() - rule.storyDays);
        told = other > 0 ? Math.max(told, other) : told;
      }
    }
    return told;
  }

  private void tell(Judged judged, UnusualRule.Score score, Output out) {
    List<Detector> reasons = score.reasons(judged.assessment());
    Detection detection = detection(judged, score, reasons);
    if (!score.isAlert()) {
      judged.row().heldBack(judged.day(), score.score());
      out.heldBack(detection);
      return;
    }
    UnusualRule rule = score.rule();
    RaisedAlert story = story(judged, rule);
    if (story == null && rule.isBudgeted()) {
      lines.alerted(rule.policy.snapshot().severity());
    }
    judged
        .profile()
        .raised(
            new RaisedAlert(
                story == null ? Hash64.of(detection.findingUid()) : story.finding(),
                rule.key,
                judged.day(),
                score.score(),
                reasons.isEmpty() ? Set.of() : EnumSet.copyOf(reasons),
                values(judged.did().act(), reasons)));
    out.alert(detection);
  }

  /** What was told before of the same; null for nothing. */
  private static RaisedAlert story(Judged judged, UnusualRule rule) {
    for (RaisedAlert raised : judged.profile().raised()) {
      if (raised.policy() == rule.key && raised.epochDay() >= judged.day() - rule.storyDays) {
        return raised;
      }
    }
    return null;
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
        case COUNTRY -> add(values, Trait.COUNTRY, act.country());
        case NETWORK -> add(values, Trait.NETWORK, act.network());
        case DEVICE -> add(values, Trait.DEVICE, act.device());
        case PROGRAM -> add(values, Trait.PROGRAM, act.program());
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

  private static void add(List<TraitValue> values, Trait trait, int value) {
    if (value != 0) {
      values.add(new TraitValue(trait, value));
    }
  }
}
