package io.cordon.audit.m365;

import io.cordon.audit.Address;
import io.cordon.audit.Fields;
import io.cordon.model.Client;
import io.cordon.model.Endpoint;
import io.cordon.model.NetworkKind;
import io.cordon.model.Place;

/** Where a request came from: the first address that parses, else the first name. */
final class M365Endpoint {
  private static final String[] FIELDS = {"ClientIP", "ActorIpAddress", "ClientIPAddress"};
  private static final Place MICROSOFT =
      new Place(null, NetworkKind.PROVIDER, null, null, null, null, 0, null);

  private M365Endpoint() {}

  static Endpoint of(Fields record, Client client) {
    Address address = address(record);
    boolean service = M365Service.called(address, client);
    return new Endpoint(
        address.ip(), address.port(), address.host(), service ? MICROSOFT : Place.UNKNOWN);
  }

  private static Address address(Fields record) {
    Address named = Address.NONE;
    for (String field : FIELDS) {
      Address address = Address.parse(record.text(field));
      if (address.ip() != null) {
        return address;
      }
      named = named.host() != null ? named : address;
    }
    return named;
  }
}
