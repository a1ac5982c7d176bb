package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import java.io.IOException;

/** Who acted, from where and with which program: parts of {@link ActivityFormat}. */
@SuppressWarnings("ReferenceEquality") // only the constant itself is left out
final class OriginParts {
  private OriginParts() {}

  static void write(Actor actor, WireOutput out) {
    out.unsignedByte(
        bit(0, actor.name())
            | bit(1, actor.id())
            | bit(2, actor.domain())
            | bit(3, actor.department())
            | bit(4, actor.serviceAccount())
            | bit(5, actor.employment() != Employment.UNKNOWN)
            | bit(6, actor.population() != Population.UNKNOWN)
            | bit(7, actor.role()));
    Codes.ACTOR_KINDS.write(actor.kind(), out);
    Codes.AFFILIATIONS.write(actor.affiliation(), out);
    out.textIfThere(actor.name());
    out.textIfThere(actor.id());
    out.textIfThere(actor.domain());
    out.textIfThere(actor.department());
    if (actor.employment() != Employment.UNKNOWN) {
      Codes.EMPLOYMENTS.write(actor.employment(), out);
    }
    if (actor.population() != Population.UNKNOWN) {
      Codes.POPULATIONS.write(actor.population(), out);
    }
    out.textIfThere(actor.role());
  }

  static Actor actor(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    ActorKind kind = Codes.ACTOR_KINDS.read(in);
    Affiliation affiliation = Codes.AFFILIATIONS.read(in);
    String name = in.textIf(has(parts, 0));
    String id = in.textIf(has(parts, 1));
    String domain = in.textIf(has(parts, 2));
    String department = in.textIf(has(parts, 3));
    return new Actor(
        kind,
        name,
        id,
        domain,
        affiliation,
        department,
        has(parts, 4),
        has(parts, 5) ? Codes.EMPLOYMENTS.read(in) : Employment.UNKNOWN,
        has(parts, 6) ? Codes.POPULATIONS.read(in) : Population.UNKNOWN,
        in.textIf(has(parts, 7)));
  }

  static void write(Endpoint endpoint, WireOutput out) {
    boolean placed = endpoint.place() != Place.UNKNOWN;
    out.unsignedByte(
        bit(0, endpoint.ip())
            | bit(1, endpoint.port() != 0)
            | bit(2, endpoint.host())
            | bit(3, placed));
    out.textIfThere(endpoint.ip());
    if (endpoint.port() != 0) {
      out.signed(endpoint.port());
    }
    out.textIfThere(endpoint.host());
    if (placed) {
      write(endpoint.place(), out);
    }
  }

  static Endpoint endpoint(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String ip = in.textIf(has(parts, 0));
    int port = has(parts, 1) ? in.smallSigned() : 0;
    String host = in.textIf(has(parts, 2));
    return new Endpoint(ip, port, host, has(parts, 3) ? place(in) : Place.UNKNOWN);
  }

  private static void write(Place place, WireOutput out) {
    out.unsignedByte(
        bit(0, place.network())
            | bit(1, place.country())
            | bit(2, place.city())
            | bit(3, place.latitude())
            | bit(4, place.longitude())
            | bit(5, place.asn() != 0)
            | bit(6, place.asOrganisation())
            | bit(7, place.radiusKm() != 0));
    Codes.NETWORK_KINDS.write(place.kind(), out);
    Codes.COUNTRY_SOURCES.write(place.countrySource(), out);
    out.textIfThere(place.network());
    out.textIfThere(place.country());
    out.textIfThere(place.city());
    if (place.latitude() != null) {
      out.real(place.latitude());
    }
    if (place.longitude() != null) {
      out.real(place.longitude());
    }
    if (place.asn() != 0) {
      out.signed(place.asn());
    }
    out.textIfThere(place.asOrganisation());
    if (place.radiusKm() != 0) {
      out.varint(place.radiusKm());
    }
  }

  private static Place place(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    NetworkKind kind = Codes.NETWORK_KINDS.read(in);
    CountrySource source = Codes.COUNTRY_SOURCES.read(in);
    String network = in.textIf(has(parts, 0));
    String country = in.textIf(has(parts, 1));
    String city = in.textIf(has(parts, 2));
    Double latitude = has(parts, 3) ? (Double) in.real() : null;
    Double longitude = has(parts, 4) ? (Double) in.real() : null;
    long asn = has(parts, 5) ? in.signed() : 0;
    String operator = in.textIf(has(parts, 6));
    int radiusKm = has(parts, 7) ? (int) in.varint() : 0;
    return new Place(
        network, kind, country, city, latitude, longitude, radiusKm, asn, operator, source);
  }

  static void write(Client client, WireOutput out) {
    out.unsignedByte(
        bit(0, client.userAgent())
            | bit(1, client.applicationId())
            | bit(2, client.applicationName())
            | bit(3, client.sessionId())
            | bit(4, client.device())
            | bit(5, client.since()));
    out.textIfThere(client.userAgent());
    out.textIfThere(client.applicationId());
    out.textIfThere(client.applicationName());
    out.textIfThere(client.sessionId());
    out.textIfThere(client.device());
    out.instantIfThere(client.since());
  }

  static Client client(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    return new Client(
        in.textIf(has(parts, 0)),
        in.textIf(has(parts, 1)),
        in.textIf(has(parts, 2)),
        in.textIf(has(parts, 3)),
        in.textIf(has(parts, 4)),
        in.instantIf(has(parts, 5)));
  }
}
