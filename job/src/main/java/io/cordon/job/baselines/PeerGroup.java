package io.cordon.job.baselines;

import io.cordon.anomaly.Familiarity;
import java.util.Locale;

/** Those whose habits excuse a user's novelty, from near to far. */
public enum PeerGroup {
  DEPARTMENT,
  ORGANISATION;

  /** The word that policies use. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of the group's memory; an unknown department is a group that nobody asks. */
  String key(Observation sighting) {
    String realm = sighting.realm();
    return this == ORGANISATION ? realm : realm + '|' + sighting.department();
  }

  /** Whether there is such a group for this user. */
  boolean existsFor(Observation sighting) {
    return this == ORGANISATION || sighting.department() != null;
  }

  Familiarity model() {
    return this == DEPARTMENT ? Familiarity.forDepartment() : Familiarity.forOrganisation();
  }

  String caption(Observation sighting) {
    return this == DEPARTMENT
        ? "department " + sighting.department() + " has never used it"
        : "nobody in the organisation has used it";
  }
}
