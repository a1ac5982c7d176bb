package io.cordon.model.json;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** OCSF's {@code finding_info}: the finding, its policy and its native events. */
final class FindingInfoJson {
  private FindingInfoJson() {}

  static void write(JsonWriter json, Finding finding) throws IOException {
    Detection detection = finding.detection();
    List<Activity> activities = detection.activities();
    PolicySnapshot policy = detection.policy();
    json.object("finding_info").text("uid", finding.uid());
    json.text("title", policy.title()).text("desc", detection.why());
    analytic(json, policy);
    AttackJson.write(json, policy.attack());
    json.millis("created_time", finding.createdAt());
    json.millis("modified_time", finding.revision() > 1 ? finding.emittedAt() : null);
    json.millis("first_seen_time", finding.extent().firstSeen());
    json.millis("last_seen_time", finding.extent().lastSeen());
    json.texts("data_sources", appNames(activities));
    relatedEvents(json, finding);
    json.end();
  }

  private static void analytic(JsonWriter json, PolicySnapshot policy) throws IOException {
    boolean trial = policy.mode() == Mode.OBSERVE;
    json.object("analytic").text("name", policy.title()).text("uid", policy.id());
    json.text("version", policy.version()).text("desc", policy.description());
    json.number("type_id", policy.kind().analyticTypeId());
    json.text("type", policy.kind().analyticType());
    json.number("state_id", trial ? 3 : 1).text("state", trial ? "Experimental" : "Active");
    json.end();
  }

  /**
   * One per native id, so that each can be looked up in the cloud's own log; of events of earlier
   * detections only the id is known.
   */
  private static void relatedEvents(JsonWriter json, Finding finding) throws IOException {
    Set<String> written = new LinkedHashSet<>();
    json.array("related_events");
    for (Activity activity : finding.detection().activities()) {
      for (String id : activity.eventIds()) {
        if (written.add(id)) {
          json.element().text("uid", id).text("type", activity.rawType());
          json.number("type_uid", ActivityJson.typeUid(activity)).end();
        }
      }
    }
    for (String id : finding.extent().eventIds()) {
      if (written.add(id)) {
        json.element().text("uid", id).end();
      }
    }
    json.endArray().number("related_events_count", written.size());
  }

  private static Collection<String> appNames(List<Activity> activities) {
    Set<String> names = new LinkedHashSet<>();
    activities.forEach(activity -> names.add(activity.app().product()));
    return names;
  }
}
