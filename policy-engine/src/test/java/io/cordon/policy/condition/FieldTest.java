package io.cordon.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import io.cordon.model.policy.Severity;
import io.cordon.policy.sigma.PolicyDocumentationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {
  private static final Place PLACE =
      Place.builder()
          .network("HQ")
          .kind(NetworkKind.CORPORATE)
          .country("DE", CountrySource.NETWORK)
          .city("Berlin")
          .coordinates(52.5, 13.4)
          .operator(64500, "Example")
          .build();

  private static final Recipient RECIPIENT =
      new Recipient("r@x.example", "x.example", false, Affiliation.EXTERNAL);
  private static final Transfer TRANSFER = new Transfer(DestinationKind.PRINTER, "HP 400");

  private static final Actor ACTOR =
      new Actor(
          ActorKind.GUEST,
          "u@p.example",
          "7",
          "p.example",
          Affiliation.PARTNER,
          "D",
          true,
          Employment.LEFT,
          Population.AGENT,
          "Buyer");

  private static Activity full() {
    return Activity.builder("id-1", Instant.EPOCH)
        .app(App.BOX)
        .tenant("t")
        .rawType("RAW")
        .verb(Verb.SIGN_IN)
        .outcome(Outcome.FAILURE)
        .actor(ACTOR)
        .file(
            CloudFile.builder()
                .id("f")
                .name("n.PDF")
                .path("/p")
                .url("https://x")
                .kind(FileKind.FILE)
                .owner("o")
                .sizeBytes(5)
                .label(new Label(null, "General", 2))
                .exposure(Exposure.ANYONE)
                .exposedSince(Instant.EPOCH.minus(Duration.ofHours(47)))
                .archive("all.zip")
                .build())
        .share(new Share(Audience.EXTERNAL, List.of(RECIPIENT), "l", "Edit"))
        .labelChange(LabelChange.LOWERED)
        .labelBefore(new Label(null, "Confidential", 3))
        .endpoint(new Endpoint("10.0.0.1", 1, "host", PLACE))
        .client(new Client("ua", "app", "App", "s", "pc", Instant.EPOCH.minus(Duration.ofDays(3))))
        .severity(Severity.HIGH)
        .setting(new SettingChange("ShareWithGuests", "Disabled", "Enabled"))
        .contents(new Contents(12, new Label(null, "Secret", 4), 3, List.of("a.docx")))
        .transfer(TRANSFER)
        .dlpRule(new DlpRule("Finance", "Card numbers"))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "verb, sign_in",
    "app, box",
    "outcome, failure",
    "user, u@p.example",
    "user.affiliation, partner",
    "user.service_account, true",
    "user.employment, left",
    "user.population, agent",
    "user.role, Buyer",
    "file, n.PDF",
    "file.extension, pdf",
    "file.size, 5",
    "file.label, General",
    "file.label_foreign, false",
    "file.exposure, anyone",
    "file.exposure_days, 1",
    "label.change, lowered",
    "label.before, Confidential",
    "audience, external",
    "recipient.domain, x.example",
    "recipient.affiliation, external",
    "link.id, l",
    "network.kind, corporate",
    "asn, 64500",
    "place, HQ",
    "client.application, app",
    "contents.count, 12",
    "contents.label, Secret",
    "severity, high",
    "setting.name, ShareWithGuests",
    "setting.before, Disabled",
    "setting.value, Enabled",
    "file.archive, all.zip",
    "country.source, network",
    "client.device, pc",
    "client.sync_days, 3",
    "destination, HP 400",
    "destination.kind, printer",
    "dlp.policy, Finance",
    "dlp.rule, Card numbers"
  })
  void aFieldReadsItsPartOfAnActivity(String field, String value) {
    assertThat(Field.named(field).orElseThrow().value(full())).isEqualTo(value);
  }

  @Test
  void everyFieldHasAValueInAFullActivity() {
    assertThat(Field.values())
        .allSatisfy(f -> assertThat(f.value(full())).as(f.word()).isNotNull());
  }

  @Test
  void exposureDaysAreWholeAndNeverNegative() {
    CloudFile file = full().file();
    Instant since = file.exposedSince();
    Field days = Field.FILE_EXPOSURE_DAYS;
    assertThat(days.order(full().toBuilder().time(since).build())).isZero();
    assertThat(days.order(full().toBuilder().time(since.plusSeconds(864_000)).build()))
        .isEqualTo(10);
    assertThat(days.value(full().toBuilder().time(since.minusMillis(1)).build())).isNull();
    Activity withoutTime = full().toBuilder().file(file.withExposure(Exposure.PUBLIC)).build();
    assertThat(days.value(withoutTime)).isNull();
  }

  @Test
  void anUnknownActivityHasOnlyItsIdAndAFlag() {
    Activity empty = Activity.builder("1", Instant.EPOCH).build();
    assertThat(Arrays.stream(Field.values()).filter(field -> field.value(empty) != null))
        .containsExactly(Field.ID, Field.USER_SERVICE_ACCOUNT);
    assertThat(Field.values()).allSatisfy(f -> assertThat(f.order(empty)).as(f.word()).isNaN());
  }

  @Test
  void namesAreUniqueAndDocumented() throws Exception {
    assertThat(Field.allWords()).doesNotHaveDuplicates();
    String text = PolicyDocumentationTest.text();
    assertThat(Field.allWords()).allSatisfy(word -> assertThat(text).contains("`" + word + "`"));
  }

  private static String place(String ip, Place place) {
    return Field.PLACE.value(
        Activity.builder("1", Instant.EPOCH).endpoint(new Endpoint(ip, 0, null, place)).build());
  }

  private static Place place(String name, NetworkKind kind, String country, long asn) {
    return Place.builder()
        .network(name)
        .kind(kind)
        .country(country, CountrySource.DATABASE)
        .operator(asn, null)
        .build();
  }

  @Test
  void placeIsTheMostSpecificKnownPlace() {
    NetworkKind unknown = NetworkKind.UNKNOWN;
    assertThat(place("192.0.2.7", place("Home", unknown, "DE", 1))).isEqualTo("Home");
    assertThat(place("192.0.2.7", place(null, unknown, "DE", 1))).isEqualTo("DE|AS1");
    assertThat(place("192.0.2.7", place(null, unknown, "DE", 0))).isEqualTo("DE");
    assertThat(place("192.0.2.7", place(null, unknown, null, 1))).isEqualTo("AS1");
    assertThat(place("192.0.2.7", Place.UNKNOWN)).isEqualTo("192.0.2.0/24");
    assertThat(place("2001:db8:1:2::3", Place.UNKNOWN)).isEqualTo("2001:db8:1::/48");
    assertThat(place(null, Place.UNKNOWN)).isNull();
    assertThat(place("192.0.2.7", place(null, NetworkKind.PROVIDER, "US", 1))).isNull();
    assertThat(place("10.0.0.1", place(null, NetworkKind.PRIVATE, null, 0))).isNull();
    assertThat(place("10.0.0.1", place("Office", NetworkKind.PRIVATE, null, 0)))
        .isEqualTo("Office");
  }
}
