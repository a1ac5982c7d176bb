package io.cordon.datagen.place;

import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.NetworkKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every network that people, guests and strangers come from. No geolocation database knows them, so
 * {@code org.yaml} must name them; see {@link #stream}.
 */
public final class Networks {
  private static final int PROVIDERS_PER_HUB = 8;
  private static final int CARRIERS_PER_HUB = 3;
  private static final int CONSUMER_VPN_EXITS = 40;
  private static final int FOREIGN_DESTINATIONS = 20;
  private static final int OFFICE_ASN = 0;
  private static final int CONSUMER_VPN_ASN = 2;

  private final Map<String, Network> offices = new LinkedHashMap<>();
  private final Map<String, Network> vpns = new LinkedHashMap<>();
  private final Map<String, List<Network>> providers = new LinkedHashMap<>();
  private final Map<String, List<List<Network>>> carriers = new LinkedHashMap<>();
  private final Map<String, List<Network>> hotels = new LinkedHashMap<>();
  private final Map<String, Network> partnerOffices = new LinkedHashMap<>();
  private final List<Network> consumerVpns = new ArrayList<>();
  private final List<Network> foreign = new ArrayList<>();
  private final Map<String, Network> flats = new LinkedHashMap<>();
  private final List<Network> hosting = new ArrayList<>();
  private final List<Network> anonymisers = new ArrayList<>();
  private final List<City> destinations = new ArrayList<>(City.DESTINATIONS);
  private final Network dataCentre;
  private final Network unlisted;

  /** All networks, with an office for each of these partners' mail domains. */
  public Networks(List<String> partnerDomains) {
    AddressPlan officePlan = AddressPlan.offices();
    AddressPlan tunnels = AddressPlan.tunnels();
    City seat = City.HUBS.get(0);
    for (City city : City.HUBS) {
      String name = city.name();
      offices.put(
          name, officePlan.next(28, 0, "Office " + name, NetworkKind.CORPORATE, city, OFFICE_ASN));
      vpns.put(
          name, tunnels.next(28, 0, "Corporate VPN " + name, NetworkKind.VPN, city, OFFICE_ASN));
    }
    dataCentre =
        officePlan.next(28, 0, "Data centre " + seat.name(), NetworkKind.CORPORATE, seat, 1);
    homes();
    carriers();
    AddressPlan plan = AddressPlan.elsewhere();
    foreign(plan);
    hotels(plan);
    consumerVpns(plan);
    for (int i = 0; i < partnerDomains.size(); i++) {
      String domain = partnerDomains.get(i);
      City city = City.HUBS.get(i % City.HUBS.size());
      partnerOffices.put(
          domain, plan.next(28, 0, "Partner " + domain, NetworkKind.UNKNOWN, city, 300 + i));
    }
    unlisted = plan.next(24, 0xfffe, "Unlisted", NetworkKind.UNKNOWN, seat, 900);
    AddressPlan cloaks = AddressPlan.cloaks();
    cloaks(cloaks, hosting, "Cloud hosting ", NetworkKind.HOSTING, 500);
    cloaks(cloaks, anonymisers, "Anonymiser exit ", NetworkKind.ANONYMISER, 510);
  }

  /** The office in this city, one of {@link City#HUBS}. */
  public Network office(City hub) {
    return offices.get(hub.name());
  }

  /** Where service accounts run. */
  public Network dataCentre() {
    return dataCentre;
  }

  /** The organisation's own VPN exit in this city, one of {@link City#HUBS}. */
  public Network vpn(City hub) {
    return vpns.get(hub.name());
  }

  /** Home internet in this city, one of {@link City#HUBS}; the first two serve half of it. */
  public List<Network> providers(City hub) {
    return providers.get(hub.name());
  }

  /**
   * The mobile networks of this city's country, each as its gateways: a phone comes out of any of
   * them, up to some 300 km away.
   */
  public List<List<Network>> carriers(City hub) {
    return carriers.get(hub.name());
  }

  /** Hotels in a hub or a destination. */
  public List<Network> hotels(City city) {
    return hotels.get(city.name());
  }

  /** Cities that people travel to, besides the hubs; each has hotels. */
  public List<City> destinations() {
    return destinations;
  }

  /** Exits of commercial VPNs, the most used first, which anybody may rent. */
  public List<Network> consumerVpns() {
    return consumerVpns;
  }

  /** The offices of a partner; null for a domain that is none. */
  public Network partnerOffice(String domain) {
    return partnerOffices.get(domain);
  }

  /**
   * Home internet in countries where the organisation has no office: of people outside, of flats
   * that its own people stay in, and of intruders.
   */
  public List<Network> foreign() {
    return foreign;
  }

  /** The internet of flats in a hub or a destination, which is that of homes there. */
  public Network flats(City city, Dice dice) {
    List<Network> homes = providers.get(city.name());
    return homes == null ? flats.get(city.name()) : dice.pick(homes);
  }

  /** Rented servers. */
  public List<Network> hosting() {
    return hosting;
  }

  /** Exits of anonymising networks. */
  public List<Network> anonymisers() {
    return anonymisers;
  }

  /** A network that no list names, so that nobody can tell where its addresses are. */
  public Network unlisted() {
    return unlisted;
  }

  /**
   * Where somebody from outside is, most of them in the organisation's countries; a few of them
   * hide, or are programs that look at links.
   */
  public Network outside(Dice dice) {
    double at = dice.uniform();
    if (at < 0.8) {
      return dice.pick(providers(dice.pick(City.HUBS)));
    }
    if (at < 0.95) {
      return dice.pick(foreign);
    }
    return dice.pick(at < 0.975 ? consumerVpns : at < 0.99 ? hosting : anonymisers);
  }

  /** Every network that {@code org.yaml} names. */
  public Stream<Network> stream() {
    return Stream.of(
            offices.values().stream(),
            Stream.of(dataCentre),
            vpns.values().stream(),
            providers.values().stream().flatMap(List::stream),
            carriers.values().stream().flatMap(List::stream).flatMap(List::stream),
            hotels.values().stream().flatMap(List::stream),
            partnerOffices.values().stream(),
            consumerVpns.stream(),
            foreign.stream(),
            City.DESTINATIONS.stream().map(city -> flats.get(city.name())),
            hosting.stream(),
            anonymisers.stream())
        .flatMap(part -> part);
  }

  private void homes() {
    AddressPlan plan = AddressPlan.homes();
    for (int rank = 0; rank < PROVIDERS_PER_HUB; rank++) {
      int prefixLength = rank == 0 ? 20 : rank == 1 ? 21 : 22;
      for (int hub = 0; hub < City.HUBS.size(); hub++) {
        City city = City.HUBS.get(hub);
        int number = hub * PROVIDERS_PER_HUB + rank;
        String name = "Broadband " + city.country() + ' ' + (rank + 1);
        providers
            .computeIfAbsent(city.name(), any -> new ArrayList<>())
            .add(
                plan.next(
                    prefixLength, 0x100 + number, name, NetworkKind.UNKNOWN, city, 100 + number));
      }
    }
  }

  private void carriers() {
    AddressPlan plan = AddressPlan.carriers();
    for (int hub = 0; hub < City.HUBS.size(); hub++) {
      City city = City.HUBS.get(hub);
      List<List<Network>> all = new ArrayList<>();
      for (int i = 0; i < CARRIERS_PER_HUB; i++) {
        List<Network> gateways = new ArrayList<>();
        for (City gateway : City.around(city)) {
          String name = "Carrier " + city.country() + ' ' + (i + 1) + ' ' + gateway.name();
          int asn = 200 + hub * CARRIERS_PER_HUB + i;
          gateways.add(plan.next(20, 0, name, NetworkKind.MOBILE, gateway, asn));
        }
        all.add(List.copyOf(gateways));
      }
      carriers.put(city.name(), List.copyOf(all));
    }
  }

  private void foreign(AddressPlan plan) {
    for (int i = 0; i < City.ELSEWHERE.size(); i++) {
      City city = City.ELSEWHERE.get(i);
      foreign.add(broadband(plan, city, 400 + i));
      flats.put(city.name(), foreign.get(i));
    }
    for (int i = 0; i < City.DESTINATIONS.size(); i++) {
      City city = City.DESTINATIONS.get(i);
      flats.put(city.name(), broadband(plan, city, 700 + i));
    }
  }

  private static Network broadband(AddressPlan plan, City city, int asn) {
    String name = "Broadband " + city.country() + " 1";
    return plan.next(23, 0, name, NetworkKind.UNKNOWN, city, asn);
  }

  private void hotels(AddressPlan plan) {
    destinations.addAll(City.ELSEWHERE.subList(0, FOREIGN_DESTINATIONS));
    List<City> cities = new ArrayList<>(City.HUBS);
    cities.addAll(destinations);
    for (int i = 0; i < cities.size(); i++) {
      City city = cities.get(i);
      String name = "Hotels " + city.name();
      hotels.put(city.name(), List.of(plan.next(25, 0, name, NetworkKind.UNKNOWN, city, 600 + i)));
    }
  }

  private void consumerVpns(AddressPlan plan) {
    List<City> cities = new ArrayList<>(City.HUBS);
    cities.addAll(City.DESTINATIONS);
    for (int i = 0; i < CONSUMER_VPN_EXITS; i++) {
      City city = cities.get(i % cities.size());
      String name = "Consumer VPN exit " + city.country() + ' ' + (i + 1);
      consumerVpns.add(plan.next(28, 0, name, NetworkKind.VPN, city, CONSUMER_VPN_ASN + i % 3));
    }
  }

  private static void cloaks(
      AddressPlan plan, List<Network> list, String name, NetworkKind kind, int asn) {
    for (int i = 0; i < 8; i++) {
      // Half of them stand in the organisation's own countries: the kind alone must tell.
      City city = i % 2 == 0 ? City.HUBS.get(i / 2) : City.ELSEWHERE.get(40 + i);
      String full = name + city.country() + ' ' + (i + 1);
      list.add(plan.next(28, 0, full, kind, city, asn + i));
    }
  }
}
