package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.organisation.geo.SyntheticDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases that do not have what they are named for, and databases that have everything. */
class GeolocationOfOtherKindsTest {
  @TempDir private Path folder;

  private static Locator open(String geolocation) throws OrganisationException {
    return Locator.open(Organisation.parse("geolocation: {" + geolocation + '}', "org.yaml"));
  }

  private static OrganisationException refused(String geolocation) {
    return catchThrowableOfType(OrganisationException.class, () -> open(geolocation).close());
  }

  private Path database(Map<String, ?> record) throws IOException {
    return SyntheticDatabase.write(folder.resolve("db.mmdb"), 4, Map.of("198.51.100.0/24", record));
  }

  @Test
  void aDatabaseWithoutTheContentIsRefused() throws IOException {
    Path country = database(Map.of("country_code", "PT"));

    assertThat(refused("city: " + country))
        .hasMessage(
            country
                + ": geolocation.city: is a database of type \"made\", whose records have no cities,"
                + " only countries");
    assertThat(refused("asn: " + country)).hasMessageContaining("have no autonomous systems, only");
    assertThat(refused("anonymous: " + country))
        .hasMessageContaining("have no anonymous networks, only countries");
    assertThat(refused("country: " + country)).isNull();

    Path speed = database(Map.of("connection_type", "Cellular"));
    assertThat(refused("country: " + speed))
        .hasMessageEndingWith("is a database of type \"made\", whose records have no countries");
  }

  @Test
  void anIpv4DatabaseForIpv6IsRefused() throws IOException {
    Path v4 = database(Map.of("country_code", "PT"));

    assertThat(refused("country_ipv6: " + v4))
        .hasMessage(v4 + ": geolocation.country_ipv6: has only IPv4 addresses");
  }

  @Test
  void whatIsNoDatabaseIsRefusedOnOneLine() throws IOException {
    Path csv = Files.writeString(folder.resolve("x.csv"), "network,country\n");

    assertThat(refused("country: " + csv))
        .hasMessageStartingWith(csv + ": geolocation.country: is not a readable MaxMind database: ")
        .message()
        .hasLineCount(1);
  }

  @Test
  void layoutsOfIpinfoAreRead() throws Exception {
    Path core =
        database(
            Map.of(
                "geo", Map.of("country_code", "PT", "city", "Porto", "latitude", 41.15),
                "as", Map.of("asn", "AS64500", "name", "Example Net"),
                "is_hosting", "x"));
    try (Locator locator = open("city: " + core + ", asn: " + core)) {
      Place place = locator.locate("198.51.100.7");
      assertThat(place.country()).isEqualTo("PT");
      assertThat(place.city()).isEqualTo("Porto");
      assertThat(place.asn()).isEqualTo(64500);
      assertThat(place.asOrganisation()).isEqualTo("Example Net");
    }
    Path privacy = database(Map.of("vpn", "true", "proxy", "", "tor", "", "relay", ""));
    try (Locator locator = open("anonymous: " + privacy)) {
      assertThat(locator.locate("198.51.100.7").kind()).isEqualTo(NetworkKind.ANONYMISER);
    }
  }

  private static String corpus(String type) {
    return Corpus.path("corpus/geo/" + type + "-Test.mmdb").toString();
  }

  @ParameterizedTest
  @CsvSource({
    "city, GeoIP2-Connection-Type, cities",
    "city, GeoLite2-ASN, cities",
    "city, GeoIP2-Country, cities",
    "country, GeoIP2-Connection-Type, countries",
    "country, GeoIP2-ISP, countries",
    "country, GeoIP2-Anonymous-IP, countries",
    "asn, GeoLite2-City, autonomous systems",
    "asn, GeoIP2-Connection-Type, autonomous systems",
    "anonymous, GeoLite2-ASN, anonymous networks",
    "anonymous, GeoIP2-Connection-Type, anonymous networks",
    "anonymous, GeoIP2-ISP, anonymous networks"
  })
  void databasesOfMaxMindSayWhatTheyAre(String key, String type, String missing) {
    assertThat(refused(key + ": " + corpus(type)))
        .hasMessageContaining("is a database of type \"" + type + "\"")
        .hasMessageContaining("whose records have no " + missing);
  }

  @ParameterizedTest
  @CsvSource({
    "city, GeoIP2-City",
    "city, GeoLite2-City",
    "city, GeoIP2-Enterprise",
    "country, GeoIP2-City",
    "country, GeoLite2-Country",
    "country, GeoIP2-Enterprise",
    "asn, GeoLite2-ASN",
    "asn, GeoIP2-ISP",
    "asn, GeoIP2-Enterprise",
    "anonymous, GeoIP2-Anonymous-IP"
  })
  void databasesWithTheContentAreOpened(String key, String type) {
    assertThat(refused(key + ": " + corpus(type))).isNull();
  }

  @Test
  void anEnterpriseDatabaseAnswersEverythingAlone() throws OrganisationException {
    try (Locator locator = open("city: " + corpus("GeoIP2-Enterprise"))) {
      Place place = locator.locate("74.209.24.1");
      assertThat(place.country()).isEqualTo("US");
      assertThat(place.city()).isEqualTo("Chatham");
      assertThat(place.asn()).isEqualTo(14671);
      assertThat(place.asOrganisation()).isEqualTo("FairPoint Communications");
    }
  }
}
