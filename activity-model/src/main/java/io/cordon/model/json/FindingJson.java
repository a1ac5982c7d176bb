package io.cordon.model.json;

import io.cordon.model.Activity;
import io.cordon.model.Burst;
import io.cordon.model.CloudFile;
import io.cordon.model.Detection;
import io.cordon.model.FileKind;
import io.cordon.model.Finding;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import io.cordon.model.Severity;
import java.io.IOException;
import java.util.List;

/** A finding as OCSF 1.8 Detection Finding (class 2004). */
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
    json.number("activity_id", 1).text("activity_name", "Create");
    json.number("type_uid", CLASS_UID * 100L + 1).text("type_name", CLASS_NAME + ": Create");
    json.number("severity_id", severity.ocsfId()).text("severity", severity.caption());
    json.number("status_id", 1).text("status", "New");
    json.millis("time", trigger.time()).text("message", detection.why());
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

  private static void metadata(JsonText json, Finding finding, Activity trigger)
      throws IOException {
    json.object("metadata").text("version", OcsfObjects.VERSION).text("uid", finding.uid());
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
    json.object("unmapped");
    json.number("source_lag_ms", finding.sourceLagMillis());
    json.number("processing_lag_ms", finding.processingLagMillis());
    json.text("mode", policy.mode().word());
    json.texts("actions", policy.actions().stream().map(verb -> verb.word()).toList());
    json.text("subject", detection.subject());
    json.text("label", trigger.file().label().caption());
    json.text("exposure", trigger.file().exposure().word());
    json.text("audience", trigger.share().audience().word());
    json.text("place", trigger.endpoint().place().caption());
    if (detection.anomaly() != null) {
      json.number("p_value", detection.anomaly().pValue());
      json.number("history_days", detection.anomaly().historyDays());
    }
    if (detection.burst() != null) {
      burst(json, detection.burst());
    }
    json.end();
  }

  private static void burst(JsonText json, Burst burst) throws IOException {
    json.object("burst").text("measure", burst.measure()).number("observed", burst.observed());
    json.number("threshold", burst.threshold()).number("timespan_ms", burst.timespanMillis()).end();
  }
}
