package io.cordon.audit.box;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;
import java.util.Locale;
import java.util.Set;

/** Where a request came from. */
final class BoxEndpoint {
  private static final Set<String> UNKNOWN_WORDS = Set.of("unknown ip", "unknown");

  private BoxEndpoint() {}

  static Endpoint of(Fields event) {
    String written = event.text("ip_address");
    boolean known =
        written != null
            && (Character.digit(written.charAt(0), 16) >= 0
                || !UNKNOWN_WORDS.contains(written.strip().toLowerCase(Locale.ROOT)));
    ClientAddress address = known ? ClientAddress.parse(written) : ClientAddress.NONE;
    return new Endpoint(address.ip(), address.port(), address.host(), Place.UNKNOWN);
  }
}
