package io.cordon.model.json;

import io.cordon.model.Activity;
import io.cordon.model.CloudFile;
import io.cordon.model.Detection;
import io.cordon.model.Extent;
import io.cordon.model.FileKind;
import io.cordon.model.Finding;
import io.cordon.model.FindingStage;
import io.cordon.model.Mode;
import io.cordon.model.OpenPolicy;
import io.cordon.model.PolicyStamp;
import io.cordon.model.Severity;
import io.cordon.model.Superseded;
import java.io.IOException;
import java.util.List;

/**
 * A finding as OCSF 1.8 Detection Finding (class 2004); its JSON Schema lies beside the domain's
 * classes.
 */
public final class FindingJson {
  private static final int CLASS_UID = 2004;
  private static final String CLASS_NAME = "Detection Finding";
  private static final String CORDON = "Cordon";

  private FindingJson() {}

  /** One line of JSON, keys always in the same order. */
  public static String write(Finding finding) {
    return JsonText.of(json -> members(json, finding));
  }

  private static void members(JsonText json, Finding finding) throws IOException {
    Detection detection = finding.detection();
    Activity trigger = detection.trigger();
    Severity severity = detection.policy().severity();
    json.number("class_uid", CLASS_UID).text("class_name", CLASS_NAME);
    json.number("category_uid", 2).text("category_name", "Findings");
    stage(json, finding.stage());
    json.number("severity_id", severity.ocsfId()).text("severity", severity.caption());
    json.millis("time", trigger.time()).text("message", detection.why());
    extent(json, finding.extent());
    json.number("risk_score", finding.riskScore());
    json.flag("is_alert", detection.policy().mode() != Mode.OBSERVE);
    metadata(json, finding, trigger);
    FindingInfoJson.write(json, finding);
    OcsfObjects.actor(json, trigger);
    resources(json, trigger);
    evidences(json, detection.activities());
    if (detection.anomaly() != null) {
      AnomalyJson.write(json, detection.anomaly(), trigger.actor().key());
    }
    unmapped(json, finding);
  }

  private static void stage(JsonText json, FindingStage stage) throws IOException {
    json.number("activity_id", stage.ocsfId()).text("activity_name", stage.caption());
    json.number("type_uid", CLASS_UID * 100L + stage.ocsfId());
    json.text("type_name", CLASS_NAME + ": " + stage.caption());
    json.number("status_id", stage.statusId()).text("status", stage.status());
  }

  private static void extent(JsonText json, Extent extent) throws IOException {
    json.number("count", extent.detections());
    json.millis("start_time", extent.firstSeen()).millis("end_time", extent.lastSeen());
  }

  /** Each telling is an event of its own to OCSF, so its uid is that of finding and revision. */
  private static void metadata(JsonText json, Finding finding, Activity trigger)
      throws IOException {
    json.object("metadata").text("version", OcsfObjects.VERSION);
    json.text("uid", finding.uid() + '.' + finding.revision());
    json.text("tenant_uid", trigger.tenant());
    // The profiles that let a finding name its actor and its risk.
    json.texts("profiles", List.of("host", "security_control"));
    json.object("product").text("name", CORDON).text("vendor_name", CORDON).end();
    json.end();
  }

  private static void resources(JsonText json, Activity trigger) throws IOException {
    CloudFile file = trigger.file();
    if (!file.exists()) {
      return;
    }
    json.array("resources").element().text("name", OcsfObjects.fileName(file));
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

  private static void evidences(JsonText json, List<Activity> activities) throws IOException {
    json.array("evidences");
    for (Activity activity : activities) {
      json.element().text("uid", activity.id()).text("name", activity.verb().caption());
      OcsfObjects.actor(json, activity);
      OcsfObjects.file(json, activity.file());
      OcsfObjects.sourceEndpoint(json, activity.endpoint());
      OcsfObjects.httpRequest(json, activity.client());
      json.object("data").text("verb", activity.verb().word());
      json.rfc3339("time", activity.time());
      ActivityFacts.write(json, activity);
      json.end().end();
    }
    json.endArray();
  }

  private static void unmapped(JsonText json, Finding finding) throws IOException {
    Detection detection = finding.detection();
    PolicyStamp policy = detection.policy();
    Activity trigger = detection.trigger();
    json.object("unmapped").number("revision", finding.revision());
    json.number("source_lag_ms", finding.sourceLagMillis());
    json.number("processing_lag_ms", finding.processingLagMillis());
    json.text("mode", policy.mode().word());
    json.texts("actions", policy.actions().stream().map(verb -> verb.word()).toList());
    superseded(json, finding.superseded());
    json.text("withheld", finding.withheld() == null ? null : finding.withheld().word());
    policies(json, finding.policies());
    json.text("subject", detection.subject());
    json.text("label", trigger.file().label().caption());
    json.text("exposure", trigger.file().exposure().word());
    json.text("audience", trigger.share().audience().word());
    json.text("place", trigger.endpoint().place().caption());
    if (detection.anomaly() != null) {
      json.number("p_value", detection.anomaly().pValue());
      json.number("history_days", detection.anomaly().historyDays());
    }
    json.end();
  }

  private static void superseded(JsonText json, List<Superseded> superseded) throws IOException {
    if (superseded.isEmpty()) {
      return;
    }
    json.array("superseded");
    for (Superseded one : superseded) {
      json.element().text("verb", one.verb().word()).text("by", one.by().word());
      json.text("policy", one.policyId()).end();
    }
    json.endArray();
  }

  private static void policies(JsonText json, List<OpenPolicy> policies) throws IOException {
    json.array("policies");
    for (OpenPolicy policy : policies) {
      json.element().text("uid", policy.policyId()).text("title", policy.title());
      json.text("finding_uid", policy.findingUid()).end();
    }
    json.endArray();
  }
}
