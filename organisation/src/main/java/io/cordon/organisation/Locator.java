package io.cordon.organisation;

import inet.ipaddr.IPAddress;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.PlaceBuilder;
import io.cordon.organisation.geo.GeoDatabase;
import io.cordon.organisation.geo.GeoRecord;
import io.cordon.organisation.geo.GeolocationFile;
import io.cordon.yaml.Problem;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the place of an address: in the organisation's own networks first, then in the databases
 * for what is missing, then in what the cloud itself states. Remembers recent addresses. Holds open
 * files: open one per task, for one thread, and close it at the end.
 */
public final class Locator implements AutoCloseable {
  private static final List<IPAddress> PRIVATE_NETWORKS =
      List.of(
          block("10.0.0.0/8"),
          block("172.16.0.0/12"),
          block("192.168.0.0/16"),
          block("100.64.0.0/10"),
          block("169.254.0.0/16"),
          block("127.0.0.0/8"),
          block("fc00::/7"),
          block("fe80::/10"),
          block("::1/128"));

  /** How many addresses are remembered. */
  private static final int ADDRESSES = 4096;

  private final NetworkTable networks;
  private final RecentAnswers<String, Located> addresses =
      new RecentAnswers<>(ADDRESSES, this::located);
  private final List<GeoDatabase> places = new ArrayList<>();
  private final List<GeoDatabase> autonomousSystems = new ArrayList<>();
  private final List<GeoDatabase> anonymity = new ArrayList<>();

  private Locator(NetworkTable networks) {
    this.networks = networks;
  }

  /**
   * Opens the databases that the organisation names.
   *
   * @throws OrganisationException with a problem for each database that is missing or broken
   */
  public static Locator open(Organisation organisation) throws OrganisationException {
    Locator locator = new Locator(organisation.networks());
    List<Problem> problems = new ArrayList<>();
    for (GeolocationFile file : organisation.geolocation()) {
      try {
        locator.databases(file.content()).add(GeoDatabase.open(file));
      } catch (GeoDatabase.UnusableDatabaseException unusable) {
        problems.add(unusable.problem());
      }
    }
    if (!problems.isEmpty()) {
      locator.close();
      throw new OrganisationException(problems);
    }
    return locator;
  }

  private List<GeoDatabase> databases(GeolocationFile.Content content) {
    return switch (content) {
      case CITY, COUNTRY -> places;
      case ASN -> autonomousSystems;
      case ANONYMITY -> anonymity;
    };
  }

  /**
   * The activity with the place from networks and databases; the place that its record states fills
   * what they leave unknown. A place that a reader marked as the cloud's own service stays, unless
   * the organisation lists the address. The same activity where nothing changes.
   */
  @SuppressWarnings("ReferenceEquality") // the same object means that nothing has changed
  public Activity locate(Activity activity) {
    Endpoint endpoint = locate(activity.endpoint());
    return endpoint == activity.endpoint()
        ? activity
        : activity.toBuilder().endpoint(endpoint).build();
  }

  /** The same for the endpoint of an activity. */
  public Endpoint locate(Endpoint endpoint) {
    if (endpoint.ip() == null) {
      return endpoint;
    }
    Place place = addresses.to(endpoint.ip()).completing(endpoint.place());
    return place.equals(endpoint.place()) ? endpoint : endpoint.at(place);
  }

  private Located located(String ip) {
    Optional<IPAddress> address = IpAddresses.address(ip);
    return address.isEmpty()
        ? new Located(null, false)
        : new Located(locate(address.get()), networks.find(address.get()) != null);
  }

  /** What is known about an address, and the place last completed with it. */
  private static final class Located {
    private final Place found;
    private final boolean listed;
    private Place stated;
    private Place completed;

    /**
     * Nothing is completed yet.
     *
     * @param found null for a text that is no address
     * @param listed whether a network of the organisation has the address
     */
    Located(Place found, boolean listed) {
      this.found = found;
      this.listed = listed;
    }

    Place completing(Place place) {
      if (!place.equals(stated)) {
        boolean stays = found == null || (place.kind() == NetworkKind.PROVIDER && !listed);
        completed = stays ? place : completed(found, place);
        stated = place;
      }
      return completed;
    }
  }

