package io.cordon.job.wire.format;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Emission;
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
import java.time.Instant;
import java.util.List;

/** The records whose bytes are kept, part by part. */
final class GoldenRecords {
  private static final Label SECRET = new Label("4f2c-11", "Secret", 4);

  private GoldenRecords() {}

  static Activity sparseActivity() {
    return Activity.builder("e1", Instant.parse("2026-03-02T10:00:00Z")).build();
  }

  static Activity fullActivity() {
    return Activity.builder("e1", Instant.parse("2026-03-02T10:00:00.123Z"))
        .eventIds(List.of("e1", "e2"))
        .correlationId("c-7")
        .arrived(Instant.parse("2026-03-02T10:00:09.000000001Z"))
        .app(App.BOX)
        .tenant("t1")
        .rawType("COLLABORATION_INVITE")
        .verb(Verb.SHARE)
        .outcome(Outcome.FAILURE)
        .actor(ana())
        .file(plan())
        .share(
            new Share(
                Audience.ANYONE,
                List.of(
                    new Recipient("eve@gmail.com", "gmail.com", false, Affiliation.EXTERNAL),
                    new Recipient("Alle Kräfte", null, true, null)),
                "link-9",
                "Edit"))
        .labelChange(LabelChange.LOWERED)
        .labelBefore(SECRET)
        .endpoint(berlin())
        .client(
            Client.builder()
                .userAgent("Mozilla/5.0")
                .applicationId("app-1")
                .applicationName("Sync")
                .sessionId("s-1")
                .device("D-1")
                .since(Instant.parse("2026-02-01T08:00:00Z"))
                .build())
        .severity(Severity.HIGH)
        .setting(new SettingChange("ShareWithGuests", "Disabled", "Enabled"))
        .emission(Emission.IDENTIFIED)
        .contents(new Contents(12, SECRET, 3, List.of("a.docx", "b.docx")))
        .transfer(new Transfer(DestinationKind.REMOVABLE_MEDIA, "SanDisk"))
        .dlpRule(new DlpRule("Finance", "high volume"))
        .build();
  }

  /** The same without what version 1 did not know. */
  static Activity fullActivityOfVersion1() {
    return fullActivity().toBuilder().actor(ana().employed(null, null, null)).build();
  }

  private static Actor ana() {
    return new Actor(
        ActorKind.GUEST,
        "ana@example.com",
        "u-17",
        "example.com",
        Affiliation.PARTNER,
        "Finance",
        true,
        Employment.LEAVING,
        Population.AGENT,
        "Auditor");
  }

  private static CloudFile plan() {
    return CloudFile.builder()
        .id("f-1")
        .name("計画.docx")
        .path("/Plans/計画.docx")
        .url("https://example.box.com/f-1")
        .kind(FileKind.FILE)
        .owner("bob@example.com")
        .sizeBytes(123_456_789_012L)
        .label(SECRET)
        .exposure(Exposure.EXTERNAL)
        .exposedSince(Instant.parse("2026-02-28T23:59:59.999Z"))
        .urlBefore("https://example.box.com/f-0")
        .containers(List.of("0", "77"))
        .archive("all.zip")
        .build();
  }

  private static Endpoint berlin() {
    Place place =
        Place.builder()
            .network("HQ")
            .kind(NetworkKind.CORPORATE)
            .country("DE", CountrySource.DATABASE)
            .city("Berlin")
            .coordinates(52.52, -13.4)
            .operator(3320, "Deutsche Telekom AG")
            .build();
    return new Endpoint("203.0.113.7", 443, "proxy", place);
  }
}
