package io.cordon.model.activity;

/** Builds a {@link Place} part by part; what is not set is unknown. */
public final class PlaceBuilder {
  private String network;
  private NetworkKind kind;
  private String country;
  private CountrySource countrySource;
  private String city;
  private Double latitude;
  private Double longitude;
  private int radiusKm;
  private long asn;
  private String asOrganisation;

  PlaceBuilder() {}

  PlaceBuilder(Place place) {
    network = place.network();
    kind = place.kind();
    country = place.country();
    countrySource = place.countrySource();
    city = place.city();
    latitude = place.latitude();
    longitude = place.longitude();
    radiusKm = place.radiusKm();
    asn = place.asn();
    asOrganisation = place.asOrganisation();
  }

  public PlaceBuilder network(String network) {
    this.network = network;
    return this;
  }

  public PlaceBuilder kind(NetworkKind kind) {
    this.kind = kind;
    return this;
  }

  /** The country and who states it; both are unknown when the country is null. */
  public PlaceBuilder country(String country, CountrySource source) {
    this.country = country;
    this.countrySource = country == null ? CountrySource.UNKNOWN : source;
    return this;
  }

  public PlaceBuilder city(String city) {
    this.city = city;
    return this;
  }

  /** Degrees; null where unknown. */
  public PlaceBuilder coordinates(Double latitude, Double longitude) {
    return coordinates(latitude, longitude, 0);
  }

  /**
   * Degrees, and within how many kilometres.
   *
   * @param radiusKm 0 when unknown
   */
  public PlaceBuilder coordinates(Double latitude, Double longitude, int radiusKm) {
    this.latitude = latitude;
    this.longitude = longitude;
    this.radiusKm = radiusKm;
    return this;
  }

  /**
   * The network's operator.
   *
   * @param asn 0 when unknown
   */
  public PlaceBuilder operator(long asn, String asOrganisation) {
    this.asn = asn;
    this.asOrganisation = asOrganisation;
    return this;
  }

  public Place build() {
    return new Place(
        network,
        kind,
        country,
        city,
        latitude,
        longitude,
        radiusKm,
        asn,
        asOrganisation,
        countrySource);
  }
}
