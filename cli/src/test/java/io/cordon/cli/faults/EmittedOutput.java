package io.cordon.cli.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a run has emitted, without what depends on the wall clock.
 *
 * @param findings what each revision of each finding says, by uid and revision
 * @param doubled uids and revisions that were emitted more than once
 * @param actions policy and file of each action, by id
 * @param actionMessages how many messages the actions were
 */
record EmittedOutput(
    Map<String, String> findings,
    List<String> doubled,
    Map<String, String> actions,
    int actionMessages) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static EmittedOutput of(List<String> findings, List<String> actions) {
    Map<String, String> revisions = new TreeMap<>();
    List<String> doubled = new ArrayList<>();
    for (String text : findings) {
      JsonNode finding = parse(text);
      if (revisions.put(revision(finding), summary(finding)) != null) {
        doubled.add(revision(finding));
      }
    }
    Map<String, String> ids = new TreeMap<>();
    for (String text : actions) {
      JsonNode action = parse(text);
      String policy = action.at("/reason/policy_id").asText();
      String file = action.at("/target/file_id").asText();
      ids.put(action.path("action_id").asText(), policy + " | " + file);
    }
    return new EmittedOutput(revisions, doubled, ids, actions.size());
  }

  /**
   * The output that differs in some findings and actions.
   *
   * @param change what a finding or an action says instead; null where it is not emitted
   */
  EmittedOutput with(UnaryOperator<String> change) {
    return new EmittedOutput(
        changed(findings, change), doubled, changed(actions, change), actionMessages);
  }

  private static Map<String, String> changed(
      Map<String, String> summaries, UnaryOperator<String> change) {
    Map<String, String> changed = new TreeMap<>();
    summaries.forEach(
        (id, summary) -> {
          String other = change.apply(summary);
          if (other != null) {
            changed.put(id, other);
          }
        });
    return changed;
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(text, notJson);
    }
  }

  /** UID and revision. */
  static String revision(JsonNode finding) {
    return finding.at("/metadata/uid").asText();
  }

  static String uid(JsonNode finding) {
    return finding.at("/finding_info/uid").asText();
  }

  static String policy(JsonNode finding) {
    return finding.at("/finding_info/analytic/uid").asText();
  }

  /** What a finding says. Its times, lags and risk depend on the clock or on other users. */
  private static String summary(JsonNode finding) {
    return String.join(
        " | ",
        policy(finding),
        finding.path("activity_name").asText(),
        finding.path("severity").asText(),
        finding.at("/unmapped/subject").asText(),
        finding.at("/unmapped/mode").asText(),
        finding.at("/unmapped/actions").toString(),
        finding.at("/finding_info/related_events").findValuesAsText("uid").toString());
  }
}
