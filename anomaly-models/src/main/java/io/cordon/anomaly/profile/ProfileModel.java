package io.cordon.anomaly.profile;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.change.SlowChange;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.count.NegativeBinomial;
import io.cordon.anomaly.evidence.Calibration;
import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.Evidence;
import io.cordon.anomaly.evidence.Scenario;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.hours.HourModel;
import io.cordon.anomaly.travel.Journey;
import java.time.Duration;

/**
 * Scores what a person does against what is usual for this person, and learns each day when it is
 * over.
 */
public final class ProfileModel {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final int HOURS = 24;

  /** After so many active days, what is surprising for the person counts half. */
  private static final double HALF_TRUSTED_DAYS = 3;

  /** Of a sum, so much is left on the next day; half of that after two more. */
  private static final double CARRIED = 0.5;

  private static final double CARRIED_HALF_LIFE_DAYS = 2;

  /** A share of a sensitive file, before anything is known of the person. */
  private static final ChanceModel SENSITIVE_SHARE = new ChanceModel(0.5, 10, 100);

  /** A link for anyone to a sensitive file, and a lowered label, on a day of a person. */
  private static final double MARK_SURPRISE = 2.5;

  /** An ending of a file's name that is as rare in the organisation. */
  private static final double RARE_ENDING = 0.005;

  private final Calibration calibration;

  public ProfileModel(Calibration calibration) {
    this.calibration = calibration;
  }

  /**
   * Takes in an activity.
   *
   * @param learnBelow a day with a score above is not learned
   * @return null where it changes nothing
   */
  public Assessment observe(
      Profile profile, Observation observation, Peers peers, double learnBelow) {
    long epochDay = Math.floorDiv(observation.timeMillis(), DAY_MILLIS);
    if (profile.day != null && epochDay > profile.day.epochDay) {
      close(profile, peers, learnBelow);
    }
    if (profile.day == null) {
      begin(profile, epochDay);
    }
    Day day = profile.day;
    Session session = session(day, observation);
    double trust = profile.activeDays / (profile.activeDays + HALF_TRUSTED_DAYS);
    boolean changed = false;
    if (session == null) {
      session = new Session(observation);
      day.sessions.add(session);
      changed = origin(profile, session, observation, peers, trust);
    }
    changed |= hour(profile, session, observation, peers, trust);
    changed |= amounts(profile, session, observation, peers, trust);
    changed |= share(profile, session, observation, peers);
    changed |= mark(day, observation);
    return changed ? assess(profile, session) : null;
  }

  private static void begin(Profile profile, long epochDay) {
    profile.day = new Day(epochDay);
    if (profile.firstDay < 0) {
      profile.firstDay = epochDay;
    }
    for (Metric metric : Metric.values()) {
      if (metric.slow != null) {
        SlowChangeState state = profile.slow.get(metric);
        if (state == null || state.isLearning()) {
          profile.day.evidence.leaveOut(metric.slow);
        } else {
          profile.day.evidence.add(metric.slow, SlowChange.surprise(state));
        }
      }
    }
  }

  private static Session session(Day day, Observation observation) {
    for (Session session : day.sessions) {
      if (session.isOf(observation)) {
        return session;
      }
    }
    return day.sessions.size() < Day.MOST_SESSIONS
        ? null
        : day.sessions.get(day.sessions.size() - 1);
  }

  private boolean origin(
      Profile profile, Session session, Observation of, Peers peers, double trust) {
    int day = (int) profile.day.epochDay;
    boolean changed = false;
    changed |= value(profile, session, Trait.COUNTRY, Detector.COUNTRY, of.country(), day, peers, trust);
    changed |= value(profile, session, Trait.NETWORK, Detector.NETWORK, of.network(), day, peers, trust);
    changed |= value(profile, session, Trait.DEVICE, Detector.DEVICE, of.device(), day, peers, trust);
    changed |= value(profile, session, Trait.PROGRAM, Detector.PROGRAM, of.program(), day, peers, trust);
    if (of.hidden()) {
      changed |= session.evidence.add(Detector.HIDDEN, MARK_SURPRISE);
    }
    if (of.position() != null) {
      if (profile.last != null) {
        boolean impossible = Journey.isImpossible(profile.last, of.position());
        if (impossible) {
          double chance = ChanceModel.IMPOSSIBLE_TRAVEL.chance(profile.impossible);
          changed |= session.evidence.add(Detector.TRAVEL, -Math.log10(chance));
        }
        profile.impossible = ChanceModel.IMPOSSIBLE_TRAVEL.learn(profile.impossible, impossible);
      }
      profile.last = of.position();
    }
    return changed;
  }

