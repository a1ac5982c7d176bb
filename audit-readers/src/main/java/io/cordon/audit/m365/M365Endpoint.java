package io.cordon.audit.m365;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.StatedPlace;
import io.cordon.audit.text.RecentResults;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;

/** Where a request came from: the first field with a valid address, else the first host name. */
final class M365Endpoint {
  /** Longer than any address. */
  private static final int LIMIT_CHARACTERS = 64;

  private static final String[] FIELDS = {"ClientIP", "ActorIpAddress", "ClientIPAddress"};
  private static final Place MICROSOFT = Place.builder().kind(NetworkKind.PROVIDER).build();

  private M365Endpoint() {}

  /** Of the usual record, in which one address is all that is stated. */
  private static final RecentResults<String, Endpoint> RECENT =
      new RecentResults<>(ip -> endpoint(ClientAddress.parse(ip), Client.UNKNOWN, Place.UNKNOWN));

  static Endpoint of(Fields record, Client client) {
    Place stated = stated(record);
    String first = record.word(FIELDS[0]);
    if (stated.equals(Place.UNKNOWN) && first != null && first.length() <= LIMIT_CHARACTERS) {
      Endpoint endpoint = RECENT.of(first);
      if (endpoint.ip() != null) {
        return endpoint;
      }
    }
    return endpoint(address(record), client, stated);
  }

  private static Endpoint endpoint(ClientAddress address, Client client, Place stated) {
    Place place = M365Service.isCaller(address, client) ? MICROSOFT : stated;
    return new Endpoint(address.ip(), address.port(), address.host(), place);
  }

  /** In the form of a sign-in of Microsoft Graph; Copilot's records name the country only. */
  private static Place stated(Fields record) {
    Fields location = record.fields("location");
    if (location.isEmpty()) {
      return StatedPlace.of(record.text("ClientRegion"), null);
    }
    Fields coordinates = location.fields("geoCoordinates");
    return StatedPlace.of(location.text("countryOrRegion"), location.text("city")).toBuilder()
        .coordinates(
            StatedPlace.degrees(coordinates.text("latitude")),
            StatedPlace.degrees(coordinates.text("longitude")))
        .operator(Math.max(0, location.number("asn", 0)), location.text("isp"))
        .build();
  }

  private static ClientAddress address(Fields record) {
    ClientAddress named = ClientAddress.NONE;
    for (String field : FIELDS) {
      ClientAddress address = ClientAddress.parse(record.word(field));
      if (address.ip() != null) {
        return address;
      }
      named = named.host() != null ? named : address;
    }
    return named;
  }
}
