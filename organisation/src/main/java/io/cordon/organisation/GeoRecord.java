package io.cordon.organisation;

import io.cordon.model.activity.NetworkKind;
import java.util.Locale;
import java.util.Map;

/**
 * A geolocation record in MaxMind's nested layout ({@code country.iso_code}) or in the flat layout
 * of DB-IP's lite databases ({@code country_code}). A field of the wrong type counts as absent.
 */
record GeoRecord(Map<?, ?> fields) {

  static GeoRecord of(Map<?, ?> fields) {
    return new GeoRecord(fields == null ? Map.of() : fields);
  }

  String country() {
    String code = text(nested("country").get("iso_code"));
    code = code == null ? text(fields.get("country_code")) : code;
    code = code == null ? text(fields.get("country")) : code;
    return code == null || code.length() != 2 ? null : code.toUpperCase(Locale.ROOT);
  }

  String city() {
    Object names = nested("city").get("names");
    String name = names instanceof Map<?, ?> byLanguage ? text(byLanguage.get("en")) : null;
    return name == null ? text(fields.get("city")) : name;
  }

  Double latitude() {
    return coordinate("latitude", 90);
  }

  Double longitude() {
    return coordinate("longitude", 180);
  }

  /** 0 when absent. */
  long asn() {
    Object number = fields.get("autonomous_system_number");
    number = number == null ? fields.get("asn") : number;
    if (number instanceof String text) {
      String digits = text.toUpperCase(Locale.ROOT).replaceFirst("^AS", "");
      return digits.matches("\\d{1,10}") ? Long.parseLong(digits) : 0;
    }
    return number instanceof Number value ? Math.max(0, value.longValue()) : 0;
  }

  String asOrganisation() {
    String name = text(fields.get("autonomous_system_organization"));
    return name == null ? text(fields.get("as_name")) : name;
  }

  /**
   * Proxies, VPN services and Tor hide the user: anonymiser. A hosting provider does not, but is
   * neither a home nor an office.
   */
  NetworkKind kind() {
    boolean anonymises =
        isSet("is_anonymous_vpn")
            || isSet("is_tor_exit_node")
            || isSet("is_public_proxy")
            || isSet("is_residential_proxy")
            || isSet("is_anonymous_proxy");
    if (anonymises) {
      return NetworkKind.ANONYMISER;
    }
    if (isSet("is_hosting_provider")) {
      return NetworkKind.HOSTING;
    }
    return isSet("is_anonymous") ? NetworkKind.ANONYMISER : NetworkKind.UNKNOWN;
  }

  /** A flag at the top of the record, or below {@code traits} in larger databases. */
  private boolean isSet(String flag) {
    return Boolean.TRUE.equals(fields.get(flag)) || Boolean.TRUE.equals(nested("traits").get(flag));
  }

  private Double coordinate(String name, double most) {
    Object value = nested("location").get(name);
    value = value == null ? fields.get(name) : value;
    if (value instanceof String text && text.matches("-?\\d{1,3}(\\.\\d{1,10})?")) {
      value = Double.valueOf(text);
    }
    return value instanceof Number number && Math.abs(number.doubleValue()) <= most
        ? (Double) number.doubleValue()
        : null;
  }

  private Map<?, ?> nested(String name) {
    return fields.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Object value) {
    return value instanceof String text && !text.isBlank() ? text : null;
  }
}