  private static boolean value(
      Profile profile,
      Session session,
      Trait trait,
      Detector detector,
      int value,
      int day,
      Peers peers,
      double trust) {
    if (value == 0) {
      return false;
    }
    TokenCounts known = profile.familiar.get(trait);
    if (known == null) {
      known = trait.ofPerson.begin();
    }
    double ofPeers = peers.chance(trait, value, day);
    double surprise =
        known.contains(value)
            ? -trust * Math.log10(trait.ofPerson.pValue(known, value, day, ofPeers))
            : -trust * Math.log10(trait.ofPerson.newChance(known)) - Math.log10(ofPeers);
    return session.evidence.add(detector, surprise);
  }

  private static double pValue(Profile profile, Trait trait, int value, int day, Peers peers) {
    TokenCounts known = profile.familiar.get(trait);
    double ofPeers = peers.chance(trait, value, day);
    return trait.ofPerson.pValue(known == null ? trait.ofPerson.begin() : known, value, day, ofPeers);
  }

  private static boolean hour(
      Profile profile, Session session, Observation observation, Peers peers, double trust) {
    int hour = hourOfDay(observation.timeMillis());
    profile.day.hours |= 1 << hour;
    if ((session.hours >>> hour & 1) != 0) {
      return false;
    }
    session.hours |= 1 << hour;
    double p = HourModel.DEFAULT.pValue(profile.hours, peers.hours(), observation.timeMillis());
    return session.evidence.add(Detector.HOUR, -trust * Math.log10(p));
  }

  private static int hourOfDay(long timeMillis) {
    return (int) Math.floorMod(Math.floorDiv(timeMillis, HOUR_MILLIS), (long) HOURS);
  }

  private boolean amounts(
      Profile profile, Session session, Observation of, Peers peers, double trust) {
    return switch (of.kind()) {
      case DOWNLOAD -> {
        boolean changed = count(profile, session, Metric.DOWNLOADS, peers, trust);
        changed |= hourCount(profile, of, Metric.DOWNLOADS, Detector.HOUR_DOWNLOADS, peers, trust);
        if (of.sensitive()) {
          changed |= count(profile, session, Metric.SENSITIVE, peers, trust);
        }
        if (of.project() != 0) {
          Day.add(profile.day.projects, of.project());
          TokenCounts known = profile.familiar.get(Trait.PROJECT);
          if (known == null || !known.contains(of.project())) {
            changed |= count(profile, session, Metric.FOREIGN, peers, trust);
          }
        }
        yield changed;
      }
      case SHARE -> count(profile, session, Metric.SHARES, peers, trust);
      case CHANGE ->
          count(profile, session, Metric.CHANGES, peers, trust)
              | hourCount(profile, of, Metric.CHANGES, Detector.HOUR_CHANGES, peers, trust)
              | rareEnding(profile, session, of, peers, trust);
      case OTHER -> false;
    };
  }

  private static boolean rareEnding(
      Profile profile, Session session, Observation of, Peers peers, double trust) {
    return of.ending() != 0
        && peers.chance(Trait.ENDING, of.ending(), (int) profile.day.epochDay) < RARE_ENDING
        && count(profile, session, Metric.RARE_ENDINGS, peers, trust);
  }

  private static boolean count(
      Profile profile, Session session, Metric metric, Peers peers, double trust) {
    Day day = profile.day;
    NegativeBinomial expected = null;
    boolean changed = false;
    if (day.counts.add(metric)) {
      expected = expected(profile, metric, peers);
      changed = day.evidence.add(metric.ofDay, surprise(expected, day.counts.of(metric)));
    }
    if (metric.ofSession != null && session.counts.add(metric)) {
      expected = expected == null ? expected(profile, metric, peers) : expected;
      changed |=
          session.evidence.add(
              metric.ofSession, surprise(expected, session.counts.of(metric)));
    }
    return changed;
  }

  private static boolean hourCount(
      Profile profile,
      Observation of,
      Metric metric,
      Detector detector,
      Peers peers,
      double trust) {
    Day day = profile.day;
    int hour = hourOfDay(of.timeMillis());
    if (hour != day.hour) {
      closeHour(profile, peers);
      day.hour = hour;
    }
    if (!day.hourCounts.add(metric)) {
      return false;
    }
    CountState state = profile.hourly.get(metric);
    NegativeBinomial expected =
        CountModel.HOURLY.expected(
            state == null ? CountModel.HOURLY.begin(peers.hourly(metric)) : state, 1);
    double surprise =
        surprise(expected, day.hourCounts.of(metric))
            - Math.log10(Math.max(1, Integer.bitCount(day.hours)));
    return day.evidence.add(detector, surprise);
  }

  private static double surprise(NegativeBinomial expected, long count) {
    return count <= expected.mean() ? 0 : -expected.logUpperMidP(count) / Math.log(10);
  }

  private static NegativeBinomial expected(Profile profile, Metric metric, Peers peers) {
    CountState state = profile.daily.get(metric);
    return CountModel.DAILY.expected(
        state == null ? CountModel.DAILY.begin(peers.daily(metric)) : state, 1);
  }

