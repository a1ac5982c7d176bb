package io.cordon.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Written, read and written again, a message is the same text. */
class JsonRoundTripTest {
  private static final int ROUNDS = 2_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void anActionIsReadBackCompletely() throws JsonFormatException {
    assertThat(ActionJson.read(ActionJson.write(Samples.action()))).isEqualTo(Samples.action());
  }

  @Test
  void anyActionIsReadBackCompletely() throws JsonFormatException {
    HostileActivities hostile = new HostileActivities(20_260_304);
    for (int i = 0; i < ROUNDS; i++) {
      Activity activity = hostile.next();
      Action action =
          new Action(
              hostile.notNull(),
              hostile.one(ActionVerb.values()),
              hostile.one(Mode.values()),
              new Action.Target(
                  activity.app(),
                  hostile.text(),
                  hostile.text(),
                  hostile.text(),
                  hostile.text(),
                  hostile.text(),
                  hostile.text(),
                  hostile.text(),
                  hostile.text(),
                  activity.eventIds(),
                  List.of(hostile.notNull())),
              new Action.Reason(
                  hostile.text(),
                  hostile.text(),
                  hostile.text(),
                  hostile.text(),
                  activity.eventIds(),
                  hostile.text()),
              hostile.one(Exposure.values()),
              activity.time(),
              activity.arrived());
      assertThat(ActionJson.read(ActionJson.write(action))).isEqualTo(action);
    }
  }

  @Test
  void aFindingIsReadBackAsFarAsItIsWritten() throws JsonFormatException {
    Anomaly place = new Anomaly("place of a download", "NL", "DE", 0.0625, 41.6, "places 2");
    Anomaly hour = new Anomaly("hour", "03:00", "09:00", 1.0 / 3, 41, null);
    for (Mode mode : Mode.values()) {
      Finding finding = Samples.finding(mode, DetectorKind.BASELINE, place, hour);
      Finding read = FindingJson.read(FindingJson.write(finding));
      assertThat(read.uid()).isEqualTo(finding.uid());
      assertThat(read.decidedAt()).isEqualTo(finding.decidedAt());
      assertThat(read.policies()).isEqualTo(finding.policies());
      assertThat(read.detection().policy()).isEqualTo(finding.detection().policy());
      assertThat(read.detection().anomalies()).containsExactly(place, hour);
      assertThat(read.detection().trigger())
          .usingRecursiveComparison()
          .ignoringFields(
              "correlationId", "outcome", "file.label.rank", "share.recipients.affiliation")
          .isEqualTo(finding.detection().trigger());
      assertThat(FindingJson.write(read)).isEqualTo(FindingJson.write(finding));
    }
  }

  /** Earlier versions wrote one anomaly, without its model. */
  @Test
  void aFindingOfAnEarlierVersionHasItsAnomaly() throws Exception {
    String now =
        FindingJson.write(
            Samples.finding(
                Mode.NOTIFY,
                DetectorKind.BASELINE,
                new Anomaly("place", "NL", "DE", 0.0625, 41.6, "places 2")));
    String before = now.replace("\"observation_type\":\"places 2\",", "");
    assertThat(before).isNotEqualTo(now);
    assertThat(FindingJson.read(before).detection().anomalies())
        .containsExactly(new Anomaly("place", "NL", "DE", 0.0625, 41.6, null));
  }

  @Test
  void anyFindingIsWrittenTheSameAgain() throws Exception {
    HostileFindings findings = new HostileFindings(new HostileActivities(20_260_305));
    for (int i = 0; i < ROUNDS; i++) {
      String json = FindingJson.write(findings.next());
      String again = FindingJson.write(FindingJson.read(json));
      assertSame(withoutSources(again), withoutSources(json));
    }
  }

  /** Member by member, so that a failure is readable. */
  private static void assertSame(ObjectNode actual, ObjectNode expected) {
    expected
        .properties()
        .forEach(member -> assertThat(actual.get(member.getKey())).isEqualTo(member.getValue()));
    assertThat(actual.toString()).isEqualTo(expected.toString());
  }

  /** The cloud of each activity is not written, so several clouds cannot be read back. */
  private static ObjectNode withoutSources(String json) throws Exception {
    ObjectNode finding = (ObjectNode) MAPPER.readTree(json);
    ObjectNode info = (ObjectNode) finding.get("finding_info");
    assertThat(info.remove("data_sources")).isNotEmpty();
    return finding;
  }

  @Test
  void anyExposureIsWrittenTheSameAgain() throws JsonFormatException {
    HostileActivities hostile = new HostileActivities(20_260_306);
    for (int i = 0; i < ROUNDS; i++) {
      Activity activity = hostile.next();
      if (activity.file().id() == null) {
        continue;
      }
      FileExposure exposure =
          new FileExposure(
              activity.app(),
              activity.tenant(),
              activity.file(),
              hostile.one(Exposure.values()),
              activity.time(),
              hostile.text(),
              hostile.text(),
              hostile.one(new Boolean[] {true, false}),
              hostile.text(),
              hostile.text(),
              hostile.text(),
              hostile.text());
      String json = ExposureJson.write(exposure);
      FileExposure read = ExposureJson.read(json);
      assertThat(ExposureJson.write(read)).isEqualTo(json);
      assertThat(read.key()).isEqualTo(exposure.key());
    }
  }

  @Test
  void aPolicyStatusIsReadBackCompletely() throws JsonFormatException {
    for (PolicyStatus.State state : PolicyStatus.State.values()) {
      PolicyStatus status =
          new PolicyStatus(
              null,
              "v1",
              state,
              List.of("cordon.policies/0@12:3:5: unknown key \"werb\""),
              Origin.ofTopic("cordon.policies", 3, 1L << 40),
              Instant.EPOCH);
      assertThat(PolicyStatusJson.read(PolicyStatusJson.write(status))).isEqualTo(status);
    }
  }
}
