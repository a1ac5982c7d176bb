package io.cordon.datagen;

import io.cordon.model.activity.NetworkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every network that people, guests and strangers come from. All lie in ranges that are reserved
 * for documentation, benchmarks and carriers, so {@code org.yaml} must name them and no geolocation
 * database is needed. Lists by hub are in the order of {@link City#HUBS}.
 *
 * @param unrecognised networks that nobody uses, neither the organisation nor its guests
 * @param strangers networks from which people outside open links
 */
record Networks(
    List<Network> offices,
    Network dataCentre,
    List<Network> vpnExits,
    List<Network> consumerVpns,
    List<List<Network>> providers,
    List<Network> carriers,
    List<Network> partners,
    List<Network> unrecognised,
    List<Network> strangers,
    List<Network> hosting,
    List<Network> anonymisers) {

  private static final long OFFICES = 0xCB007100L; // 203.0.113.0/24
  private static final long VPNS = 0xC0000200L; // 192.0.2.0/24
  private static final long CLOAKS = 0xC6336400L; // 198.51.100.0/24
  private static final long PROVIDERS = 0xC6120000L; // 198.18.0.0/16
  private static final long ELSEWHERE = 0xC6130000L; // 198.19.0.0/16
  private static final long CARRIERS = 0x64400000L; // 100.64.0.0/10
  private static final long FIRST_PRIVATE_ASN = 64512;
  private static final int PROVIDERS_PER_HUB = 3;
  private static final int COUNTRIES_OF_INTRUDERS = 40;

  static Networks all() {
    List<Network> offices = new ArrayList<>();
    List<Network> vpns = new ArrayList<>();
    List<Network> consumerVpns = new ArrayList<>();
    List<List<Network>> providers = new ArrayList<>();
    List<Network> carriers = new ArrayList<>();
    List<Network> partners = new ArrayList<>();
    for (int hub = 0; hub < City.HUBS.size(); hub++) {
      City city = City.HUBS.get(hub);
      offices.add(
          small(OFFICES, hub, "Office " + city.name(), NetworkKind.CORPORATE, city, 100 + hub));
      vpns.add(small(VPNS, hub, "Corporate VPN " + city.name(), NetworkKind.VPN, city, 110));
      String consumer = "Consumer VPN exit " + city.country();
      consumerVpns.add(small(VPNS, 8 + hub, consumer, NetworkKind.VPN, city, 111));
      providers.add(providers(hub, city));
      carriers.add(carrier(hub, city));
      String partner = "Partner offices " + city.country();
      partners.add(elsewhere(120 + hub, partner, city, 300 + hub));
    }
    City home = City.HUBS.get(0);
    return new Networks(
        offices,
        small(OFFICES, 15, "Data centre " + home.name(), NetworkKind.CORPORATE, home, 120),
        vpns,
        consumerVpns,
        providers,
        carriers,
        partners,
        foreign(0, COUNTRIES_OF_INTRUDERS),
        foreign(COUNTRIES_OF_INTRUDERS, City.ELSEWHERE.size()),
        cloaks("Cloud hosting ", NetworkKind.HOSTING, 0),
        cloaks("Anonymiser exit ", NetworkKind.ANONYMISER, 8));
  }

  Stream<Network> stream() {
    return Stream.of(
            offices,
            List.of(dataCentre),
            vpnExits,
            consumerVpns,
            providers.stream().flatMap(List::stream).toList(),
            carriers,
            partners,
            unrecognised,
            strangers,
            hosting,
            anonymisers)
        .flatMap(List::stream);
  }

  private static Network carrier(int hub, City city) {
    long base = CARRIERS + ((long) hub << 16);
    String name = "Carrier " + city.country();
    return new Network(name, base, 16, 0, NetworkKind.MOBILE, city, asn(200 + hub));
  }

  private static List<Network> providers(int hub, City city) {
    List<Network> providers = new ArrayList<>();
    for (int i = 0; i < PROVIDERS_PER_HUB; i++) {
      int number = hub * PROVIDERS_PER_HUB + i;
      String name = "Broadband " + city.country() + ' ' + (i + 1);
      long base = PROVIDERS + ((long) number << 12);
      providers.add(
          new Network(name, base, 20, 0x100 + number, NetworkKind.UNKNOWN, city, asn(number)));
    }
    return providers;
  }

  private static List<Network> foreign(int first, int end) {
    List<Network> networks = new ArrayList<>();
    for (int number = first; number < end; number++) {
      City city = City.ELSEWHERE.get(number);
      networks.add(elsewhere(number, "Broadband " + city.country(), city, 400 + number));
    }
    return networks;
  }

  private static List<Network> cloaks(String name, NetworkKind kind, int slot) {
    List<Network> networks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      // Half of them stand in the organisation's own countries: the kind alone must tell.
      City city = i % 2 == 0 ? City.HUBS.get(i / 2) : City.ELSEWHERE.get(40 + i);
      String full = name + city.country() + ' ' + (i + 1);
      networks.add(small(CLOAKS, slot + i, full, kind, city, 500 + slot + i));
    }
    return networks;
  }

  private static Network small(
      long range, int slot, String name, NetworkKind kind, City city, int asn) {
    return new Network(name, range + slot * 16L, 28, 0, kind, city, asn(asn));
  }

  private static Network elsewhere(int slot, String name, City city, int asn) {
    return new Network(name, ELSEWHERE + slot * 512L, 23, 0, NetworkKind.UNKNOWN, city, asn(asn));
  }

  private static long asn(int number) {
    return FIRST_PRIVATE_ASN + number;
  }
}
