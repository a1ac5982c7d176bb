package io.cordon.datagen.score.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.finding.FindingStage;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a finding is matched with incidents. */
class FindingAlertsTest {
  private static final Instant TEN = Instant.parse("2026-01-20T10:00:00Z");
  private static final PolicySnapshot POLICY =
      new PolicySnapshot(
          "policy-1",
          "1",
          "A title",
          null,
          DetectorKind.SEQUENCE,
          Severity.HIGH,
          Mode.NOTIFY,
          List.of(),
          List.of());

  @TempDir private Path directory;

  private static Activity activity(String id, int minute, String user, String file) {
    return Activity.builder(id, TEN.plusSeconds(60L * minute))
        .eventIds(List.of(id, id + "-row2"))
        .arrived(TEN.plusSeconds(86_400))
        .app(App.M365)
        .tenant("T")
        .verb(Verb.SHARE)
        .actor(Actor.named(ActorKind.USER, user, null, "x.example"))
        .file(CloudFile.builder().id(file).name(file + ".docx").build())
        .share(
            new Share(
                Audience.EXTERNAL,
                List.of(new Recipient("receiver@y.example", "y.example", false, null)),
                null,
                null))
        .build();
  }

  private static Anomaly place(double pValue) {
    return new Anomaly("place", "BR", "DE", pValue, 20, "places 1");
  }

  private static Finding finding(Anomaly... anomalies) {
    Detection detection =
        new Detection(
            POLICY,
            List.of(
                activity("e1", 0, "ana@x.example", "f1"), activity("e2", 5, "bob@x.example", "f2")),
            "because",
            List.of(anomalies));
    return new Finding("uid-1", detection, TEN.plusSeconds(90_000), 77);
  }

  private Alert read(Finding... findings) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : findings) {
      lines.append(FindingJson.write(finding)).append("\n\n");
    }
    return FindingAlerts.read(write(lines.toString())).get(0);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("found.jsonl"), text);
  }

  @Test
  void itsPeopleAreThoseWhoActedAndNobodyWhoReceives() throws Exception {
    Alert alert = read(finding());

    assertThat(alert.user()).isEqualTo("bob@x.example");
    assertThat(alert.users()).containsExactlyInAnyOrder("ana@x.example", "bob@x.example");
  }

  @Test
  void itsTimesAreEventTimesAndTheLastActivityRaisedIt() throws Exception {
    Alert alert = read(finding());

    assertThat(alert.time()).isEqualTo(TEN.plusSeconds(300));
    assertThat(alert.times()).containsExactlyInAnyOrder(TEN, TEN.plusSeconds(300));
  }

  @Test
  void itsFilesAndEventsAreThoseOfItsEvidence() throws Exception {
    Alert alert = read(finding());

    assertThat(alert.id()).isEqualTo("uid-1");
    assertThat(alert.detector()).isEqualTo("A title");
    assertThat(alert.files()).containsExactlyInAnyOrder("m365|T|f1", "m365|T|f2");
    assertThat(alert.eventIds()).containsExactlyInAnyOrder("e1", "e1-row2", "e2", "e2-row2");
    assertThat(alert.timeExact()).isTrue();
  }

  @Test
  void itsRankIsRiskThenPValueThenSeverity() throws Exception {
    assertThat(read(finding()).rank()).isEqualTo(new AlertRank(77, Double.NaN, 4));
    assertThat(read(finding(place(0.003), place(0.01))).rank())
        .isEqualTo(new AlertRank(77, 0.003, 4));
  }

  @Test
  void aFindingOfManyDetectionsInOneRevisionHasNoExactTime() throws Exception {
    Finding once = finding();
    Finding last =
        new Finding(
            once.uid(),
            once.detection(),
            once.decidedAt(),
            once.riskScore(),
            FindingStage.CREATE,
            1,
            once.createdAt(),
            once.emittedAt(),
            new FindingExtent(9, TEN.minusSeconds(60), TEN.plusSeconds(300), List.of("e0", "e2")),
            once.policies(),
            List.of(),
            null);

    Alert alert = read(last);

    assertThat(alert.timeExact()).isFalse();
    assertThat(alert.times()).contains(TEN.minusSeconds(60));
    assertThat(alert.eventIds()).contains("e0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello                                  | found.jsonl:2: no finding: not JSON
          [1]                                    | found.jsonl:2: no finding: the message is not a JSON object
          {"class_uid":6006}                     | found.jsonl:2: no finding: class_uid: expected 2004, found 6006
          {"class_uid":2004}                     | found.jsonl:2: no finding: evidences is missing
          {"schema":"cordon.exposure.v1"}        | found.jsonl:2: no finding: class_uid: expected 2004, found nothing
          """)
  void whatIsNoFindingIsRefusedWithItsPlace(String line, String sentence) throws IOException {
    Path file = write(FindingJson.write(finding()) + "\n" + line + "\n");

    assertThatThrownBy(() -> FindingAlerts.read(file))
        .isInstanceOf(ScoreInputException.class)
        .hasMessageContaining(sentence)
        .message()
        .hasLineCount(1);
  }
}
