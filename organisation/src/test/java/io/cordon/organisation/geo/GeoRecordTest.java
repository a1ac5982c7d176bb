package io.cordon.organisation.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.NetworkKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeoRecordTest {

  @Test
  void readsTheNestedLayout() {
    GeoRecord record =
        GeoRecord.of(
            Map.of(
                "country", Map.of("iso_code", "se"),
                "city", Map.of("names", Map.of("en", "Umeå", "de", "Umea")),
                "location", Map.of("latitude", 63.8, "longitude", 20.3)));
    assertThat(record.country()).isEqualTo("SE");
    assertThat(record.city()).isEqualTo("Umeå");
    assertThat(record.latitude()).isEqualTo(63.8);
    assertThat(record.longitude()).isEqualTo(20.3);
  }

  @Test
  void readsHowFarCoordinatesMayBeWrong() {
    assertThat(GeoRecord.of(Map.of("location", Map.of("accuracy_radius", 20))).radiusKm())
        .isEqualTo(20);
    assertThat(GeoRecord.of(Map.of("radius", 1e12)).radiusKm()).isEqualTo(20_000);
    assertThat(GeoRecord.of(Map.of("location", Map.of("accuracy_radius", "far"))).radiusKm())
        .isZero();
    assertThat(GeoRecord.of(null).radiusKm()).isZero();
  }

  @Test
  void readsTheFlatLayout() {
    GeoRecord record =
        GeoRecord.of(
            Map.of(
                "country_code", "PT",
                "city", "Porto",
                "latitude", 41.1f,
                "longitude", "-8.6",
                "autonomous_system_number", 64500L,
                "autonomous_system_organization", "Example Net"));
    assertThat(record.country()).isEqualTo("PT");
    assertThat(record.city()).isEqualTo("Porto");
    assertThat(record.latitude()).isBetween(41.0, 41.2);
    assertThat(record.longitude()).isEqualTo(-8.6);
    assertThat(record.asn()).isEqualTo(64500);
    assertThat(record.asOrganisation()).isEqualTo("Example Net");
  }

  @Test
  void fieldsOfTheWrongTypeAreAbsent() {
    GeoRecord record =
        GeoRecord.of(
            Map.of(
                "country",
                List.of("SE"),
                "city",
                7,
                "location",
                "north",
                "latitude",
                1e9,
                "autonomous_system_number",
                "many",
                "is_anonymous",
                "true"));
    assertThat(record.country()).isNull();
    assertThat(record.city()).isNull();
    assertThat(record.latitude()).isNull();
    assertThat(record.asn()).isZero();
    assertThat(record.kind()).isEqualTo(NetworkKind.UNKNOWN);
  }

  @Test
  void aPlaceDatabaseMayHaveAnonymityAmongItsTraits() {
    assertThat(GeoRecord.of(Map.of("traits", Map.of("is_anonymous_proxy", true))).kind())
        .isEqualTo(NetworkKind.ANONYMISER);
  }

  @Test
  void anonymisingOutweighsHosting() {
    assertThat(GeoRecord.of(Map.of("is_hosting_provider", true, "is_tor_exit_node", true)).kind())
        .isEqualTo(NetworkKind.ANONYMISER);
    assertThat(GeoRecord.of(Map.of("is_hosting_provider", true, "is_anonymous", true)).kind())
        .isEqualTo(NetworkKind.HOSTING);
  }
}
