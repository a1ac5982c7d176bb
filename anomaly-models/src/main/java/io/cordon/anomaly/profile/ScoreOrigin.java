package io.cordon.anomaly.profile;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.hours.HourModel;
import io.cordon.anomaly.travel.Journey;
import java.time.Duration;

/** From where, with what and when a person works. */
final class ScoreOrigin {
  /** After so many active days, what is new to the person counts half. */
  private static final double HALF_TRUSTED_DAYS = 3;

  /** That a session comes from an address that hides where somebody is: some people's always do. */
  private static final ChanceModel HIDDEN = new ChanceModel(0.06, 20, 90);

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final int HOURS = 24;

  private ScoreOrigin() {}

  /** Of a session that begins. */
  static boolean score(PersonProfile profile, PersonSession session, ObservedAct of, Peers peers) {
    boolean changed = value(profile, session, Trait.COUNTRY, Detector.COUNTRY, of.country(), peers);
    changed |= value(profile, session, Trait.NETWORK, Detector.NETWORK, of.network(), peers);
    changed |= value(profile, session, Trait.DEVICE, Detector.DEVICE, of.device(), peers);
    changed |= value(profile, session, Trait.PROGRAM, Detector.PROGRAM, of.program(), peers);
    if (of.hidden()) {
      double chance = HIDDEN.chance(profile.hidden);
      changed |= session.evidence.add(Detector.HIDDEN, -Math.log10(chance));
    }
    profile.hidden = HIDDEN.learn(profile.hidden, of.hidden());
    changed |= journey(profile, session, of);
    return changed;
  }

  /**
   * What the person knows is judged by the person's history, of which little is believed at first;
   * what is new also by the peers', who are believed at once.
   */
  private static boolean value(
      PersonProfile profile,
      PersonSession session,
      Trait trait,
      Detector detector,
      int value,
      Peers peers) {
    if (value == 0) {
      return false;
    }
    int day = (int) profile.day.epochDay;
    double trust = profile.activeDays / (profile.activeDays + HALF_TRUSTED_DAYS);
    TokenCounts known = profile.familiar(trait);
    double ofPeers = trait.ofPerson.knows(known, value, day) ? 1 : peers.chance(trait, value, day);
    double surprise =
        known.contains(value)
            ? -trust * Math.log10(trait.ofPerson.pValue(known, value, day, ofPeers))
            : -trust * Math.log10(trait.ofPerson.newChance(known)) - Math.log10(ofPeers);
    return session.evidence.add(detector, surprise);
  }

  /** Of an activity in a known session: the next journey begins here. */
  static void stay(PersonProfile profile, ObservedAct of) {
    boolean isLater = profile.last == null || of.timeMillis() >= profile.last.timeMillis();
    if (of.position() != null && isLater) {
      profile.last = of.position();
    }
  }

  private static boolean journey(PersonProfile profile, PersonSession session, ObservedAct of) {
    if (of.position() == null) {
      return false;
    }
    boolean changed = false;
    if (profile.last != null) {
      boolean impossible = Journey.isImpossible(profile.last, of.position());
      if (impossible) {
        double chance = ChanceModel.IMPOSSIBLE_TRAVEL.chance(profile.impossible);
        changed = session.evidence.add(Detector.TRAVEL, -Math.log10(chance));
      }
      profile.impossible = ChanceModel.IMPOSSIBLE_TRAVEL.learn(profile.impossible, impossible);
    }
    profile.last = of.position();
    return changed;
  }

  /** Each hour of a session once. */
  static boolean scoreHour(
      PersonProfile profile, PersonSession session, ObservedAct of, Peers peers) {
    int hour = hourOfDay(of.timeMillis());
    profile.day.hours |= 1 << hour;
    if ((session.hours >>> hour & 1) != 0) {
      return false;
    }
    session.hours |= 1 << hour;
    double trust = profile.activeDays / (profile.activeDays + HALF_TRUSTED_DAYS);
    double p = HourModel.DEFAULT.pValue(profile.hours, peers.hours(), of.timeMillis());
    return session.evidence.add(Detector.HOUR, -trust * Math.log10(p));
  }

  static int hourOfDay(long timeMillis) {
    return (int) Math.floorMod(Math.floorDiv(timeMillis, HOUR_MILLIS), (long) HOURS);
  }
}
