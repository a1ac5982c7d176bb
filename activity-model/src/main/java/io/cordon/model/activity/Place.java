package io.cordon.model.activity;

/**
 * Where an address is, as far as the organisation file, the geolocation databases and the cloud
 * know.
 *
 * @param network name of the most specific named network; null when none matches
 * @param country ISO 3166-1 alpha-2, upper case
 * @param latitude degrees; null when unknown
 * @param longitude degrees; null when unknown
 * @param radiusKm within so many kilometres of the coordinates, as a database says; 0 when unknown
 * @param asn autonomous system number; 0 when unknown
 * @param countrySource who states the country; unknown without a country
 */
public record Place(
    String network,
    NetworkKind kind,
    String country,
    String city,
    Double latitude,
    Double longitude,
    int radiusKm,
    long asn,
    String asOrganisation,
    CountrySource countrySource) {

  public static final Place UNKNOWN = builder().build();

  public Place {
    kind = kind == null ? NetworkKind.UNKNOWN : kind;
    countrySource = countrySource == null ? CountrySource.UNKNOWN : countrySource;
  }

  public static PlaceBuilder builder() {
    return new PlaceBuilder();
  }

  public PlaceBuilder toBuilder() {
    return new PlaceBuilder(this);
  }

  /**
   * For people: "HQ (corporate), Berlin, DE, AS3320".
   *
   * @param cloud the name of the cloud that logged the activity, for a country that only it states
   */
  public String caption(String cloud) {
    StringBuilder text = new StringBuilder();
    if (network != null) {
      text.append(network);
    }
    if (kind != NetworkKind.UNKNOWN) {
      text.append(text.isEmpty() ? "" : " ").append('(').append(kind.word()).append(')');
    }
    append(text, city);
    boolean said = country != null && countrySource == CountrySource.CLOUD;
    append(text, said ? country + " (said by " + cloud + ')' : country);
    append(
        text, asn == 0 ? null : "AS" + asn + (asOrganisation == null ? "" : " " + asOrganisation));
    return text.isEmpty() ? "an unknown place" : text.toString();
  }

  private static void append(StringBuilder text, String part) {
    if (part != null) {
      text.append(text.isEmpty() ? "" : ", ").append(part);
    }
  }
}
