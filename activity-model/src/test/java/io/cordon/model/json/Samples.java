package io.cordon.model.json;

import static io.cordon.model.activity.ActivityFixtures.share;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.time.Instant;
import java.util.List;

/** A full activity, finding and action, every part filled. */
final class Samples {
  static final Instant DECIDED = Instant.parse("2026-03-02T10:30:00.250Z");

  private Samples() {}

  static Activity activity() {
    Actor ana =
        new Actor(
            ActorKind.USER,
            "ana@example.com",
            "u-1",
            "example.com",
            Affiliation.INTERNAL,
            "Finance",
            false,
            Employment.LEAVING,
            Population.PERSON,
            "Controller");
    Place office =
        Place.builder()
            .network("HQ")
            .kind(NetworkKind.CORPORATE)
            .country("DE", CountrySource.NETWORK)
            .city("Berlin")
            .coordinates(52.5, 13.4)
            .operator(64_500, "Example Net")
            .build();
    return share()
        .id("e1")
        .correlated("c1")
        .by(ana)
        .of(file())
        .to("eve@example.net")
        .link("link-1")
        .at("10:00")
        .arrived("10:30")
        .from(new Endpoint("203.0.113.7", 443, null, office))
        .with(new Client("Browser/1.0", "app-1", "Office", "s-1", null, null))
        .rawType("SharingSet")
        .build()
        .toBuilder()
        .eventIds(List.of("e1", "e2"))
        .build();
  }

  private static CloudFile file() {
    return CloudFile.builder()
        .id("f-1")
        .name("plan.docx")
        .path("Documents/plan.docx")
        .url("https://files.example.com/plan.docx")
        .kind(FileKind.FILE)
        .owner("bob@example.com")
        .sizeBytes(2_048)
        .label(new Label("id-3", "Confidential", 3))
        .exposure(Exposure.EXTERNAL)
        .build();
  }

  static Finding finding(Mode mode, DetectorKind kind, Anomaly... anomalies) {
    PolicySnapshot policy =
        new PolicySnapshot(
            "p-1",
            "v1",
            "Confidential file shared outside",
            "Finds shares that leave the organisation.",
            kind,
            Severity.HIGH,
            mode,
            List.of(ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER),
            List.of("TA0010", "T1567.002", "T1537", "T9999"));
    Detection detection =
        new Detection(
            policy, List.of(activity()), "ana shared plan.docx with eve.", List.of(anomalies));
    return new Finding("find-1", detection, DECIDED, 73);
  }

  static Action action() {
    return new Action(
        "5506b255-c04b-5899-b20e-2c8ac64df8ee",
        ActionVerb.REMOVE_EXTERNAL_COLLABORATORS,
        Mode.ENFORCE,
        new Action.Target(
            App.M365,
            "example",
            "f-1",
            "plan.docx",
            "Documents/plan.docx",
            "https://files.example.com/plan.docx",
            "bob@example.com",
            "ana@example.com",
            "u-ana",
            List.of("link-1"),
            List.of("eve@example.net")),
        new Action.Reason("p-1", "v1", "Shared outside", "find-1", List.of("e1"), "Confidential"),
        Exposure.EXTERNAL,
        DECIDED,
        DECIDED.plusSeconds(3_600));
  }
}
