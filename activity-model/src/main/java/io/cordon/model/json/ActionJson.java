package io.cordon.model.json;

import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Action;
import io.cordon.model.identity.App;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import java.io.IOException;

/** An action as {@code cordon.action.v1}; its JSON Schema is a resource of this module. */
public final class ActionJson {
  /** The value of {@code schema}. */
  public static final String SCHEMA = "cordon.action.v1";

  private ActionJson() {}

  /** One line of JSON, keys always in the same order. */
  public static String write(Action action) {
    return JsonWriter.of(json -> members(json, action));
  }

  /**
   * Reads one line of JSON. Unknown keys are ignored; an unknown verb, mode, cloud or exposure is a
   * mistake.
   */
  public static Action read(String text) throws JsonFormatException {
    JsonObject json = JsonObject.parse(text);
    json.expectSchema(SCHEMA);
    return new Action(
        json.requiredText("action_id"),
        json.requiredWord("verb", ActionVerb.values(), ActionVerb::word),
        json.requiredWord("mode", Mode.values(), Mode::word),
        target(json.object("target")),
        reason(json.object("reason")),
        json.object("precondition").requiredWord("exposure", Exposure.values(), Exposure::word),
        json.rfc3339("requested_at"),
        json.rfc3339("expires_at"));
  }

  private static Action.Target target(JsonObject json) throws JsonFormatException {
    return new Action.Target(
        json.requiredWord("app", App.values(), App::id),
        json.text("tenant"),
        json.text("file_id"),
        json.text("file_name"),
        json.text("path"),
        json.text("url"),
        json.text("owner"),
        json.text("user"),
        json.text("user_id"),
        json.texts("link_ids"),
        json.texts("collaborators"));
  }

  private static Action.Reason reason(JsonObject json) throws JsonFormatException {
    return new Action.Reason(
        json.text("policy_id"),
        json.text("policy_version"),
        json.text("policy_title"),
        json.text("finding_uid"),
        json.texts("activity_ids"),
        json.text("label"));
  }

  private static void members(JsonWriter json, Action action) throws IOException {
    json.text("schema", SCHEMA).text("action_id", action.actionId());
    json.text("verb", action.verb().word()).text("mode", action.mode().word());
    target(json, action.target());
    reason(json, action.reason());
    json.object("precondition").text("exposure", action.precondition().word()).end();
    json.rfc3339("requested_at", action.requestedAt());
    json.rfc3339("expires_at", action.expiresAt());
  }

  private static void target(JsonWriter json, Action.Target target) throws IOException {
    json.object("target").text("app", target.app().id()).text("tenant", target.tenant());
    json.text("file_id", target.fileId()).text("file_name", target.fileName());
    json.text("path", target.path()).text("url", target.url());
    json.text("owner", target.owner()).text("user", target.user());
    json.text("user_id", target.userId());
    json.texts("link_ids", target.linkIds()).texts("collaborators", target.collaborators());
    json.end();
  }

  private static void reason(JsonWriter json, Action.Reason reason) throws IOException {
    json.object("reason").text("policy_id", reason.policyId());
    json.text("policy_version", reason.policyVersion()).text("policy_title", reason.policyTitle());
    json.text("finding_uid", reason.findingUid()).texts("activity_ids", reason.activityIds());
    json.text("label", reason.label()).end();
  }
}
