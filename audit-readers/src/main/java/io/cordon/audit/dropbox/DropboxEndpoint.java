package io.cordon.audit.dropbox;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.StatedPlace;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;

/**
 * Where a request came from: {@code origin.geo_location}. Its country and city fill what the
 * organisation's networks and the databases do not know.
 */
final class DropboxEndpoint {
  private DropboxEndpoint() {}

  static Endpoint of(Fields record) {
    Fields location = record.fields("origin").fields("geo_location");
    ClientAddress address = ClientAddress.parse(location.text("ip_address"));
    return new Endpoint(address.ip(), address.port(), address.host(), place(location));
  }

  private static Place place(Fields location) {
    return StatedPlace.of(location.text("country"), location.text("city"));
  }
}
