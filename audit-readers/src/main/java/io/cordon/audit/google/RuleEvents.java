package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.policy.Severity;
import java.util.List;
import java.util.Locale;

/**
 * The events of the administrators' rules that are about a document in Drive: its content matched a
 * rule of data loss prevention. Those about mail, chats and browsers name no document.
 */
final class RuleEvents {
  private static final String DRIVE = "drive";

  private RuleEvents() {}

  /** Null for an event that is no file activity. */
  static GoogleEventType of(String name, EventParameters parameters) {
    if (parameters.text("resource_id") == null || !isAboutDrive(parameters)) {
      return null;
    }
    return switch (name) {
      case "content_matched", "rule_match" -> GoogleEventType.of(Verb.DLP_MATCH);
      case "content_unmatched", "action_complete" -> GoogleEventType.of(Verb.OTHER);
      default -> null;
    };
  }

  private static boolean isAboutDrive(EventParameters parameters) {
    for (String name : List.of("data_source", "application")) {
      String source = parameters.text(name);
      if (source != null) {
        return source.toLowerCase(Locale.ROOT).contains(DRIVE);
      }
    }
    return false;
  }

  static DlpRule rule(EventParameters parameters) {
    List<String> names = parameters.texts("rule_name");
    return new DlpRule(null, names.isEmpty() ? null : String.join(", ", names));
  }

  /** Null where the rule has none. */
  static Severity severity(EventParameters parameters) {
    String word = parameters.text("severity");
    return switch (word == null ? "" : word.toUpperCase(Locale.ROOT)) {
      case "LOW" -> Severity.LOW;
      case "MEDIUM" -> Severity.MEDIUM;
      case "HIGH" -> Severity.HIGH;
      default -> null;
    };
  }
}
