package io.cordon.datagen.peer;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Place;
import java.util.HashSet;
import java.util.Set;

/**
 * What a person has used before: countries, networks, devices and domains shared with. During the
 * first {@link #LEARNING_DAYS} active days everything is learned and nothing counts as new.
 */
final class PersonHistory {
  /** Active days before anything is called new. */
  static final int LEARNING_DAYS = 5;

  private final Set<String> countries = new HashSet<>();
  private final Set<Long> networks = new HashSet<>();
  private final Set<String> devices = new HashSet<>();
  private final Set<String> domains = new HashSet<>();
  private int activeDays;

  /** Begins a further active day. */
  void beginDay() {
    activeDays++;
  }

  private boolean isNew(boolean added) {
    return added && activeDays > LEARNING_DAYS;
  }

  /**
   * Where people share a gateway, its place is not theirs: products leave such addresses out. A
   * hosting provider's address is no gateway: that somebody works from there may be an attack.
   */
  private static boolean tellsWhere(Place place) {
    return switch (place.kind()) {
      case CORPORATE, VPN, MOBILE, PROVIDER, PRIVATE -> false;
      case UNKNOWN, HOSTING, ANONYMISER -> true;
    };
  }

  boolean learnsCountry(Place place) {
    return place.country() != null && tellsWhere(place) && isNew(countries.add(place.country()));
  }

  /** Autonomous systems: an address changes every day. */
  boolean learnsNetwork(Place place) {
    return place.asn() != 0 && tellsWhere(place) && isNew(networks.add(place.asn()));
  }

  /** The device that the cloud names; else the browser or program. */
  boolean learnsDevice(Client client) {
    String device = client.device() != null ? client.device() : client.userAgent();
    return device != null && isNew(devices.add(device));
  }

  /** The number of domains that this person has not shared with before. */
  int learnDomains(Activity share) {
    int learned = 0;
    for (var recipient : share.share().recipients()) {
      if (recipient.domain() != null && isNew(domains.add(recipient.domain()))) {
        learned++;
      }
    }
    return learned;
  }
}
