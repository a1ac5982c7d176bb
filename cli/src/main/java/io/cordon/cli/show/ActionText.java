package io.cordon.cli.show;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** In words: the actions that Cordon takes, would take, or does not take and why. */
final class ActionText {
  private static final List<String> NOTIFICATIONS =
      Arrays.stream(ActionVerb.values()).filter(Mode.NOTIFY::allows).map(ActionVerb::word).toList();

  private ActionText() {}

  /**
   * @param extra the {@code unmapped} object of a finding
   */
  static String of(JsonNode extra) {
    String mode = extra.path("mode").asText();
    List<String> superseded =
        extra.path("superseded").valueStream().map(action -> action.path("verb").asText()).toList();
    List<String> verbs = verbs(extra, mode).filter(verb -> !superseded.contains(verb)).toList();
    Stream<String> reasons =
        extra.path("superseded").valueStream().map(action -> why(action, extra));
    return effect(verbs, mode, extra.path("withheld").asText())
        + " (mode "
        + mode
        + ")"
        + String.join("", reasons.toList());
  }

  private static Stream<String> verbs(JsonNode extra, String mode) {
    Stream<String> verbs = extra.path("actions").valueStream().map(JsonNode::asText);
    return mode.equals(Mode.NOTIFY.word()) ? verbs.filter(NOTIFICATIONS::contains) : verbs;
  }

  private static String effect(List<String> verbs, String mode, String withheld) {
    if (!withheld.isEmpty()) {
      return "nothing, because " + reason(withheld);
    }
    String words = verbs.isEmpty() ? "notify nobody" : words(String.join(", ", verbs));
    return mode.equals(Mode.OBSERVE.word()) ? "nothing; it would " + words : words;
  }

  private static String reason(String withheld) {
    return Arrays.stream(WithheldReason.values())
        .filter(reason -> reason.word().equals(withheld))
        .map(
            reason ->
                switch (reason) {
                  case SERVICE_ACCOUNT -> "it is a service account";
                  case BREAK_GLASS -> "it is a break-glass account";
                  case OWN_APPLICATION -> "Cordon itself did it";
                })
        .findFirst()
        .orElse(words(withheld));
  }

  /** {@code ; not remove public link: quarantine by "Title" includes it}. */
  private static String why(JsonNode superseded, JsonNode extra) {
    String policyId = superseded.path("policy").asText();
    String title =
        extra
            .path("policies")
            .valueStream()
            .filter(policy -> policy.path("uid").asText().equals(policyId))
            .map(policy -> policy.path("title").asText())
            .findFirst()
            .orElse(policyId);
    return "; not "
        + words(superseded.path("verb").asText())
        + ": "
        + words(superseded.path("by").asText())
        + " by \""
        + title
        + "\" includes it";
  }

  private static String words(String text) {
    return text.replace('_', ' ');
  }
}
