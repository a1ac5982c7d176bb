package io.cordon.audit.ocsf;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.StatedPlace;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;

/** Where a request came from: its address, and the place where the event gives one. */
final class OcsfEndpoint {
  /** The name of an endpoint about which nothing is known. */
  private static final String UNKNOWN = "unknown";

  private static final int PORT_LIMIT = 65_535;

  private OcsfEndpoint() {}

  static Endpoint of(Fields source, Fields facts) {
    ClientAddress address = ClientAddress.parse(source.word("ip"));
    String name = source.text("name");
    String host = source.firstText("hostname", "domain");
    host = host == null && !UNKNOWN.equals(name) ? name : host;
    long port = source.number("port", address.port());
    return new Endpoint(
        address.ip(),
        port > 0 && port <= PORT_LIMIT ? (int) port : 0,
        host != null ? host : address.host(),
        place(source, facts));
  }

  private static Place place(Fields source, Fields facts) {
    Fields location = source.fields("location");
    Fields system = source.fields("autonomous_system");
    Double latitude = StatedPlace.degrees(location.text("lat"));
    Double longitude = StatedPlace.degrees(location.text("long"));
    return Place.builder()
        .network(facts.text("network"))
        .kind(EnumWord.of(facts.text("network_kind"), NetworkKind.UNKNOWN))
        .country(
            StatedPlace.country(location.text("country")),
            EnumWord.of(facts.text("country_source"), CountrySource.CLOUD))
        .city(location.text("city"))
        .coordinates(
            latitude != null ? latitude : StatedPlace.degrees(facts.text("latitude")),
            longitude != null ? longitude : StatedPlace.degrees(facts.text("longitude")))
        .operator(Math.max(0, system.number("number", 0)), system.text("name"))
        .build();
  }
}
