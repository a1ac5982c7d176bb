package io.cordon.datagen.place;

import java.util.List;

/**
 * Where somebody lives, and by which networks they come.
 *
 * @param city one of {@link City#HUBS}
 * @param homes their internet at home, which changes with the provider
 * @param vpn the exit they use; null for those who use none
 * @param carrier gateways of the mobile network of their phone
 * @param trips in order, none of which overlap
 */
public record Residence(
    City city, Succession<Home> homes, Network vpn, List<Network> carrier, List<Trip> trips) {

  /** The trip that they are on; null when they are at home. */
  public Trip trip(long epochDay) {
    for (Trip trip : trips) {
      if (epochDay >= trip.firstDay() && epochDay <= trip.lastDay()) {
        return trip;
      }
    }
    return null;
  }
}
