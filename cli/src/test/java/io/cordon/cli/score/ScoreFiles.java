package io.cordon.cli.score;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.identity.App;
import io.cordon.model.json.FindingJson;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Files to be scored, as a run of 500 users and 60 days would leave them: 6 incidents of each
 * scenario, some decoys, and findings of which some find an incident.
 */
final class ScoreFiles {
  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final int INCIDENTS = 6;
  private static final int DECOYS = 12;
  private static final int FALSE_ALARMS = 700;

  private final Path directory;
  private final Dice dice = Dice.of(12, 1);
  private final StringBuilder truth = new StringBuilder();
  private final StringBuilder decoys = new StringBuilder();
  private final StringBuilder findings = new StringBuilder();
  private int number;

  private ScoreFiles(Path directory) {
    this.directory = directory;
  }

  /** Writes all files for these scenarios. */
  static ScoreFiles write(Path directory, List<String> scenarios) throws IOException {
    ScoreFiles files = new ScoreFiles(directory);
    for (int i = 0; i < scenarios.size(); i++) {
      for (int incident = 0; incident < INCIDENTS; incident++) {
        files.incident(scenarios.get(i), (i + 1.0) / scenarios.size());
      }
    }
    for (int i = 0; i < DECOYS; i++) {
      files.decoy(i % 2 == 0 ? "business_trip" : "new_laptop");
    }
    for (int i = 0; i < FALSE_ALARMS; i++) {
      files.falseAlarm();
    }
    Files.writeString(files.truth(), files.truth);
    Files.writeString(files.decoys(), files.decoys);
    Files.writeString(files.findings(), files.findings);
    Files.writeString(
        files.facts(),
        "{\"schema\":\"cordon.facts.v1\",\"users\":500,\"from\":\"2026-01-01T00:00:00Z\","
            + "\"evaluation_from\":\"2026-01-21T00:00:00Z\",\"to\":\"2026-03-02T00:00:00Z\","
            + "\"tenants\":{\"m365\":\"T\"}}\n");
    return files;
  }

  Path truth() {
    return directory.resolve("truth.jsonl");
  }

  Path facts() {
    return directory.resolve("facts.json");
  }

  Path decoys() {
    return directory.resolve("decoys.jsonl");
  }

  Path findings() {
    return directory.resolve("found.jsonl");
  }

  private static Instant day(double day) {
    return FROM.plusSeconds((long) (day * 86_400));
  }

  private static String json(String text) {
    return TextNode.valueOf(text).toString();
  }

  private void incident(String scenario, double loudness) {
    int id = ++number;
    String user = "u" + dice.below(500) + "@x.example";
    double begin = 20.5 + 37 * dice.uniform();
    truth.append(
        String.format(
            "{\"schema\":\"cordon.truth.v1\",\"incident\":\"I-%04d\",\"scenario\":%s,"
                + "\"user\":\"%s\",\"users\":[],\"newcomer\":%s,\"apps\":[\"m365\"],\"files\":[],"
                + "\"first_time\":\"%s\",\"last_time\":\"%s\",\"hours\":[\"%s\",\"%s\"],"
                + "\"event_ids\":[\"e%d\"]}%n",
            id,
            json(scenario),
            user,
            id % 10 == 0,
            day(begin),
            day(begin + 1),
            day(begin),
            day(begin + 1),
            id));
    if (dice.chance(loudness)) {
      double found = begin + loudness * dice.uniform();
      finding(user, found, dice.chance(0.8) ? "e" + id : "x" + id, 60 + dice.below(40), 1e-6);
    }
  }

  private void decoy(String kind) {
    int id = ++number;
    double begin = 20.5 + 37 * dice.uniform();
    String user = "u" + dice.below(500) + "@x.example";
    decoys.append(
        String.format(
            "{\"schema\":\"cordon.decoy.v1\",\"decoy\":\"D-%04d\",\"kind\":\"%s\",\"user\":\"%s\","
                + "\"users\":[],\"first_time\":\"%s\",\"last_time\":\"%s\",\"event_ids\":[]}%n",
            id, kind, user, day(begin), day(begin + 2)));
    if (dice.chance(0.6)) {
      finding(user, begin + dice.uniform(), "d" + id, 50, 1e-4);
    }
  }

  private void falseAlarm() {
    String user = "u" + dice.below(500) + "@x.example";
    int risk = 20 + (int) (70 * dice.uniform() * dice.uniform());
    finding(user, 60 * dice.uniform(), "x" + ++number, risk, 0.02 * dice.uniform());
  }

  private void finding(String user, double day, String eventId, int risk, double pValue) {
    boolean baseline = risk % 2 == 0;
    Activity activity =
        Activity.builder(eventId, day(day))
            .arrived(day(day + 0.1))
            .app(App.M365)
            .tenant("T")
            .verb(Verb.DOWNLOAD)
            .actor(Actor.named(ActorKind.USER, user, null, "x.example"))
            .file(CloudFile.builder().id("f-" + eventId).name("plan.docx").build())
            .build();
    PolicySnapshot policy =
        new PolicySnapshot(
            baseline ? "unusual_place" : "public_link",
            "1",
            baseline ? "unusual_place" : "public_link",
            null,
            baseline ? DetectorKind.BASELINE : DetectorKind.POLICY,
            Severity.HIGH,
            Mode.NOTIFY,
            List.of(),
            List.of());
    List<Anomaly> anomalies =
        baseline ? List.of(new Anomaly("place", "BR", "DE", pValue, 20, "places 1")) : List.of();
    Detection detection = new Detection(policy, List.of(activity), "because", anomalies);
    findings.append(
        FindingJson.write(new Finding("uid-" + ++number, detection, day(day + 0.2), risk)));
    findings.append('\n');
  }
}
