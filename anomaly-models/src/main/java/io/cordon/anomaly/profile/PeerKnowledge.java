package io.cordon.anomaly.profile;

import io.cordon.anomaly.count.RatePrior;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.hours.HourProfile;
import java.util.HashMap;
import java.util.Map;

/**
 * What the departments and the organisation have learned from everybody. A value counts for each
 * person who uses it, not for each use: what one traveller does for a week stays one person's.
 * Changed in place.
 */
final class PeerKnowledge {
  private final PeerStatistics organisation = new PeerStatistics();
  private final Map<Integer, PeerStatistics> departments = new HashMap<>();

  /** What the peers of a department know, with the organisation behind it. */
  Peers of(int department) {
    return new OfDepartment(group(department));
  }

  private PeerStatistics group(int department) {
    return departments.computeIfAbsent(department, none -> new PeerStatistics());
  }

  /**
   * Somebody of a department uses a value. A department has a trial of novelty where the value is
   * new to the person, the organisation where it is new to the department as well.
   *
   * @param day days since 1970
   */
  void learn(int department, Trait trait, int value, int day, boolean isNewToPerson) {
    TokenCounts ofDepartment = group(department).familiar(trait, trait.ofDepartment);
    TokenCounts ofOrganisation = organisation.familiar(trait, trait.ofOrganisation);
    if (isNewToPerson && !ofDepartment.contains(value)) {
      trait.ofOrganisation.learn(ofOrganisation, value, day);
    } else {
      trait.ofOrganisation.refresh(ofOrganisation, value, day);
    }
    if (isNewToPerson) {
      trait.ofDepartment.learn(ofDepartment, value, day);
    } else {
      trait.ofDepartment.refresh(ofDepartment, value, day);
    }
  }

  private final class OfDepartment implements Peers {
    private final PeerStatistics department;

    OfDepartment(PeerStatistics department) {
      this.department = department;
    }

    @Override
    public double chance(Trait trait, int value, int day) {
      double ofOrganisation =
          trait.ofOrganisation.pValue(
              organisation.familiar(trait, trait.ofOrganisation),
              value,
              day,
              trait.ofOrganisation.nowhere());
      return trait.ofDepartment.pValue(
          department.familiar(trait, trait.ofDepartment), value, day, ofOrganisation);
    }

    @Override
    public RatePrior daily(Metric metric) {
      return known(department.daily(metric), organisation.daily(metric));
    }

    @Override
    public RatePrior hourly(Metric metric) {
      return known(department.hourly(metric), organisation.hourly(metric));
    }

    private RatePrior known(RateOfPeers ofDepartment, RateOfPeers ofOrganisation) {
      return ofDepartment.isKnown()
          ? ofDepartment.prior()
          : ofOrganisation.isKnown() ? ofOrganisation.prior() : RatePrior.UNKNOWN;
    }

    @Override
    public HourProfile hours() {
      return department.hours;
    }

    @Override
    public void dayOver(Metric metric, long count) {
      department.daily(metric).learn(count);
      organisation.daily(metric).learn(count);
    }

    @Override
    public void hourOver(Metric metric, long count) {
      department.hourly(metric).learn(count);
      organisation.hourly(metric).learn(count);
    }

    @Override
    public void activeAt(long timeMillis) {
      department.learnHour(timeMillis);
    }
  }
}
