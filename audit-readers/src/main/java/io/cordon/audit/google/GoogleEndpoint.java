package io.cordon.audit.google;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.StatedPlace;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;
import java.util.List;

/** Where a request came from: {@code ipAddress} and {@code networkInfo}. */
final class GoogleEndpoint {
  /** Of the number of an autonomous system, which has 32 bits. */
  private static final int MOST_DIGITS = 10;

  private GoogleEndpoint() {}

  static Endpoint of(Fields record) {
    ClientAddress address = ClientAddress.parse(record.text("ipAddress"));
    return new Endpoint(
        address.ip(), address.port(), address.host(), place(record.fields("networkInfo")));
  }

  /** Newer activities state the country and the network's number. */
  private static Place place(Fields network) {
    if (network == Fields.NONE) {
      return Place.UNKNOWN;
    }
    List<String> numbers = network.texts("ipAsn");
    long number = numbers.isEmpty() ? 0 : number(numbers.get(0));
    Place stated = StatedPlace.of(country(network), null);
    return number == 0 ? stated : stated.toBuilder().operator(number, null).build();
  }

  /** Of a region, such as {@code US-CA}, only the country. */
  private static String country(Fields network) {
    String region = network.firstText("regionCode", "subdivisionCode");
    int end = region == null ? -1 : region.indexOf('-');
    return end < 0 ? region : region.substring(0, end);
  }

  private static long number(String text) {
    boolean digits = text.length() <= MOST_DIGITS;
    for (int at = 0; at < text.length() && digits; at++) {
      digits = text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
    return digits && !text.isEmpty() ? Long.parseLong(text) : 0;
  }
}
