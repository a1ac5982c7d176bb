package io.cordon.model.activity;

/**
 * Where an address is, as far as the organisation file and the geolocation databases know.
 *
 * @param network name of the most specific named network; null when none matches
 * @param country ISO 3166-1 alpha-2, upper case
 * @param latitude degrees; null when unknown
 * @param longitude degrees; null when unknown
 * @param asn autonomous system number; 0 when unknown
 */
public record Place(
    String network,
    NetworkKind kind,
    String country,
    String city,
    Double latitude,
    Double longitude,
    long asn,
    String asOrganisation) {

  public static final Place UNKNOWN =
      new Place(null, NetworkKind.UNKNOWN, null, null, null, null, 0, null);

  public Place {
    kind = kind == null ? NetworkKind.UNKNOWN : kind;
  }

  /** For people: "HQ (corporate), Berlin, DE, AS3320". */
  public String caption() {
    StringBuilder text = new StringBuilder();
    if (network != null) {
      text.append(network);
    }
    if (kind != NetworkKind.UNKNOWN) {
      text.append(text.isEmpty() ? "" : " ").append('(').append(kind.word()).append(')');
    }
    append(text, city);
    append(text, country);
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
