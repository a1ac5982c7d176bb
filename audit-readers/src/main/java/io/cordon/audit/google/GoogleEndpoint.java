package io.cordon.audit.google;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.StatedPlace;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;
import java.util.List;

/** Where a request came from: {@code ipAddress} and {@code networkInfo}. */
final class GoogleEndpoint {
  private GoogleEndpoint() {}

  static Endpoint of(Fields record) {
    ClientAddress address = ClientAddress.parse(record.text("ipAddress"));
    return new Endpoint(
        address.ip(), address.port(), address.host(), place(record.fields("networkInfo")));
  }

  /** Newer activities state the country and the network's number. */
  private static Place place(Fields network) {
    List<String> numbers = network.texts("ipAsn");
    return StatedPlace.of(country(network), null).toBuilder()
        .operator(numbers.isEmpty() ? 0 : number(numbers.get(0)), null)
        .build();
  }

  /** Of a region, such as {@code US-CA}, only the country. */
  private static String country(Fields network) {
    String region = network.firstText("regionCode", "subdivisionCode");
    int end = region == null ? -1 : region.indexOf('-');
    return end < 0 ? region : region.substring(0, end);
  }

  private static long number(String text) {
    return text.matches("[0-9]{1,10}") ? Long.parseLong(text) : 0;
  }
}
