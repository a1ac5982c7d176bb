package io.cordon.model.json;

import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.policy.PolicyStatus.State;
import io.cordon.model.reject.Origin;
import java.io.IOException;

/** The status of a published policy as {@code cordon.policy-status.v1}. */
public final class PolicyStatusJson {
  /** The value of {@code schema}. */
  public static final String SCHEMA = "cordon.policy-status.v1";

  private PolicyStatusJson() {}

  /** One line of JSON, keys always in the same order. */
  public static String write(PolicyStatus status) {
    return JsonWriter.of(json -> members(json, status));
  }

  /** Reads one line of JSON. Unknown keys are ignored; an unknown state is a mistake. */
  public static PolicyStatus read(String text) throws JsonFormatException {
    JsonObject json = JsonObject.parse(text);
    json.expectSchema(SCHEMA);
    Origin origin =
        Origin.ofTopic(
            json.requiredText("topic"), json.smallNumber("partition", 0), json.number("offset", 0));
    return new PolicyStatus(
        json.text("policy_id"),
        json.text("version"),
        json.requiredWord("state", State.values(), State::word),
        json.texts("problems"),
        origin,
        json.rfc3339("time"));
  }

  private static void members(JsonWriter json, PolicyStatus status) throws IOException {
    Origin origin = status.origin();
    json.text("schema", SCHEMA);
    json.text("policy_id", status.policyId()).text("version", status.version());
    json.text("state", status.state().word()).texts("problems", status.problems());
    json.text("topic", origin.topic()).number("partition", origin.partition());
    json.number("offset", origin.offset()).rfc3339("time", status.time());
  }
}
