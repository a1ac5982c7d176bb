package io.cordon.model.json;

import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.LabelChange;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.RelatedPolicy;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON of a finding, field by field. */
class FindingJsonTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void aFindingHasItsActivitySeverityAndRisk() throws IOException {
    JsonNode json = json(Samples.finding(Mode.ENFORCE, DetectorKind.POLICY));
    assertThat(json.at("/type_uid").asInt()).isEqualTo(200401);
    assertThat(json.at("/time").asLong()).isEqualTo(1_772_445_600_000L);
    assertThat(json.at("/message").asText()).isEqualTo("ana shared plan.docx with eve.");
    assertThat(json.at("/severity_id").asInt()).isEqualTo(4);
    assertThat(json.at("/risk_score").asInt()).isEqualTo(73);
    assertThat(json.at("/is_alert").asBoolean()).isTrue();
    assertThat(json.at("/status").asText()).isEqualTo("New");
    assertThat(json.at("/metadata/uid").asText()).isEqualTo("find-1.1");
    assertThat(json.at("/finding_info/uid").asText()).isEqualTo("find-1");
    assertThat(json.at("/finding_info/created_time").asLong()).isEqualTo(1_772_447_400_250L);
    assertThat(json.at("/actor/user/name").asText()).isEqualTo("ana@example.com");
    assertThat(json.at("/resources/0/name").asText()).isEqualTo("plan.docx");
    assertThat(json.at("/resources/0/labels/0").asText()).isEqualTo("Confidential");
    assertThat(json.at("/evidences/0/src_endpoint/ip").asText()).isEqualTo("203.0.113.7");
    assertThat(json.at("/evidences/0/data/recipients/0").asText()).isEqualTo("eve@example.net");
    assertThat(json.has("anomaly_analyses")).isFalse();
  }

  @Test
  void sourceLagAndProcessingLagAreSeparate() throws IOException {
    JsonNode json = json(Samples.finding(Mode.ENFORCE, DetectorKind.POLICY));
    assertThat(json.at("/unmapped").toString())
        .isEqualTo(
            """
            {"revision":1,"source_lag_ms":1800000,"processing_lag_ms":250,"mode":"enforce",\
            "actions":["quarantine","notify_user"],\
            "policies":[{"uid":"p-1","title":"Confidential file shared outside",\
            "finding_uid":"find-1"}],"subject":"m365|example|f-1",\
            "label":"Confidential","exposure":"external","audience":"external",\
            "place":"HQ (corporate), Berlin, DE, AS64500 Example Net"}""");
  }

  @Test
  void aPolicyIsARuleAndInObserveModeExperimental() throws IOException {
    JsonNode rule = json(Samples.finding(Mode.NOTIFY, DetectorKind.SEQUENCE));
    assertThat(rule.at("/finding_info/analytic/type").asText()).isEqualTo("Rule");
    assertThat(rule.at("/finding_info/analytic/state").asText()).isEqualTo("Active");
    JsonNode trial = json(Samples.finding(Mode.OBSERVE, DetectorKind.POLICY));
    assertThat(trial.at("/finding_info/analytic/state_id").asInt()).isEqualTo(3);
    assertThat(trial.at("/is_alert").asBoolean()).isFalse();
  }

  @Test
  void tacticsTechniquesAndSubTechniquesAreDistinguished() throws IOException {
    JsonNode json = json(Samples.finding(Mode.ENFORCE, DetectorKind.POLICY));
    assertThat(json.at("/finding_info/attacks").toString())
        .isEqualTo(
            """
            [{"version":"18.1","tactic":{"uid":"TA0010","name":"Exfiltration"}},\
            {"version":"18.1",\
            "technique":{"uid":"T1567","name":"Exfiltration Over Web Service"},\
            "sub_technique":{"uid":"T1567.002","name":"Exfiltration to Cloud Storage"}},\
            {"version":"18.1",\
            "technique":{"uid":"T1537","name":"Transfer Data to Cloud Account"}},\
            {"version":"18.1","technique":{"uid":"T9999"}}]""");
  }

  @Test
  void anAnomalyHasObservedExpectedAndHistory() throws IOException {
    Anomaly anomaly = new Anomaly("place of a download", "NL", "DE", 0.0625, 41.6, "places 2");
    JsonNode json = json(Samples.finding(Mode.ENFORCE, DetectorKind.BASELINE, anomaly));
    JsonNode analysis = json.at("/anomaly_analyses/0");
    assertThat(analysis.at("/analysis_targets/0/name").asText()).isEqualTo("ana@example.com");
    assertThat(analysis.at("/anomalies/0/observations/0/value").asText()).isEqualTo("NL");
    assertThat(analysis.at("/anomalies/0/observation_type").asText()).isEqualTo("places 2");
    assertThat(analysis.at("/anomalies/0/observed_pattern").asText()).isEqualTo("p-value 0.0625");
    assertThat(analysis.at("/baselines/0/observations/0/value").asText()).isEqualTo("DE");
    assertThat(analysis.at("/baselines/0/observations/0/timespan/duration_days").asInt())
        .isEqualTo(42);
    assertThat(json.at("/unmapped/p_value").asDouble()).isEqualTo(0.0625);
    assertThat(json.at("/unmapped/history_days").asDouble()).isEqualTo(41.6);
    assertThat(json.at("/finding_info/analytic/type").asText()).isEqualTo("Statistical");
  }

  @Test
  void eachAnomalyIsAnAnalysisTheStrongestFirst() throws IOException {
    Anomaly country = new Anomaly("country", "BR", "DE", 1e-5, 23, "familiarity 1");
    Anomaly hour = new Anomaly("hour", "03:00", "09:00", 0.001, 23, null);
    JsonNode json = json(Samples.finding(Mode.ENFORCE, DetectorKind.BASELINE, country, hour));
    JsonNode analyses = json.at("/anomaly_analyses");
    assertThat(analyses.findValuesAsText("observed_pattern"))
        .containsExactly("p-value 1.0E-5", "p-value 0.001");
    assertThat(analyses.at("/1/anomalies/0").toString())
        .isEqualTo(
            """
            {"observation_parameter":"hour","observations":[{"value":"03:00"}],\
            "observed_pattern":"p-value 0.001"}""");
    assertThat(json.at("/unmapped/p_value").asDouble()).isEqualTo(1e-5);
  }

  @Test
  void everyNativeIdIsARelatedEventOnce() throws IOException {
    Activity lowered = relabel(LabelChange.LOWERED).id("e1").at("09:00").build();
    Activity shared = share().id("e2").at("10:00").build();
    Activity merged = shared.toBuilder().eventIds(List.of("e2", "e3", "e1")).build();
    JsonNode json = json(finding(lowered, merged));
    assertThat(json.at("/finding_info/related_events").findValuesAsText("uid"))
        .containsExactly("e1", "e2", "e3");
    assertThat(json.at("/finding_info/first_seen_time").asLong()).isEqualTo(1_772_442_000_000L);
    assertThat(json.at("/finding_info/last_seen_time").asLong()).isEqualTo(1_772_445_600_000L);
    assertThat(json.at("/evidences").findValuesAsText("verb")).containsExactly("label", "share");
  }

  @Test
  void anUpdateHasItsExtentAndTheOtherPolicies() throws IOException {
    Finding first = Samples.finding(Mode.ENFORCE, DetectorKind.POLICY);
    JsonNode json = json(later(first, FindingStage.UPDATE));
    assertThat(json.at("/type_uid").asInt()).isEqualTo(200402);
    assertThat(json.at("/type_name").asText()).isEqualTo("Detection Finding: Update");
    assertThat(json.at("/status").asText()).isEqualTo("New");
    assertThat(json.at("/metadata/uid").asText()).isEqualTo("find-1.3");
    assertThat(json.at("/unmapped/revision").asInt()).isEqualTo(3);
    assertThat(json.at("/count").asInt()).isEqualTo(5);
    assertThat(json.at("/start_time").asLong()).isEqualTo(1_772_442_000_000L);
    assertThat(json.at("/finding_info/first_seen_time").asLong()).isEqualTo(1_772_442_000_000L);
    assertThat(json.at("/finding_info/last_seen_time")).isEqualTo(json.at("/end_time"));
    assertThat(json.at("/finding_info/created_time").asLong()).isEqualTo(1_772_447_400_250L);
    assertThat(json.at("/finding_info/modified_time").asLong()).isEqualTo(1_772_447_460_250L);
    assertThat(json.at("/finding_info/related_events").findValuesAsText("uid"))
        .containsExactly("e1", "e2", "e0");
    assertThat(json.at("/unmapped/policies/1").toString())
        .isEqualTo("{\"uid\":\"p-2\",\"title\":\"Second\",\"finding_uid\":\"find-2\"}");
    assertThat(json.at("/unmapped/superseded").toString())
        .isEqualTo("[{\"verb\":\"quarantine\",\"by\":\"quarantine\",\"policy\":\"p-2\"}]");
    assertThat(json.at("/unmapped/withheld").asText()).isEqualTo("break_glass");
  }

  @Test
  void aCloseHasStatusEnded() throws IOException {
    Finding first = Samples.finding(Mode.ENFORCE, DetectorKind.POLICY);
    JsonNode json = json(later(first, FindingStage.CLOSE));
    assertThat(json.at("/activity_id").asInt()).isEqualTo(3);
    assertThat(json.at("/status_id").asInt()).isEqualTo(99);
    assertThat(json.at("/status").asText()).isEqualTo("Ended");
  }

  @Test
  void theLastRevisionCanBeWrittenAsAFirstOne() throws IOException {
    Finding first = Samples.finding(Mode.ENFORCE, DetectorKind.POLICY);
    JsonNode json = json(later(first, FindingStage.CLOSE).asFirstRevision());
    assertThat(json.at("/activity_name").asText()).isEqualTo("Create");
    assertThat(json.at("/status").asText()).isEqualTo("New");
    assertThat(json.at("/metadata/uid").asText()).isEqualTo("find-1.1");
    assertThat(json.at("/count").asInt()).isEqualTo(5);
    assertThat(json.at("/finding_info").has("modified_time")).isFalse();
  }

  private static Finding later(Finding first, FindingStage stage) {
    Instant seen = first.detection().trigger().time();
    return new Finding(
        first.uid(),
        first.detection(),
        first.decidedAt(),
        first.riskScore(),
        stage,
        3,
        first.createdAt(),
        first.createdAt().plusSeconds(60),
        new FindingExtent(5, seen.minusSeconds(3600), seen, List.of("e0", "e1")),
        List.of(first.policies().get(0), new RelatedPolicy("p-2", "Second", "find-2")),
        List.of(new SupersededAction(ActionVerb.QUARANTINE, ActionVerb.QUARANTINE, "p-2")),
        WithheldReason.BREAK_GLASS);
  }

  @Test
  void aBurstHasItsCountAndAllItsEvents() throws IOException {
    Activity first = share().id("e1").at("10:00").build();
    Activity last =
        share().id("e9").at("10:40").build().toBuilder().eventIds(List.of("e9")).build();
    Burst burst = new Burst("shares", 50, 50, 3_600_000, List.of("e1", "e5", "e9"));
    Detection counted =
        new Detection(
            new PolicySnapshot(
                "p-1", "v1", "T", null, DetectorKind.CORRELATION, null, null, null, null),
            List.of(first.toBuilder().eventIds(List.of("e1")).build(), last),
            "50 shares in 40 minutes",
            null,
            burst,
            "m365|example|@ana");
    JsonNode json = json(new Finding("find-1", counted, Samples.DECIDED, 1));
    assertThat(json.at("/unmapped/burst").toString())
        .isEqualTo(
            "{\"measure\":\"shares\",\"observed\":50,\"threshold\":50,\"timespan_ms\":3600000}");
    assertThat(json.at("/finding_info/related_events").findValuesAsText("uid"))
        .containsExactly("e1", "e9", "e5");
    assertThat(json.at("/finding_info/related_events_count").asInt()).isEqualTo(3);
    assertThat(json.at("/unmapped/subject").asText()).isEqualTo("m365|example|@ana");
  }

  @Test
  void aFindingAboutNoFileHasNoResources() throws IOException {
    assertThat(json(finding(signIn().build())).has("resources")).isFalse();
  }

  private static Finding finding(Activity... activities) {
    PolicySnapshot policy =
        new PolicySnapshot("p-1", "v1", "T", null, null, null, null, null, null);
    Detection detection = new Detection(policy, List.of(activities), "why", null);
    return new Finding("find-1", detection, Samples.DECIDED, 1);
  }

  private static JsonNode json(Finding finding) throws IOException {
    return MAPPER.readTree(FindingJson.write(finding));
  }
}
