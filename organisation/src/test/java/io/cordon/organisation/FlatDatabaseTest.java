package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Place;
import io.cordon.organisation.geo.SyntheticDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DB-IP's layout, which is flat and has one file for each address family. */
class FlatDatabaseTest {
  private static final Map<String, ?> PORTO =
      Map.of("country_code", "PT", "city", "Porto", "latitude", 41.15, "longitude", -8.61);
  private static final Map<String, ?> OSAKA =
      Map.of("country_code", "JP", "city", "Osaka", "latitude", 34.69, "longitude", 135.5);

  @TempDir private Path directory;

  private Path database(String name, int ipVersion, Map<String, Map<String, ?>> records)
      throws IOException {
    return SyntheticDatabase.write(directory.resolve(name), ipVersion, records);
  }

  private static Locator open(String geolocation) throws OrganisationException {
    return Locator.open(Organisation.parse("geolocation: {" + geolocation + '}', "org.yaml"));
  }

  @Test
  void eachFamilyIsLookedUpInItsOwnDatabase() throws Exception {
    Path v4 = database("v4.mmdb", 4, Map.of("198.51.100.0/24", PORTO));
    // The lowest addresses of an IPv6 file represent IPv4; this file has no records there.
    Path v6 = database("v6.mmdb", 6, Map.of("2001:db8::/32", OSAKA, "::/97", PORTO));
    Path asn =
        database(
            "asn.mmdb",
            4,
            Map.of(
                "198.51.100.0/25",
                Map.of(
                    "autonomous_system_number",
                    64500,
                    "autonomous_system_organization",
                    "Example Net")));

    try (Locator locator = open("city_ipv4: " + v4 + ", city_ipv6: " + v6 + ", asn: " + asn)) {
      assertThat(locator.locate("::ffff:198.51.100.7"))
          .isEqualTo(
              Place.builder()
                  .country("PT", CountrySource.DATABASE)
                  .city("Porto")
                  .coordinates(41.15, -8.61)
                  .operator(64500, "Example Net")
                  .build());
      assertThat(locator.locate("2001:db8::7").city()).isEqualTo("Osaka");
      assertThat(locator.locate("81.2.69.144").country()).isNull();
      assertThat(locator.locate("198.51.100.200").asn()).isZero();
      assertThat(locator.unreadableRecords()).isZero();
    }
  }

  @Test
  void anIpv4DatabaseIsNeverUsedForIpv6() throws Exception {
    Path v4 = database("v4.mmdb", 4, Map.of("32.0.0.0/4", PORTO));

    try (Locator locator = open("city: " + v4)) {
      assertThat(locator.locate("2001:db8::7")).isEqualTo(Place.UNKNOWN);
      assertThat(locator.locate("32.1.13.184").city()).isEqualTo("Porto");
    }
  }

  @Test
  void theFirstDatabaseThatKnowsTheAddressIsUsed() throws Exception {
    Path first = database("first.mmdb", 4, Map.of("198.51.100.0/24", PORTO));
    Path second = database("second.mmdb", 4, Map.of("198.51.0.0/16", OSAKA));

    try (Locator locator = open("city: [" + first + ", " + second + ']')) {
      assertThat(locator.locate("198.51.100.7").city()).isEqualTo("Porto");
      assertThat(locator.locate("198.51.101.7").city()).isEqualTo("Osaka");
    }
  }
}
