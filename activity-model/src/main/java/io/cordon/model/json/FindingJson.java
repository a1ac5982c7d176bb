package io.cordon.model.json;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.RelatedPolicy;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.io.IOException;
import java.util.List;

/**
 * A finding as OCSF 1.8 Detection Finding (class 2004); its JSON Schema is a resource of this
 * module.
 */
public final class FindingJson {
  private static final int CLASS_UID = 2004;
  private static final String CLASS_NAME = "Detection Finding";
  private static final String CORDON = "Cordon";

  /** OCSF {@code status_id} of what nobody is alerted about. */
  private static final int SUPPRESSED = 3;

  private FindingJson() {}

  /** One line of JSON, keys always in the same order. */
  public static String write(Finding finding) {
    return JsonWriter.of(json -> members(json, finding));
  }

  /**
   * Reads one line of JSON into the finding it was written from, as far as the JSON carries it.
   * Unknown keys are ignored; an unknown word is a mistake. These parts are not in the JSON:
   *
   * <ul>
   *   <li>of the policy: its cool-down, and whether a rule is a single-activity rule, a correlation
   *       or a sequence (inferred from the evidence)
   *   <li>of a burst: the ids it counted (they are in the extent)
   *   <li>of anomalies after the first: parts of a day of their history
   *   <li>of every activity: ranks of labels, affiliations of recipients, correlation id, outcome
   *       and severity
   *   <li>of activities before the last one: tenant and arrival, and the cloud when {@code
   *       data_sources} names several
   * </ul>
   */
  public static Finding read(String text) throws JsonFormatException {
    JsonObject json = JsonObject.parse(text);
    json.expectClass(CLASS_UID);
    return new FindingReader(json).finding();
  }

  private static void members(JsonWriter json, Finding finding) throws IOException {
    Detection detection = finding.detection();
    Activity trigger = detection.trigger();
    Severity severity = detection.policy().severity();
    json.number("class_uid", CLASS_UID).text("class_name", CLASS_NAME);
    json.number("category_uid", 2).text("category_name", "Findings");
    stage(json, finding);
    json.number("severity_id", severity.ocsfId()).text("severity", severity.caption());
    json.millis("time", trigger.time()).text("message", detection.why());
    extent(json, finding.extent());
    json.number("risk_score", finding.riskScore());
    json.flag("is_alert", detection.policy().mode() != Mode.OBSERVE && !finding.isHeldBack());
    metadata(json, finding, trigger);
    FindingInfoJson.write(json, finding);
    OcsfObjects.actor(json, trigger);
    resources(json, trigger);
    evidences(json, detection.activities());
    AnomalyJson.write(json, detection.anomalies(), trigger.actor().key());
    unmapped(json, finding);
  }

  private static void stage(JsonWriter json, Finding finding) throws IOException {
    FindingStage stage = finding.stage();
    json.number("activity_id", stage.ocsfId()).text("activity_name", stage.caption());
    json.number("type_uid", CLASS_UID * 100L + stage.ocsfId());
    json.text("type_name", CLASS_NAME + ": " + stage.caption());
    if (finding.isHeldBack()) {
      json.number("status_id", SUPPRESSED).text("status", "Suppressed");
    } else {
      json.number("status_id", stage.statusId()).text("status", stage.status());
    }
  }

  private static void extent(JsonWriter json, FindingExtent extent) throws IOException {
    json.number("count", extent.detections());
    json.millis("start_time", extent.firstSeen()).millis("end_time", extent.lastSeen());
  }

  /** For OCSF each revision is an event of its own, so its uid is finding uid and revision. */
  private static void metadata(JsonWriter json, Finding finding, Activity trigger)
      throws IOException {
    json.object("metadata").text("version", OcsfObjects.VERSION);
    json.text("uid", finding.uid() + '.' + finding.revision());
    json.text("tenant_uid", trigger.tenant());
    // The profiles that allow a finding to carry its actor and its risk.
    json.texts("profiles", List.of("host", "security_control"));
    json.object("product").text("name", CORDON).text("vendor_name", CORDON).end();
    json.end();
  }

  private static void resources(JsonWriter json, Activity trigger) throws IOException {
    CloudFile file = trigger.file();
    if (!file.exists()) {
      return;
    }
    json.array("resources").element().text("name", file.caption());
    json.text("uid", file.id());
    json.text("type", file.kind() == FileKind.UNKNOWN ? null : file.kind().word());
    json.number("role_id", 1).text("role", "Target");
    json.texts("labels", List.of(file.label().caption()));
    OcsfObjects.owner(json, file);
    OcsfObjects.classification(json, file.label());
    json.object("data").text("app", trigger.app().id()).text("path", file.path());
    json.text("url", file.url()).text("exposure", file.exposure().word()).end();
    json.end().endArray();
  }

  private static void evidences(JsonWriter json, List<Activity> activities) throws IOException {
    json.array("evidences");
    for (Activity activity : activities) {
      json.element().text("uid", activity.id()).text("name", activity.verb().caption());
      OcsfObjects.actor(json, activity);
      OcsfObjects.file(json, activity.file());
      OcsfObjects.sourceEndpoint(json, activity.endpoint());
      OcsfObjects.httpRequest(json, activity.client());
      json.object("data").text("verb", activity.verb().word());
      json.rfc3339("time", activity.time());
      UnmappedJson.write(json, activity);
      json.end().end();
    }
    json.endArray();
  }

  private static void unmapped(JsonWriter json, Finding finding) throws IOException {
    Detection detection = finding.detection();
    PolicySnapshot policy = detection.policy();
    Activity trigger = detection.trigger();
    json.object("unmapped").number("revision", finding.revision());
    json.number("source_lag_ms", finding.sourceLagMillis());
    json.number("processing_lag_ms", finding.processingLagMillis());
    json.text("mode", policy.mode().word());
    json.texts("actions", policy.actions().stream().map(verb -> verb.word()).toList());
    superseded(json, finding.superseded());
    json.text("withheld", finding.withheld() == null ? null : finding.withheld().word());
    policies(json, finding.policies());
    json.text("subject", detection.subjectKey());
    json.text("label", trigger.file().label().caption());
    json.text("exposure", trigger.file().exposure().word());
    json.text("audience", trigger.share().audience().word());
    json.text("place", trigger.endpoint().place().caption("the cloud"));
    AnomalyJson.writeUnmapped(json, detection.anomalies());
    if (detection.burst() != null) {
      burst(json, detection.burst());
    }
    json.end();
  }

  private static void superseded(JsonWriter json, List<SupersededAction> superseded)
      throws IOException {
    if (superseded.isEmpty()) {
      return;
    }
    json.array("superseded");
    for (SupersededAction one : superseded) {
      json.element().text("verb", one.verb().word()).text("by", one.by().word());
      json.text("policy", one.policyId()).end();
    }
    json.endArray();
  }

  private static void policies(JsonWriter json, List<RelatedPolicy> policies) throws IOException {
    json.array("policies");
    for (RelatedPolicy policy : policies) {
      json.element().text("uid", policy.policyId()).text("title", policy.title());
      json.text("finding_uid", policy.findingUid()).end();
    }
    json.endArray();
  }

  private static void burst(JsonWriter json, Burst burst) throws IOException {
    json.object("burst").text("measure", burst.measure()).number("observed", burst.observed());
    json.number("threshold", burst.threshold()).number("timespan_ms", burst.timespanMillis()).end();
  }
}
