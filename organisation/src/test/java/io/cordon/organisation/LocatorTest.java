package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTest {
  private static final String NETWORKS =
      """
      networks:
        - {name: Everywhere, cidr: 0.0.0.0/0}
        - {name: HQ, cidr: [10.0.0.0/8, "2001:db8::/32"], kind: corporate, country: DE, city: Berlin}
        - {name: Lab, cidr: 10.20.0.0/16, kind: corporate, asn: 64500}
        - {name: Printer, cidr: 10.20.30.40}
        - {name: Lab six, cidr: "2001:db8:0:20::/64", kind: vpn}
      provider_networks: [203.0.113.0/24]
      """;

  private static Locator open(String text) throws OrganisationException {
    return Locator.open(Organisation.parse(text, "org.yaml"));
  }

  @Test
  void theLongestPrefixWins() throws OrganisationException {
    try (Locator locator = open(NETWORKS)) {
      assertThat(locator.locate("10.1.1.1").network()).isEqualTo("HQ");
      assertThat(locator.locate("10.20.1.1").network()).isEqualTo("Lab");
      assertThat(locator.locate("10.20.30.40").network()).isEqualTo("Printer");
      assertThat(locator.locate("8.8.8.8").network()).isEqualTo("Everywhere");
      assertThat(locator.locate("2001:db8::1").network()).isEqualTo("HQ");
      assertThat(locator.locate("2001:db8:0:20:1:2:3:4").network()).isEqualTo("Lab six");
      assertThat(locator.locate("2001:db9::1")).isEqualTo(Place.UNKNOWN);
    }
  }

  @Test
  void anIpv4MappedAddressHasTheSamePlace() throws OrganisationException {
    try (Locator locator = open(NETWORKS)) {
      assertThat(locator.locate("::ffff:10.20.1.1").network()).isEqualTo("Lab");
    }
  }

  @Test
  void aNetworkOfIpv4MappedAddressesContainsThem() throws OrganisationException {
    try (Locator locator =
        open("networks: [{name: Lab, cidr: ['::ffff:192.0.2.0/120', '::ffff:c000:301']}]")) {
      assertThat(locator.locate("192.0.2.9").network()).isEqualTo("Lab");
      assertThat(locator.locate("::ffff:192.0.2.9").network()).isEqualTo("Lab");
      assertThat(locator.locate("192.0.3.1").network()).isEqualTo("Lab");
      assertThat(locator.locate("192.0.3.2").network()).isNull();
    }
  }

  @Test
  void privateAddressesWithoutANameArePrivate() throws OrganisationException {
    try (Locator locator = open("domains: [example.com]")) {
      for (String ip : new String[] {"10.0.0.1", "172.31.0.1", "192.168.1.1", "fd00::1", "::1"}) {
        assertThat(locator.locate(ip).kind()).as(ip).isEqualTo(NetworkKind.PRIVATE);
      }
      assertThat(locator.locate("172.32.0.1")).isEqualTo(Place.UNKNOWN);
    }
  }

  @Test
  void neverThrowsOnAnyString() throws OrganisationException {
    Random random = new Random(7);
    try (Locator locator = open(NETWORKS)) {
      for (String odd :
          new String[] {
            null,
            "",
            " ",
            "localhost",
            "1.2.3",
            "999.1.1.1",
            "fe80::1%eth0",
            "*",
            "/8",
            "10.0.0.1/99999999999",
            "4294967296",
            "99999999999999999999.1.1.1"
          }) {
        assertThat(locator.locate(odd)).as("%s", odd).isEqualTo(Place.UNKNOWN);
      }
      String alphabet = "0123456789abcdef.:/%*-[] \u0000é";
      for (int i = 0; i < 20_000; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(40); n > 0; n--) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        assertThat(locator.locate(text.toString())).isNotNull();
      }
    }
  }

  @Test
  void thePlaceInTheRecordStaysForAnUnknownAddress() throws OrganisationException {
    Place stated = Place.builder().country("NO", CountrySource.CLOUD).city("Oslo").build();
    try (Locator locator = open(NETWORKS)) {
      assertThat(locator.locate(from("2a00:1450::1", stated)).endpoint().place()).isEqualTo(stated);
      assertThat(locator.locate(from("10.20.1.1", stated)).endpoint().place().network())
          .isEqualTo("Lab");
    }
  }

  @Test
  void theCloudsWordFillsOnlyWhatNetworksLeaveUnknown() throws OrganisationException {
    Place stated =
        Place.builder()
            .country("NO", CountrySource.CLOUD)
            .city("Oslo")
            .coordinates(59.9, 10.7)
            .build();
    try (Locator locator = open(NETWORKS)) {
      Place headquarters = locator.locate(from("10.1.1.1", stated)).endpoint().place();
      assertThat(headquarters).isEqualTo(locator.locate("10.1.1.1"));
      assertThat(headquarters.countrySource()).isEqualTo(CountrySource.NETWORK);
      Place lab = locator.locate(from("10.20.1.1", stated)).endpoint().place();
      assertThat(lab.country()).isEqualTo("NO");
      assertThat(lab.countrySource()).isEqualTo(CountrySource.CLOUD);
      assertThat(lab.city()).isEqualTo("Oslo");
      assertThat(lab.latitude()).isEqualTo(59.9);
      assertThat(lab.asn()).isEqualTo(64500);
    }
  }

  private static Activity from(String ip, Place place) {
    return Activity.builder("1", Instant.EPOCH).endpoint(new Endpoint(ip, 443, "h", place)).build();
  }

  @Test
  void theCloudsOwnServiceStaysUnlessTheOrganisationListsTheAddress() throws Exception {
    Place provider = Place.builder().kind(NetworkKind.PROVIDER).build();
    try (Locator locator = open("networks: [{name: HQ, cidr: 10.0.0.0/8}]")) {
      assertThat(locator.locate(from("8.8.8.8", provider)).endpoint().place()).isEqualTo(provider);
      assertThat(locator.locate(from("10.1.1.1", provider)).endpoint().place().network())
          .isEqualTo("HQ");
      assertThat(locator.locate(from("10.1.1.1", null)).endpoint().port()).isEqualTo(443);
    }
    try (Locator locator = open(NETWORKS)) {
      assertThat(locator.locate("203.0.113.5").kind()).isEqualTo(NetworkKind.PROVIDER);
    }
  }

  private static String database(String file) {
    return Corpus.path("corpus/geo/" + file).toString();
  }

  @Test
  void databasesFillWhatIsMissing() throws OrganisationException {
    String text =
        """
        networks:
          - {name: Nordic office, cidr: 89.160.20.112, kind: corporate}
          - {name: Exit, cidr: 81.2.69.160/27, country: FR, city: Nice}
        geolocation: {city: %s, asn: %s, anonymous: %s}
        """
            .formatted(
                database("GeoIP2-City-Test.mmdb"),
                database("GeoLite2-ASN-Test.mmdb"),
                database("GeoIP2-Anonymous-IP-Test.mmdb"));
    try (Locator locator = open(text)) {
      Place office = locator.locate("89.160.20.112");
      assertThat(office.network()).isEqualTo("Nordic office");
      assertThat(office.kind()).isEqualTo(NetworkKind.CORPORATE);
      assertThat(office.country()).isEqualTo("SE");
      assertThat(office.city()).isEqualTo("Linköping");
      assertThat(office.asn()).isEqualTo(29518);
      Place london = locator.locate("81.2.69.144");
      assertThat(london.city()).isEqualTo("London");
      assertThat(london.country()).isEqualTo("GB");
      assertThat(london.kind()).isEqualTo(NetworkKind.ANONYMISER);
      assertThat(london.latitude()).isBetween(51.0, 52.0);
      assertThat(locator.locate("2001:218::1").country()).isEqualTo("JP");
      Place exit = locator.locate("81.2.69.160");
      assertThat(exit.country()).isEqualTo("FR");
      assertThat(exit.city()).isEqualTo("Nice");
      assertThat(exit.latitude()).as("London's place is not Nice's").isNull();
      assertThat(locator.unreadableRecords()).isZero();
    }
  }

  @Test
  void aDatabaseOfOneFamilyIsUsedForThatFamilyOnly() throws OrganisationException {
    String city = database("GeoIP2-City-Test.mmdb");
    try (Locator locator = open("geolocation: {city_ipv6: " + city + "}")) {
      assertThat(locator.locate("81.2.69.144").country()).isNull();
      assertThat(locator.locate("2001:218::1").country()).isEqualTo("JP");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GeoIP2-City-Test-Broken-Double-Format.mmdb",
        "GeoIP2-City-Test-Invalid-Node-Count.mmdb",
        "MaxMind-DB-test-broken-pointers-24.mmdb",
        "MaxMind-DB-test-broken-search-tree-24.mmdb"
      })
  void aBrokenDatabaseIsReportedOnOneLine(String file) {
    String path = database("bad/" + file);
    assertThat(
            catchThrowableOfType(
                OrganisationException.class, () -> open("geolocation: {city: " + path + "}")))
        .hasMessageStartingWith(path + ": geolocation.city: is not a readable MaxMind database: ")
        .message()
        .hasLineCount(1);
  }

  @Test
  void aMissingDatabaseIsReportedOnOneLine() {
    assertThat(
            catchThrowableOfType(
                OrganisationException.class, () -> open("geolocation: {asn: none.mmdb}")))
        .hasMessage("none.mmdb: geolocation.asn: there is no such file");
  }
}
