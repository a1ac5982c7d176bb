package io.cordon.cli.org.facts;

import java.io.Serializable;
import java.util.List;

/**
 * What logs show of a range of addresses.
 *
 * @param range as CIDR
 * @param people who acted from it, at most {@link NetworkSightings#MOST_PEOPLE}
 * @param country of all of its activities that have one; null for none or several
 * @param apps ids of the clouds
 */
public record NetworkFacts(
    String range, long activities, int people, String country, List<String> apps)
    implements Serializable {
  public NetworkFacts {
    apps = List.copyOf(apps);
  }
}
