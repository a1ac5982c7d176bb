package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Counts;
import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.change.SlowChange;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.count.NegativeBinomial;
import io.cordon.anomaly.evidence.Detector;
import java.time.Duration;

/** What is usual for a person beside what an activity made of the day. */
final class ExplainSurprise {
  /** What lies outside the middle 95 %, on either side. */
  private static final double OUTSIDE = 0.025;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final PersonProfile profile;
  private final Peers peers;
  private final ObservedAct act;

  /** What a detector counts; null for nothing. */
  private record Amount(long observed, NegativeBinomial expected) {}

  /** To whom a value is new. */
  private record News(boolean toPerson, boolean toDepartment, boolean toOrganisation) {
    private static final News NONE = new News(false, false, false);
  }

  /**
   * @param act the latest of the person
   */
  ExplainSurprise(PersonProfile profile, Peers peers, ObservedAct act) {
    this.profile = profile;
    this.peers = peers;
    this.act = act;
  }

  Explanation of(Detector detector, double surprise) {
    Amount amount = profile.day == null ? null : amount(detector);
    News news = news(detector, surprise);
    return new Explanation(
        detector,
        surprise,
        amount == null ? 0 : amount.observed,
        amount == null ? 0 : amount.expected.mean(),
        amount == null ? 0 : amount.expected.quantile(OUTSIDE),
        amount == null ? 0 : amount.expected.quantile(1 - OUTSIDE),
        profile.activeDays,
        news.toPerson,
        news.toDepartment,
        news.toOrganisation);
  }

  private Amount amount(Detector detector) {
    return switch (detector) {
      case HOUR_DOWNLOADS -> ofHour(Metric.DOWNLOADS);
      case HOUR_CHANGES -> ofHour(Metric.CHANGES);
      default -> {
        for (Metric metric : Metric.values()) {
          if (detector == metric.ofDay()) {
            yield ofDay(metric, profile.day.counts);
          }
          if (detector == metric.ofSession()) {
            PersonSession session = profile.day.session(act);
            yield ofDay(metric, session == null ? new Counts() : session.counts);
          }
          if (detector == metric.slow()) {
            yield ofSlowChange(metric);
          }
        }
        yield null;
      }
    };
  }

  private Amount ofHour(Metric metric) {
    CountState state = profile.hourly(metric, peers);
    long observed = profile.day.hourCounts.of(metric);
    return new Amount(observed, CountModel.HOURLY.expected(state, 1));
  }

  private Amount ofDay(Metric metric, Counts counts) {
    CountState state = profile.daily(metric, peers);
    return new Amount(counts.of(metric), CountModel.DAILY.expected(state, 1));
  }

  private Amount ofSlowChange(Metric metric) {
    SlowChangeState slow = profile.slow.get(metric);
    if (slow == null || slow.isLearning()) {
      return null;
    }
    NegativeBinomial before = SlowChange.expectedBefore(slow);
    CountState now = profile.daily(metric, peers);
    double since = CountModel.DAILY.meanSince(now, before.mean(), SlowChange.DAYS_BETWEEN);
    return new Amount(Math.round(since), before);
  }

  private News news(Detector detector, double surprise) {
    return switch (detector) {
      case COUNTRY -> ofValue(Trait.COUNTRY, act.country());
      case NETWORK -> ofValue(Trait.NETWORK, act.network());
      case DEVICE -> ofValue(Trait.DEVICE, act.device());
      case PROGRAM -> ofValue(Trait.PROGRAM, act.program());
      case RECIPIENT, SENSITIVE_RECIPIENT -> ofValue(Trait.DOMAIN, rarestDomain());
      case RARE_ENDING ->
          new News(
              false,
              act.ending() != 0 && peers.isNewToDepartment(Trait.ENDING, act.ending()),
              act.ending() != 0 && peers.isNewToOrganisation(Trait.ENDING, act.ending()));
      case HOUR -> ofHourOfDay();
      // Each such journey was learned when it was made; the first has nothing before it to fade.
      case TRAVEL -> new News(surprise > 0 && profile.impossible.hits() <= 1, false, false);
      default -> News.NONE;
    };
  }

  private News ofValue(Trait trait, int value) {
    return value == 0
        ? News.NONE
        : new News(
            !profile.familiar(trait).contains(value),
            peers.isNewToDepartment(trait, value),
            peers.isNewToOrganisation(trait, value));
  }

  /** The one that made the share as surprising as it is; 0 for none. */
  private int rarestDomain() {
    int day = (int) Math.floorDiv(act.timeMillis(), DAY_MILLIS);
    int rarest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int domain : act.domains()) {
      double chance = ScoreShares.chance(profile, domain, day, peers);
      if (chance < least) {
        least = chance;
        rarest = domain;
      }
    }
    return rarest;
  }

  private News ofHourOfDay() {
    long timeMillis = act.timeMillis();
    return new News(
        profile.hours.isNew(timeMillis),
        peers.isHourNewToDepartment(timeMillis),
        peers.isHourNewToOrganisation(timeMillis));
  }
}
