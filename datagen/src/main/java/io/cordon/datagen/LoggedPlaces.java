package io.cordon.datagen;

import io.cordon.datagen.cloud.dropbox.GeoLocation;
import io.cordon.datagen.cloud.text.Ids;
import io.cordon.datagen.place.City;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.place.NetworkLookup;
import io.cordon.datagen.place.Networks;
import java.util.IdentityHashMap;
import java.util.function.Function;

/**
 * Where a cloud believes addresses to be: 2 in 100 it does not know, and 5 in 1000 it has in
 * another city; always the same ones. No regions are known.
 */
final class LoggedPlaces implements Function<String, GeoLocation> {
  private static final double MISSING = 0.02;
  private static final double WRONG = 0.005;
  private static final int MISSING_KIND = 71;
  private static final int WRONG_KIND = 72;
  private static final int CITY_KIND = 73;

  private final long seed;
  private final NetworkLookup lookup;

  /** Looked up by network only; the order of it is never seen. */
  private final IdentityHashMap<Network, GeoLocation> places = new IdentityHashMap<>();

  LoggedPlaces(long seed, Networks networks) {
    this.seed = seed;
    this.lookup = new NetworkLookup(networks);
    for (int i = 0; i < lookup.size(); i++) {
      City city = lookup.network(i).city();
      places.put(lookup.network(i), new GeoLocation(city.name(), null, city.country()));
    }
  }

  @Override
  public GeoLocation apply(String address) {
    Network network = lookup.network(address);
    long key = seed * 31 + address.hashCode();
    if (network == null || Ids.chance(key, MISSING_KIND, MISSING)) {
      return null;
    }
    if (Ids.chance(key, WRONG_KIND, WRONG)) {
      network = lookup.network(Ids.below(key, CITY_KIND, lookup.size()));
    }
    return places.get(network);
  }
}
