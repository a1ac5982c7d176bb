package io.cordon.cli.policy.published;

import io.cordon.model.json.JsonFormatException;
import io.cordon.model.json.PolicyStatusJson;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.reject.Origin;
import java.util.List;

/**
 * The job's status of one published rule, from {@code cordon.policy-status.v1}.
 *
 * @param policyId null when the key of the message is not a rule id
 * @param place topic, partition and offset of the message that the status is about
 */
public record PublishedStatus(
    String policyId, PolicyStatus.State state, List<String> problems, String place) {
  public PublishedStatus {
    problems = List.copyOf(problems);
  }

  /** Null when the text is not a status. */
  static PublishedStatus parse(String json) {
    try {
      PolicyStatus status = PolicyStatusJson.read(json);
      return new PublishedStatus(
          status.policyId(), status.state(), status.problems(), status.origin().caption());
    } catch (JsonFormatException notAStatus) {
      return null;
    }
  }

  static String place(String topic, int partition, long offset) {
    return Origin.ofTopic(topic, partition, offset).caption();
  }

  public boolean isRefused() {
    return state == PolicyStatus.State.REFUSED;
  }
}
