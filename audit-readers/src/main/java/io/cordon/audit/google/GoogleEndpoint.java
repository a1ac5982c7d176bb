package io.cordon.audit.google;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;

/** Where a request came from: {@code ipAddress}. */
final class GoogleEndpoint {
  private GoogleEndpoint() {}

  static Endpoint of(Fields record) {
    ClientAddress address = ClientAddress.parse(record.text("ipAddress"));
    return new Endpoint(address.ip(), address.port(), address.host(), Place.UNKNOWN);
  }
}
