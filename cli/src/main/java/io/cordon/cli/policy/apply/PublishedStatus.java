package io.cordon.cli.policy.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.policy.live.PolicyGate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the job says of one published rule, read from {@code cordon.policy-status.v1}.
 *
 * @param policyId null where the message had no rule's id for a key
 * @param place topic, partition and offset of the message that it answers
 */
record PublishedStatus(String policyId, String state, List<String> problems, String place) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REFUSED = "refused";

  PublishedStatus {
    problems = List.copyOf(problems);
  }

  /** Null for a text that is no status. */
  static PublishedStatus of(String json) {
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
    } catch (JsonProcessingException somebodyElsesMessage) {
      return null;
    }
  }

  static String place(String topic, int partition, long offset) {
    return topic + '/' + partition + '@' + offset;
  }

  boolean isRefused() {
    return state.equals(REFUSED);
  }

  /** Whether the rule is sound, but only a job that starts with it can have it. */
  boolean needsSavepoint() {
    return isRefused()
        && problems.stream().anyMatch(problem -> problem.contains(PolicyGate.BY_SAVEPOINT));
  }
}
