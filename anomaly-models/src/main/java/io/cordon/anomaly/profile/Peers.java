package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.count.RateOfPeers;
import io.cordon.anomaly.count.RatePrior;
import io.cordon.anomaly.hours.HourProfile;

/**
 * What a person's department and the organisation behind it have learned from everybody, as
 * numbers. A value counts for each person who uses it, not for each use: what one traveller does
 * for a week stays one person's. Changed in place.
 */
final class Peers {
  private final PeerStatistics organisation;

  /** The organisation itself where nothing is kept of the department. */
  private final PeerStatistics department;

  private final boolean isKept;

  private Peers(PeerStatistics department, PeerStatistics organisation, boolean isKept) {
    this.department = department;
    this.organisation = organisation;
    this.isKept = isKept;
  }

  static Peers of(PeerStatistics department, PeerStatistics organisation) {
    return new Peers(department, organisation, true);
  }

  /** Of whom only the organisation knows. */
  static Peers of(PeerStatistics organisation) {
    return new Peers(organisation, organisation, false);
  }

  /** What is known of the department alone. */
  PeerStatistics department() {
    return department;
  }

  /**
   * How surprising a value is to them, as a p-value in (0, 1]. For a customer, colleagues can
   * vouch; for a country, a network or a program they cannot: who has stolen one account has
   * others.
   *
   * @param day days since 1970
   */
  double chance(Trait trait, int value, int day) {
    double ofOrganisation = organisation.chance(trait, value, day, trait.ofOrganisation.nowhere());
    if (!isKept) {
      return ofOrganisation;
    }
    return trait == Trait.DOMAIN
        ? department.chanceAmongPeers(trait, value, day, ofOrganisation)
        : department.chance(trait, value, day, ofOrganisation);
  }

  /** Whether at most one of them uses a value: the one who is judged may have told of it. */
  boolean isNewToDepartment(Trait trait, int value) {
    return !department.isUsedBySeveral(trait, value);
  }

  /** What is new to it is new to each department. */
  boolean isNewToOrganisation(Trait trait, int value) {
    return isNewToDepartment(trait, value) && !organisation.isUsedBySeveral(trait, value);
  }

  boolean isHourNewToOrganisation(long timeMillis) {
    return department.hours.isNew(timeMillis) && organisation.hours.isNew(timeMillis);
  }

  boolean isHourNewToDepartment(long timeMillis) {
    return department.hours.isNew(timeMillis);
  }

  /** Where the rate of somebody begins of whom nothing is known. */
  RatePrior daily(Metric metric) {
    return known(department.daily(metric), organisation.daily(metric));
  }

  /** The same for an active hour. */
  RatePrior hourly(Metric metric) {
    return known(department.hourly(metric), organisation.hourly(metric));
  }

  private static RatePrior known(RateOfPeers ofDepartment, RateOfPeers ofOrganisation) {
    return ofDepartment.isKnown()
        ? ofDepartment.prior()
        : ofOrganisation.isKnown() ? ofOrganisation.prior() : RatePrior.UNKNOWN;
  }

  /** When the department works. */
  HourProfile hours() {
    return department.hours;
  }

  /**
   * Somebody of the department uses a value. A department has a trial of novelty where the value is
   * new to the person, the organisation where it is new to the department as well.
   *
   * @param day days since 1970
   */
  void learn(Trait trait, int value, int day, boolean isNewToPerson) {
    boolean isTrial = isNewToPerson && (!isKept || !department.contains(trait, value));
    organisation.learn(trait, value, day, isTrial);
    if (isKept) {
      department.learn(trait, value, day, isNewToPerson);
    }
  }

  /** A day of a person of this department is over, in which as much was done. */
  void dayOver(Metric metric, long count) {
    organisation.daily(metric).learn(count);
    if (isKept) {
      department.daily(metric).learn(count);
    }
  }

  /** The same of an hour. */
  void hourOver(Metric metric, long count) {
    organisation.hourly(metric).learn(count);
    if (isKept) {
      department.hourly(metric).learn(count);
    }
  }

  /** Somebody of this department is active. */
  void activeAt(long timeMillis) {
    organisation.learnHour(timeMillis);
    if (isKept) {
      department.learnHour(timeMillis);
    }
  }
}
