package io.cordon.model.json;

import io.cordon.model.activity.Activity;
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
import io.cordon.model.policy.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link FindingJson} writes. */
final class FindingReader {
  private final JsonObject json;
  private final JsonObject info;
  private final JsonObject extra;

  FindingReader(JsonObject json) throws JsonFormatException {
    this.json = json;
    this.info = json.object("finding_info");
    this.extra = json.object("unmapped");
  }

  Finding finding() throws JsonFormatException {
    List<Activity> activities = EvidenceReader.activities(json);
    Instant arrived = activities.get(activities.size() - 1).arrived();
    Instant decidedAt = arrived.plusMillis(extra.number("processing_lag_ms", 0));
    Instant createdAt = info.millis("created_time");
    Instant emittedAt = info.millis("modified_time");
    return new Finding(
        info.requiredText("uid"),
        detection(activities),
        decidedAt,
        json.smallNumber("risk_score", 0),
        stage(),
        extra.number("revision", 1),
        createdAt,
        emittedAt == null ? createdAt : emittedAt,
        extent(),
        relatedPolicies(),
        superseded(),
        extra.word("withheld", WithheldReason.values(), WithheldReason::word));
  }

  private FindingStage stage() throws JsonFormatException {
    long id = json.number("activity_id", 0);
    for (FindingStage stage : FindingStage.values()) {
      if (stage.ocsfId() == id) {
        return stage;
      }
    }
    throw new JsonFormatException(
        "activity_id: " + id + " is none of 1 (create), 2 (update), 3 (close)");
  }

  private Detection detection(List<Activity> activities) throws JsonFormatException {
    Burst burst = burst();
    return new Detection(
        policy(burst != null, activities.size() > 1),
        activities,
        info.text("desc"),
        AnomalyJson.read(json, extra),
        burst,
        extra.text("subject"));
  }

  private PolicySnapshot policy(boolean counted, boolean severalActivities)
      throws JsonFormatException {
    JsonObject analytic = info.object("analytic");
    boolean statistical = analytic.number("type_id", 0) == DetectorKind.BASELINE.analyticTypeId();
    DetectorKind rule =
        counted
            ? DetectorKind.CORRELATION
            : severalActivities ? DetectorKind.SEQUENCE : DetectorKind.POLICY;
    return new PolicySnapshot(
        analytic.requiredText("uid"),
        analytic.text("version"),
        analytic.text("name"),
        analytic.text("desc"),
        statistical ? DetectorKind.BASELINE : rule,
        severity(),
        extra.requiredWord("mode", Mode.values(), Mode::word),
        extra.words("actions", ActionVerb.values(), ActionVerb::word),
        attack());
  }

  private Severity severity() throws JsonFormatException {
    long id = json.number("severity_id", 0);
    for (Severity severity : Severity.values()) {
      if (severity.ocsfId() == id) {
        return severity;
      }
    }
    throw new JsonFormatException("severity_id: " + id + " is not from 1 to 5");
  }

  private List<String> attack() throws JsonFormatException {
    List<String> ids = new ArrayList<>();
    for (JsonObject attack : info.objects("attacks")) {
      for (String kind : List.of("sub_technique", "technique", "tactic")) {
        if (attack.has(kind)) {
          ids.add(attack.object(kind).requiredText("uid"));
          break;
        }
      }
    }
    return ids;
  }

  private Burst burst() throws JsonFormatException {
    if (!extra.has("burst")) {
      return null;
    }
    JsonObject burst = extra.object("burst");
    return new Burst(
        burst.text("measure"),
        burst.number("observed", 0),
        burst.number("threshold", 0),
        burst.number("timespan_ms", 0),
        List.of());
  }

  private FindingExtent extent() throws JsonFormatException {
    List<String> eventIds = new ArrayList<>();
    for (JsonObject event : info.objects("related_events")) {
      eventIds.add(event.requiredText("uid"));
    }
    Instant firstSeen = json.millis("start_time");
    return new FindingExtent(json.number("count", 1), firstSeen, json.millis("end_time"), eventIds);
  }

  private List<RelatedPolicy> relatedPolicies() throws JsonFormatException {
    List<RelatedPolicy> policies = new ArrayList<>();
    for (JsonObject policy : extra.objects("policies")) {
      policies.add(
          new RelatedPolicy(policy.text("uid"), policy.text("title"), policy.text("finding_uid")));
    }
    return policies;
  }

  private List<SupersededAction> superseded() throws JsonFormatException {
    List<SupersededAction> actions = new ArrayList<>();
    for (JsonObject action : extra.objects("superseded")) {
      actions.add(
          new SupersededAction(
              action.requiredWord("verb", ActionVerb.values(), ActionVerb::word),
              action.requiredWord("by", ActionVerb.values(), ActionVerb::word),
              action.text("policy")));
    }
    return actions;
  }
}
