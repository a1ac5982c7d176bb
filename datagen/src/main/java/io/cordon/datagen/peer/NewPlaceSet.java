package io.cordon.datagen.peer;

/**
 * The set of countries and networks that a person has been seen in: an alert for each day with a
 * new country, and below these for each day with a new autonomous system. Among equals, the z-score
 * of the day's volumes decides.
 *
 * <p>The alert is raised at the last activity of the day that came after the new place.
 */
final class NewPlaceSet extends UserDayMethod {
  private static final double COUNTRY = 2;
  private static final double NETWORK = 1;

  private final VolumeScore scores = new VolumeScore();

  NewPlaceSet(int sensitiveRank) {
    super(sensitiveRank);
  }

  @Override
  public String title() {
    return "new-country set";
  }

  @Override
  String rule() {
    return "a country that the user was never seen in, then an autonomous system, by addresses that"
        + " tell where somebody is (no corporate network, VPN or mobile carrier);"
        + " ties are broken by the z-score of the day";
  }

  @Override
  void judge(UserDay day) {
    double z = scores.scoreThenLearn(day).deviations();
    if (day.isCountryNew() || day.isNetworkNew()) {
      double place = day.isCountryNew() ? COUNTRY : NETWORK;
      double score = place + z / (1 + z);
      raise(day, day.fromNewPlace(), score);
    }
  }
}
