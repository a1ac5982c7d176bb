package io.cordon.cli.org.facts;

import io.cordon.cli.collect.FrequentKeys;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.identity.App;
import io.cordon.model.text.Hash64;
import io.cordon.organisation.IpAddresses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts who acts from which range of addresses: /24 of IPv4, /48 of IPv6. Ranges of the clouds
 * themselves, private ones, and those that the organisation file names are left out.
 */
public final class NetworkSightings {
  /** People counted of a range; more are not told apart. */
  public static final int MOST_PEOPLE = 500;

  private static final int MOST_RANGES = 4_000;

  private final FrequentKeys<Range> ranges = new FrequentKeys<>(MOST_RANGES);
  private String lastAddress;
  private String lastRange;

  private static final class Range {
    private final Set<Long> people = new HashSet<>();
    private final Set<App> apps = EnumSet.noneOf(App.class);
    private String country;
    private boolean severalCountries;

    void addCountry(String other) {
      severalCountries |= other != null && country != null && !country.equals(other);
      country = country == null ? other : country;
    }
  }

  /**
   * Adds an activity.
   *
   * @param person who acted, the same text for the same person
   */
  void add(Activity activity, String person) {
    Place place = activity.endpoint().place();
    String address = activity.endpoint().ip();
    boolean ofNobody = place.kind() == NetworkKind.PROVIDER || place.kind() == NetworkKind.PRIVATE;
    if (address == null || ofNobody || place.network() != null) {
      return;
    }
    String range = range(address);
    if (range == null) {
      return;
    }
    Range seen = ranges.count(range, Range::new);
    seen.apps.add(activity.app());
    seen.addCountry(place.country());
    if (seen.people.size() < MOST_PEOPLE) {
      seen.people.add(Hash64.of(person));
    }
  }

  private String range(String address) {
    if (!address.equals(lastAddress)) {
      lastAddress = address;
      lastRange = rangeOf(address);
    }
    return lastRange;
  }

  /** Null for what is no address. */
  static String rangeOf(String address) {
    String prefix = address.indexOf(':') < 0 ? "/24" : "/48";
    return IpAddresses.network(address + prefix)
        .map(block -> block.toCanonicalString())
        .orElse(null);
  }

  /** Ranges that several people use, most people first. */
  List<NetworkFacts> shared() {
    List<NetworkFacts> shared = new ArrayList<>();
    for (FrequentKeys.Counted<Range> counted : ranges.mostFrequentFirst()) {
      Range range = counted.value();
      if (range.people.size() > 1) {
        shared.add(facts(counted.key(), counted.count(), range));
      }
    }
    shared.sort(
        Comparator.comparingInt(NetworkFacts::people)
            .thenComparingLong(NetworkFacts::activities)
            .reversed()
            .thenComparing(NetworkFacts::range));
    return shared;
  }

  private static NetworkFacts facts(String cidr, long activities, Range range) {
    List<String> apps = range.apps.stream().map(App::id).toList();
    String country = range.severalCountries ? null : range.country;
    return new NetworkFacts(cidr, activities, range.people.size(), country, apps);
  }

  /** How many ranges one person each uses: homes, hotels, phones. */
  long ofOnePerson() {
    return ranges.mostFrequentFirst().stream()
        .filter(counted -> counted.value().people.size() == 1)
        .count();
  }
}
