package io.cordon.datagen.world;

import io.cordon.model.identity.App;
import java.util.List;

/**
 * A department.
 *
 * @param partnerDomains mail domains of the partners it works with, the closest first
 * @param confidentialShare chance of a file of its projects to be Confidential
 * @param mainCloud where most of its projects are, and its people have drives
 * @param size share of the organisation's people in it, relative to that of the largest
 */
public record Department(
    int index,
    String name,
    List<String> partnerDomains,
    double confidentialShare,
    App mainCloud,
    double size) {

  /** Whether its people travel and share more than others. */
  public boolean sells() {
    return name.equals("Sales");
  }

  /** Whether its work triples at the end of a quarter. */
  public boolean closesQuarters() {
    return sells() || name.equals("Finance");
  }
}