  /** The found place; where it lacks a part, the stated one, unless the two countries differ. */
  private static Place completed(Place found, Place stated) {
    boolean unknown = found.country() == null;
    boolean agrees = unknown || found.country().equals(stated.country());
    boolean sameCity = agrees && (found.city() == null || found.city().equals(stated.city()));
    boolean withoutDegrees = found.latitude() == null && found.longitude() == null;
    PlaceBuilder place = found.toBuilder();
    if (found.network() == null) {
      place.network(stated.network());
    }
    if (found.kind() == NetworkKind.UNKNOWN) {
      place.kind(stated.kind());
    }
    if (unknown) {
      place.country(stated.country(), stated.countrySource());
    }
    if (sameCity) {
      place.city(stated.city());
    }
    if (sameCity && withoutDegrees) {
      place.coordinates(stated.latitude(), stated.longitude(), stated.radiusKm());
    }
    if (found.asn() == 0 && found.asOrganisation() == null) {
      place.operator(stated.asn(), stated.asOrganisation());
    }
    return place.build();
  }

  /** The place of an address; {@link Place#UNKNOWN} for any other text. */
  public Place locate(String ip) {
    Place found = ip == null ? null : addresses.to(ip).found;
    return found == null ? Place.UNKNOWN : found;
  }

  private Place locate(IPAddress address) {
    NamedNetwork named = networks.find(address);
    boolean isPrivate = PRIVATE_NETWORKS.stream().anyMatch(block -> block.contains(address));
    Place found = isPrivate ? Place.UNKNOWN : fromDatabases(address);
    if (named == null) {
      return isPrivate ? found.toBuilder().kind(NetworkKind.PRIVATE).build() : found;
    }
    NetworkKind fallbackKind = isPrivate ? NetworkKind.PRIVATE : found.kind();
    String country = named.country() == null ? found.country() : named.country();
    // A database that puts the network in another country is wrong about its city too.
    boolean agrees = country == null || country.equals(found.country());
    String city = named.city() == null && agrees ? found.city() : named.city();
    boolean sameCity = named.city() == null && agrees;
    boolean ownDegrees = named.latitude() != null || !sameCity;
    return Place.builder()
        .network(named.name())
        .kind(named.kind() == NetworkKind.UNKNOWN ? fallbackKind : named.kind())
        .country(country, named.country() == null ? CountrySource.DATABASE : CountrySource.NETWORK)
        .city(city)
        .coordinates(
            ownDegrees ? named.latitude() : found.latitude(),
            ownDegrees ? named.longitude() : found.longitude(),
            ownDegrees ? 0 : found.radiusKm())
        .operator(
            named.asn() == 0 ? found.asn() : named.asn(),
            named.asn() == 0 || named.asn() == found.asn() ? found.asOrganisation() : null)
        .build();
  }

  private Place fromDatabases(IPAddress address) {
    if (places.isEmpty() && autonomousSystems.isEmpty() && anonymity.isEmpty()) {
      return Place.UNKNOWN;
    }
    GeoRecord place = record(places, address);
    GeoRecord system = record(autonomousSystems, address);
    // An Enterprise database of places names the operator too.
    boolean known = system.asn() != 0 || system.asOrganisation() != null;
    GeoRecord operator = known ? system : place;
    NetworkKind kind = record(anonymity, address).kind();
    return Place.builder()
        .kind(kind == NetworkKind.UNKNOWN ? place.kind() : kind)
        .country(place.country(), CountrySource.DATABASE)
        .city(place.city())
        .coordinates(place.latitude(), place.longitude(), place.radiusKm())
        .operator(operator.asn(), operator.asOrganisation())
        .build();
  }

  private static GeoRecord record(List<GeoDatabase> databases, IPAddress address) {
    InetAddress inetAddress = databases.isEmpty() ? null : address.toInetAddress();
    for (GeoDatabase database : databases) {
      Map<?, ?> fields = database.find(inetAddress, address.isIPv6());
      if (fields != null) {
        return GeoRecord.of(fields);
      }
    }
    return GeoRecord.of(null);
  }

  /** Database records that could not be read since opening. */
  public long unreadableRecords() {
    long count = 0;
    for (List<GeoDatabase> databases : List.of(places, autonomousSystems, anonymity)) {
      count += databases.stream().mapToLong(GeoDatabase::unreadableRecords).sum();
    }
    return count;
  }

  @Override
  public void close() {
    List.of(places, autonomousSystems, anonymity).forEach(all -> all.forEach(GeoDatabase::close));
  }

  private static IPAddress block(String cidr) {
    return IpAddresses.network(cidr).orElseThrow();
  }
}
