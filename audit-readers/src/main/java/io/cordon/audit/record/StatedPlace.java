package io.cordon.audit.record;

import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Place;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The place that a cloud itself states in a record. */
public final class StatedPlace {
  private static final Map<String, String> COUNTRIES = countries();

  private StatedPlace() {}

  /** The place; unknown where the record states neither country nor city. */
  public static Place of(String country, String city) {
    return country == null && city == null ? Place.UNKNOWN : known(country, city);
  }

  private static Place known(String country, String city) {
    return Place.builder().country(country(country), CountrySource.CLOUD).city(city).build();
  }

  /**
   * The two-letter code of a country that is written as a code of two or three letters or as its
   * English name; null for anything else, such as {@code Unknown}.
   */
  public static String country(String written) {
    if (written == null) {
      return null;
    }
    String code = COUNTRIES.get(written);
    return code != null ? code : COUNTRIES.get(written.strip().toLowerCase(Locale.ROOT));
  }

  /** Degrees; null where the text is no finite number. */
  public static Double degrees(String text) {
    if (text == null) {
      return null;
    }
    try {
      double degrees = Double.parseDouble(text);
      return Double.isFinite(degrees) ? degrees : null;
    } catch (NumberFormatException noNumber) {
      return null; // like any value of the wrong type, it counts as missing
    }
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      countries.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      countries.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
      countries.put(code.toLowerCase(Locale.ROOT), code);
      countries.put(code, code); // the usual form, which needs no lower case
    }
    // Not an ISO code, yet reserved for Kosovo and used by the clouds.
    countries.put("xk", "XK");
    return Map.copyOf(countries);
  }
}
