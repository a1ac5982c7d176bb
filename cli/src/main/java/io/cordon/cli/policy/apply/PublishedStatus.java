package io.cordon.cli.policy.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.policy.live.PolicyGate;
import java.util.ArrayList;
import java.util.List;

/**
 * The job's status of one published rule, from {@code cordon.policy-status.v1}.
 *
 * @param policyId null when the key of the message is not a rule id
 * @param place topic, partition and offset of the message that the status is about
 */
record PublishedStatus(String policyId, String state, List<String> problems, String place) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REFUSED = "refused";

  PublishedStatus {
    problems = List.copyOf(problems);
  }

  /** Null when the text is not a status. */
  static PublishedStatus parse(String json) {
    try {
      JsonNode status = JSON.readTree(json);
      List<String> problems = new ArrayList<>();
      status.path("problems").forEach(problem -> problems.add(problem.asText()));
      return new PublishedStatus(
          status.path("policy_id").asText(null),
          status.path("state").asText(),
          problems,
          place(
              status.path("topic").asText(),
              status.path("partition").asInt(),
              status.path("offset").asLong()));
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }

  static String place(String topic, int partition, long offset) {
    return topic + '/' + partition + '@' + offset;
  }

  boolean isRefused() {
    return state.equals(REFUSED);
  }

  /** Whether the rule is valid but takes effect only when the job restarts. */
  boolean needsSavepoint() {
    return isRefused()
        && problems.stream().anyMatch(problem -> problem.contains(PolicyGate.BY_SAVEPOINT));
  }
}
