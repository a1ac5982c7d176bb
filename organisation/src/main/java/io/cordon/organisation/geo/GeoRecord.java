package io.cordon.organisation.geo;

import io.cordon.model.activity.NetworkKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A geolocation record in one of the layouts in use. A field of the wrong type counts as absent.
 *
 * <ul>
 *   <li>MaxMind and DB-IP: nested ({@code country.iso_code}); Enterprise databases have the
 *       autonomous system and the anonymity below {@code traits};
 *   <li>DB-IP's lite databases as npm packages, and IPinfo: flat ({@code country_code});
 *   <li>IPinfo Core and Plus: nested below {@code geo} and {@code as}.
 * </ul>
 */
public record GeoRecord(Map<?, ?> fields) {
  private static final List<String> ANONYMISING =
      List.of(
          "is_anonymous_vpn",
          "is_tor_exit_node",
          "is_public_proxy",
          "is_residential_proxy",
          "is_anonymous_proxy",
          "is_vpn",
          "is_tor",
          "is_proxy",
          "is_relay",
          "is_res_proxy");

  /** IPinfo's privacy database has these, as texts. */
  private static final List<String> ANONYMISING_WORDS = List.of("vpn", "proxy", "tor", "relay");

  private static final int HALF_THE_EARTH_KM = 20_000;

  private static final List<String> HOSTING = List.of("is_hosting_provider", "is_hosting");

  public static GeoRecord of(Map<?, ?> fields) {
    return new GeoRecord(fields == null ? Map.of() : fields);
  }

  public String country() {
    String code = text(nested("country").get("iso_code"));
    code = code == null ? text(fields.get("country_code")) : code;
    code = code == null ? text(nested("geo").get("country_code")) : code;
    code = code == null ? text(fields.get("country")) : code;
    return code == null || code.length() != 2 ? null : code.toUpperCase(Locale.ROOT);
  }

  public String city() {
    Object names = nested("city").get("names");
    String name = names instanceof Map<?, ?> byLanguage ? text(byLanguage.get("en")) : null;
    name = name == null ? text(fields.get("city")) : name;
    return name == null ? text(nested("geo").get("city")) : name;
  }

  public Double latitude() {
    return coordinate(List.of("latitude", "lat"), 90);
  }

  public Double longitude() {
    return coordinate(List.of("longitude", "lng", "lon"), 180);
  }

  /** Within how many kilometres of the coordinates the address is, as a rule; 0 when absent. */
  public int radiusKm() {
    for (Map<?, ?> place : List.of(nested("location"), fields)) {
      for (String name : List.of("accuracy_radius", "radius")) {
        if (place.get(name) instanceof Number radius) {
          return (int) Math.min(HALF_THE_EARTH_KM, Math.max(0, radius.doubleValue()));
        }
      }
    }
    return 0;
  }

  /** 0 when absent. */
  public long asn() {
    Object number = fact("autonomous_system_number");
    number = number == null ? fields.get("asn") : number;
    number = number == null ? nested("as").get("asn") : number;
    if (number instanceof String text) {
      String digits = text.toUpperCase(Locale.ROOT).replaceFirst("^AS", "");
      return digits.matches("\\d{1,10}") ? Long.parseLong(digits) : 0;
    }
    return number instanceof Number value ? Math.max(0, value.longValue()) : 0;
  }

  /** The operator of the network; its provider where the database does not name the operator. */
  public String asOrganisation() {
    String name = text(fact("autonomous_system_organization"));
    name = name == null ? text(fields.get("as_name")) : name;
    name = name == null ? text(nested("as").get("name")) : name;
    name = name == null ? text(fact("isp")) : name;
    return name == null ? text(fact("organization")) : name;
  }

  /**
   * Proxies, VPN services and Tor hide the user: anonymiser. A hosting provider does not, but is
   * neither a home nor an office.
   */
  public NetworkKind kind() {
    boolean anonymises =
        ANONYMISING.stream().anyMatch(this::isSet)
            || ANONYMISING_WORDS.stream().anyMatch(this::isSaid);
    if (anonymises) {
      return NetworkKind.ANONYMISER;
    }
    if (HOSTING.stream().anyMatch(this::isSet) || isSaid("hosting")) {
      return NetworkKind.HOSTING;
    }
    return isSet("is_anonymous") ? NetworkKind.ANONYMISER : NetworkKind.UNKNOWN;
  }

  /**
   * Whether it has a flag about anonymity at all. MaxMind leaves out the flags that are not set.
   */
  boolean saysWhetherAnonymous() {
    return kind() != NetworkKind.UNKNOWN
        || fact("is_anonymous") instanceof Boolean
        || ANONYMISING_WORDS.stream().allMatch(fields::containsKey);
  }

  /** A fact at the top of the record, or below {@code traits} in larger databases. */
  private Object fact(String name) {
    Object fact = fields.get(name);
    return fact == null ? nested("traits").get(name) : fact;
  }

  private boolean isSet(String flag) {
    return Boolean.TRUE.equals(fact(flag)) || Boolean.TRUE.equals(nested("anonymous").get(flag));
  }

  private boolean isSaid(String word) {
    return "true".equals(fields.get(word)) || Boolean.TRUE.equals(fields.get(word));
  }

  private Double coordinate(List<String> names, double most) {
    for (String name : names) {
      for (Map<?, ?> place : List.of(nested("location"), fields, nested("geo"))) {
        Object value = place.get(name);
        if (value instanceof String text && text.matches("-?\\d{1,3}(\\.\\d{1,10})?")) {
          value = Double.valueOf(text);
        }
        if (value instanceof Number number && Math.abs(number.doubleValue()) <= most) {
          return number.doubleValue();
        }
      }
    }
    return null;
  }

  private Map<?, ?> nested(String name) {
    return fields.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Object value) {
    return value instanceof String text && !text.isBlank() ? text : null;
  }
}
