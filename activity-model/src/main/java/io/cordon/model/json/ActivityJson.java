package io.cordon.model.json;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.policy.Severity;
import java.io.IOException;

/** An activity as OCSF 1.8 File Hosting Activity (class 6006); any activity gives valid OCSF. */
public final class ActivityJson {
  private static final int CLASS_UID = 6006;
  private static final String CLASS_NAME = "File Hosting Activity";

  private ActivityJson() {}

  /** One line of JSON, keys always in the same order. */
  public static String write(Activity activity) {
    return JsonWriter.of(json -> members(json, activity));
  }

  private static void members(JsonWriter json, Activity activity) throws IOException {
    json.number("class_uid", CLASS_UID).text("class_name", CLASS_NAME);
    json.number("category_uid", 6).text("category_name", "Application Activity");
    json.number("activity_id", activity.verb().ocsfId());
    json.text("activity_name", activity.verb().caption());
    json.number("type_uid", typeUid(activity)).text("type_name", typeName(activity));
    severity(json, activity.severity());
    json.millis("time", activity.time());
    outcome(json, activity.outcome());
    metadata(json, activity);
    OcsfObjects.actor(json, activity);
    OcsfObjects.file(json, activity.file());
    OcsfObjects.sourceEndpoint(json, activity.endpoint());
    OcsfObjects.httpRequest(json, activity.client());
    json.object("unmapped");
    UnmappedJson.write(json, activity);
    json.end();
  }

  /** OCSF's number for this class and verb. */
  static long typeUid(Activity activity) {
    return CLASS_UID * 100L + activity.verb().ocsfId();
  }

  private static String typeName(Activity activity) {
    Verb verb = activity.verb();
    return CLASS_NAME + ": " + (verb.ocsfId() == Verb.OTHER.ocsfId() ? "Other" : verb.caption());
  }

  private static void severity(JsonWriter json, Severity severity) throws IOException {
    json.number("severity_id", severity == null ? 0 : severity.ocsfId());
    json.text("severity", severity == null ? "Unknown" : severity.caption());
  }

  private static void outcome(JsonWriter json, Outcome outcome) throws IOException {
    switch (outcome) {
      case UNKNOWN -> json.number("status_id", 0).text("status", "Unknown");
      case SUCCESS -> json.number("status_id", 1).text("status", "Success");
      case FAILURE -> json.number("status_id", 2).text("status", "Failure");
    }
  }

  private static void metadata(JsonWriter json, Activity activity) throws IOException {
    json.object("metadata").text("version", OcsfObjects.VERSION).text("uid", activity.id());
    json.text("correlation_uid", activity.correlationId()).text("tenant_uid", activity.tenant());
    json.text("event_code", activity.rawType()).text("log_provider", activity.app().id());
    json.millis("processed_time", activity.arrived());
    json.object("product").text("name", activity.app().product());
    json.text("vendor_name", activity.app().vendor()).end();
    json.end();
  }
}
