package io.cordon.audit.box;

import io.cordon.audit.Address;
import io.cordon.audit.Fields;
import io.cordon.model.Endpoint;
import io.cordon.model.Place;
import java.util.Locale;
import java.util.Set;

/** Where a request came from. */
final class BoxEndpoint {
  private static final Set<String> NOT_KNOWN = Set.of("unknown ip", "unknown");

  private BoxEndpoint() {}

  static Endpoint of(Fields event) {
    String written = event.text("ip_address");
    boolean known =
        written != null && !NOT_KNOWN.contains(written.strip().toLowerCase(Locale.ROOT));
    Address address = known ? Address.parse(written) : Address.NONE;
    return new Endpoint(address.ip(), address.port(), address.host(), Place.UNKNOWN);
  }
}
