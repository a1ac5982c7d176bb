package io.cordon.job.baselines;

import io.cordon.anomaly.Familiarity;
import java.util.Locale;

/** The groups in which a value that is new to a user may be familiar, from near to far. */
enum PeerGroup {
  DEPARTMENT,
  ORGANISATION;

  /** The word that policies use. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of the group's memory; an unknown department has none that is used. */
  String key(Observation observation) {
    String realm = observation.realm();
    return this == ORGANISATION ? realm : realm + '|' + observation.department();
  }

  /** Whether this user has such a group. */
  boolean existsFor(Observation observation) {
    return this == ORGANISATION || observation.department() != null;
  }

  Familiarity model() {
    return this == DEPARTMENT ? Familiarity.forDepartment() : Familiarity.forOrganisation();
  }

  /** The group, for people. */
  String caption(Observation observation) {
    return this == DEPARTMENT ? "department " + observation.department() : "the organisation";
  }
}