  private static boolean share(Profile profile, Session session, Observation of, Peers peers) {
    if (of.kind() != Observation.Kind.SHARE) {
      return false;
    }
    int epochDay = (int) profile.day.epochDay;
    boolean changed = false;
    for (int domain : of.domains()) {
      double p = pValue(profile, Trait.DOMAIN, domain, epochDay, peers);
      changed |= profile.day.evidence.add(Detector.RECIPIENT, -Math.log10(p));
      if (of.sensitive()) {
        double rare = Math.min(1, 2 * SENSITIVE_SHARE.chance(profile.sensitiveShares));
        changed |=
            profile.day.evidence.add(Detector.SENSITIVE_RECIPIENT, -Math.log10(p * rare));
      }
      Day.add(profile.day.domains, domain);
    }
    profile.sensitiveShares = SENSITIVE_SHARE.learn(profile.sensitiveShares, of.sensitive());
    return changed;
  }

  private static boolean mark(Day day, Observation of) {
    return switch (of.mark()) {
      case NONE -> false;
      case PUBLIC_LINK -> day.evidence.add(Detector.PUBLIC_LINK, MARK_SURPRISE);
      case LABEL_LOWERED -> day.evidence.add(Detector.LABEL_LOWERED, MARK_SURPRISE);
    };
  }

  private Assessment assess(Profile profile, Session session) {
    Day day = profile.day;
    Evidence calibrated = calibration.of(session.evidence.with(day.evidence));
    Scenario most = null;
    double score = 0;
    for (Scenario scenario : Scenario.values()) {
      double today = calibrated.sum(scenario);
      double sum = today + Math.min(today, profile.carried.of(scenario));
      day.sums.raise(scenario, sum);
      double rare = calibration.of(scenario, sum);
      if (rare > score) {
        score = rare;
        most = scenario;
      }
    }
    day.score = Math.max(day.score, score);
    return most == null ? null : new Assessment(most, score, calibrated);
  }

  private static void closeHour(Profile profile, Peers peers) {
    Day day = profile.day;
    if (day.hour < 0) {
      return;
    }
    for (Metric metric : new Metric[] {Metric.DOWNLOADS, Metric.CHANGES}) {
      long count = day.hourCounts.of(metric);
      if (count > 0) {
        CountState state = profile.hourly.get(metric);
        CountState before = state == null ? CountModel.HOURLY.begin(peers.hourly(metric)) : state;
        profile.hourly.put(metric, CountModel.HOURLY.learn(before, count, 1));
        peers.hourOver(metric, count);
      }
    }
    day.hourCounts.clear();
  }

  /** The day is over: it is learned, unless it was too surprising. */
  public void close(Profile profile, Peers peers, double learnBelow) {
    Day day = profile.day;
    Evidence largest = day.evidence;
    for (Session session : day.sessions) {
      largest = largest.with(session.evidence);
    }
    calibration.learn(largest, day.sums);
    closeHour(profile, peers);
    for (Metric metric : Metric.values()) {
      long count = day.counts.of(metric);
      CountState state = profile.daily.get(metric);
      CountState before = state == null ? CountModel.DAILY.begin(peers.daily(metric)) : state;
      if (metric.slow != null) {
        SlowChangeState slow =
            profile.slow.computeIfAbsent(metric, none -> new SlowChangeState());
        SlowChange.observe(slow, CountModel.DAILY.expected(before, 1), count);
      }
      profile.daily.put(metric, CountModel.DAILY.learn(before, count, 1));
      peers.dayOver(metric, count);
    }
    double kept = CARRIED;
    for (Scenario scenario : Scenario.values()) {
      profile.carried.set(scenario, kept * day.sums.of(scenario));
    }
    if (day.score <= learnBelow) {
      learn(profile, day, peers);
    }
    profile.activeDays++;
    profile.day = null;
  }

  private static void learn(Profile profile, Day day, Peers peers) {
    int epochDay = (int) day.epochDay;
    for (Session session : day.sessions) {
      learn(profile, Trait.COUNTRY, session.country, epochDay);
      learn(profile, Trait.NETWORK, session.network, epochDay);
      learn(profile, Trait.DEVICE, session.device, epochDay);
      learn(profile, Trait.PROGRAM, session.program, epochDay);
    }
    day.domains.forEach(domain -> learn(profile, Trait.DOMAIN, domain, epochDay));
    day.projects.forEach(project -> learn(profile, Trait.PROJECT, project, epochDay));
    for (int hour = 0; hour < HOURS; hour++) {
      if ((day.hours >>> hour & 1) != 0) {
        long timeMillis = day.epochDay * DAY_MILLIS + hour * HOUR_MILLIS;
        HourModel.DEFAULT.learn(profile.hours, timeMillis);
        peers.activeAt(timeMillis);
      }
    }
  }

  private static void learn(Profile profile, Trait trait, int value, int epochDay) {
    if (value != 0) {
      TokenCounts counts = profile.familiar.computeIfAbsent(trait, none -> trait.ofPerson.begin());
      trait.ofPerson.learn(counts, value, epochDay);
    }
  }
}
