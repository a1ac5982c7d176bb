package io.cordon.audit.dropbox;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;

/**
 * Where a request came from: {@code origin.geo_location.ip_address}. The rest of Dropbox's
 * geolocation is not used: places come from the organisation's networks and databases.
 */
final class DropboxEndpoint {
  private DropboxEndpoint() {}

  static Endpoint of(Fields record) {
    Fields location = record.fields("origin").fields("geo_location");
    ClientAddress address = ClientAddress.parse(location.text("ip_address"));
    return new Endpoint(address.ip(), address.port(), address.host(), Place.UNKNOWN);
  }
}
