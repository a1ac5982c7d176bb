package io.cordon.audit.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.AuditReader;
import io.cordon.audit.SharedFolder;
import io.cordon.audit.TestReader;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An activity that was written as OCSF and is read again is the same activity. */
class OcsfRoundTripTest {

  @ParameterizedTest
  @EnumSource(Verb.class)
  void ofEveryVerb(Verb verb) {
    assertSame(ActivityFixtures.activity(verb).build());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/io/cordon/audit/m365/operations.csv", numLinesToSkip = 1)
  void ofEveryOperationOfMicrosoft(String operation) {
    assertSame(TestReader.activity(M365Samples.file(operation)));
    assertSame(TestReader.activity(M365Samples.sharing(operation)));
  }

  @Test
  void ofSignIns() {
    assertSame(TestReader.activity(M365Samples.signIn("UserLoggedIn")));
    assertSame(TestReader.activity(M365Samples.signIn("UserLoginFailed")));
  }

  @ParameterizedTest
  @MethodSource("actors")
  void ofEveryActor(Actor actor) {
    assertSame(ActivityFixtures.download().by(actor).build());
  }

  private static List<Actor> actors() {
    List<Actor> actors = new ArrayList<>(List.of(Actor.UNKNOWN));
    for (ActorKind kind : ActorKind.values()) {
      actors.add(Actor.named(kind, null, null, null));
      actors.add(Actor.named(kind, null, "id-1", null));
      actors.add(Actor.named(kind, "id-1", "id-1", null));
      actors.add(Actor.named(kind, "app@sharepoint", "id-1", null));
      actors.add(Actor.named(kind, "ana@example.com", null, "example.com"));
    }
    Actor bot =
        Actor.named(ActorKind.USER, "bot", "b", null)
            .recognised(Affiliation.INTERNAL, "Finance & Control", true);
    actors.add(bot);
    for (Employment employment : Employment.values()) {
      actors.add(bot.employed(employment, Population.BACKUP, null));
    }
    Actor person = bot.recognised(Affiliation.INTERNAL, null, false);
    for (Population population : Population.values()) {
      actors.add(person.employed(Employment.UNKNOWN, population, "Head of Control"));
    }
    return actors;
  }

  @ParameterizedTest
  @MethodSource("files")
  void ofEveryFile(CloudFile file) {
    assertSame(ActivityFixtures.download().of(file).build());
  }

  private static List<CloudFile> files() {
    List<CloudFile> files = new ArrayList<>(List.of(CloudFile.NONE));
    for (FileKind kind : FileKind.values()) {
      files.add(file("f-1", "plan.docx", "a/plan.docx", kind));
      files.add(file(null, "plan.docx", "plan.docx", kind));
      files.add(file("f-1", null, "a/b", kind));
      files.add(file("f-1", "f-1", null, kind));
      files.add(file("f-1", null, null, kind));
    }
    for (Exposure exposure : Exposure.values()) {
      files.add(file("f-1", "(no file)", null, FileKind.FILE).withExposure(exposure));
      files.add(file("f-1", "x", null, FileKind.FILE).withExposure(exposure, TestReader.NOW));
    }
    return files;
  }

  private static CloudFile file(String id, String name, String path, FileKind kind) {
    return CloudFile.builder()
        .id(id)
        .name(name)
        .path(path)
        .kind(kind)
        .owner("bob_example_com")
        .sizeBytes(0)
        .build();
  }

  @ParameterizedTest
  @MethodSource("labels")
  void ofEveryLabel(Label label) {
    assertSame(ActivityFixtures.download().labelled(label).build());
    Activity changed =
        ActivityFixtures.relabel(LabelChange.REPLACED).labelled("General", 1).build();
    assertSame(changed.toBuilder().labelBefore(label).build());
  }

  private static List<Label> labels() {
    return List.of(
        Label.UNKNOWN,
        Label.NONE,
        Label.unresolved("id-1", null),
        Label.unresolved(null, "Confidential"),
        Label.unresolved("id-1", "Confidential"));
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void ofEveryShare(Audience audience) {
    List<Recipient> recipients =
        List.of(
            new Recipient("eve@example.net", "example.net", false, null),
            new Recipient("Everyone", null, true, null),
            new Recipient("team@example.com", null, true, null),
            new Recipient(null, "example.org", false, null),
            new Recipient("somebody", null, false, null));
    Share share = new Share(audience, recipients, "link-1", "Edit");
    Activity shared = ActivityFixtures.share().correlated("c-1").build();
    assertSame(shared.toBuilder().share(share).build());
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void ofEveryEndpoint(Endpoint endpoint) {
    assertSame(ActivityFixtures.download().from(endpoint).build());
  }

  private static List<Endpoint> endpoints() {
    Place office =
        Place.builder()
            .network("HQ")
            .kind(NetworkKind.CORPORATE)
            .country("DE", CountrySource.NETWORK)
            .city("Berlin")
            .coordinates(52.5, 13.4)
            .operator(64_500, "Example Net")
            .build();
    Place ship =
        Place.builder().network("Ship").kind(NetworkKind.MOBILE).coordinates(-1.5, 0.0).build();
    Place service = Place.builder().kind(NetworkKind.PROVIDER).build();
    return List.of(
        Endpoint.UNKNOWN,
        new Endpoint("203.0.113.7", 443, null, office),
        new Endpoint("2001:db8::1", 0, "lt-17.example.com", ship),
        new Endpoint(null, 80, "localhost", service),
        new Endpoint(null, 0, "[broken", Place.UNKNOWN),
        new Endpoint(null, 0, "unknown", Place.UNKNOWN));
  }

  @Test
  void ofEveryAppOutcomeAndLabelChange() {
    for (App app : App.values()) {
      assertSame(ActivityFixtures.download().in(app).build());
      Activity nobodys = ActivityFixtures.download().in(app).build();
      assertSame(nobodys.toBuilder().tenant(null).rawType(null).build());
    }
    for (Outcome outcome : Outcome.values()) {
      assertSame(ActivityFixtures.download().build().toBuilder().outcome(outcome).build());
    }
    for (LabelChange change : LabelChange.values()) {
      assertSame(ActivityFixtures.relabel(change).build());
    }
    for (Severity severity : Severity.values()) {
      assertSame(ActivityFixtures.download().build().toBuilder().severity(severity).build());
    }
    assertSame(
        ActivityFixtures.open()
            .with(new Client("Edge", "a-1", "Word", "s-1", "pc-7", TestReader.NOW))
            .build());
    assertSame(
        ActivityFixtures.share().build().toBuilder().eventIds(List.of("e-1", "e-2")).build());
  }

  @Test
  void ofSettings() {
    Activity administered = ActivityFixtures.activity(Verb.ADMINISTER).build();
    assertSame(administered.toBuilder().setting(new SettingChange("a", null, "on")).build());
    assertSame(administered.toBuilder().setting(new SettingChange("a", "off", "on")).build());
  }

  @Test
  void ofThePublishedRecords() throws IOException {
    AuditReader reader = new AuditReader(TestReader.CLOCK);
    List<Activity> activities = new ArrayList<>();
    for (String cloud : List.of("m365", "box", "dropbox", "google_workspace")) {
      for (Path file : SharedFolder.corpusFiles(cloud)) {
        for (String line : Files.readAllLines(file)) {
          byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
          reader.read(bytes, TestReader.ORIGIN, reading -> activities.add(reading.activity()));
        }
      }
    }
    activities.removeIf(Objects::isNull);
    System.out.println("written as OCSF and read again: " + activities.size() + " activities");
    assertThat(activities).hasSizeGreaterThan(500).allSatisfy(OcsfRoundTripTest::assertSame);
  }

  private static void assertSame(Activity activity) {
    ObjectNode written = OcsfSamples.written(activity);
    Reading reading = TestReader.read(written);
    assertThat(reading.origin().source()).isEqualTo("ocsf");
    assertThat(reading.activity()).as("%s", written).isEqualTo(carried(activity));
  }

  /**
   * The activity as JSON keeps it: without the time of arrival and fractions of a millisecond, and
   * without anything about labels and recipients that the organisation file adds again.
   */
  private static Activity carried(Activity activity) {
    Share share = activity.share();
    List<Recipient> recipients =
        share.recipients().stream().map(one -> one.recognised(Affiliation.UNKNOWN)).toList();
    return activity.toBuilder()
        .arrived(TestReader.NOW)
        .time(activity.time().truncatedTo(ChronoUnit.MILLIS))
        .file(activity.file().withLabel(unranked(activity.file().label())))
        .labelBefore(unranked(activity.labelBefore()))
        .share(new Share(share.audience(), recipients, share.linkId(), share.permission()))
        .build();
  }

  private static Label unranked(Label label) {
    return label.equals(Label.NONE) ? label : Label.unresolved(label.id(), label.name());
  }
}
