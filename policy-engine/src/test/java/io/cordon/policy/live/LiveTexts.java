package io.cordon.policy.live;

import io.cordon.model.reject.Origin;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.sigma.PolicyFileReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Texts of rule files, to publish and to put into a policy directory. */
final class LiveTexts {
  /** A base rule, before the document that refers to it. */
  private static final String SHARE_RULE =
      """
      title: A share
      name: share
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection: {it: {verb: share}, condition: it}
      ---
      """;

  static final Organisation ORGANISATION = Organisation.forTests();

  private LiveTexts() {}

  static String id(int number) {
    return "7a9b1c3d-5e6f-4a8b-9c0d-%012d".formatted(number);
  }

  /** A rule about single activities. */
  static String rule(int number, String title) {
    return """
        title: %s
        id: %s
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        detection:
            it: {verb: share, audience|gte: external, file.path|re: '.*plan.*'}
            condition: it
        """
        .formatted(title, id(number));
  }

  /** A sequence of two steps. */
  static String sequence(int number, String title) {
    return SHARE_RULE
        + """
        title: A download
        name: download
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        detection: {it: {verb: download}, condition: it}
        ---
        title: %s
        id: %s
        taxonomy: cordon
        correlation:
            type: temporal_ordered
            rules: [share, download]
            group-by: [user]
            timespan: 1h
        """
            .formatted(title, id(number));
  }

  /** A filter that excludes shares to one mailbox from the rule with another number. */
  static String filter(int number, int rule) {
    return """
        title: The auditors may see it
        id: %s
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        filter:
            rules: [%s]
            auditors: {recipient: eve@auditors.example}
            condition: auditors
        """
        .formatted(id(number), id(rule));
  }

  /** A count of a rule that is a policy as well. */
  static String generating(int number, int rule) {
    return rule(rule, "A share")
        + """
        ---
        title: Many shares
        id: %s
        taxonomy: cordon
        generate: true
        correlation:
            type: event_count
            rules: [%s]
            group-by: [user]
            timespan: 1h
            condition: {gte: 3}
        """
            .formatted(id(number), id(rule));
  }

  /** About a value that is unusual for a person; the text ends inside its correlation. */
  static String unusual(int number, String field) {
    return SHARE_RULE
        + """
        title: From anywhere else
        id: %s
        taxonomy: cordon
        correlation:
            type: unusual_value
            rules: [share]
            group-by: [user]
            field: %s
        """
            .formatted(id(number), field);
  }

  static String disabled(String text) {
    return text + "enabled: false\n";
  }

  static List<PolicyFile> directory(String... texts) {
    List<PolicyFile> files = new ArrayList<>();
    for (String text : texts) {
      files.add(file("policies/" + files.size() + ".yml", text));
    }
    return files;
  }

  static PolicyFile file(String name, String text) {
    try {
      return PolicyFileReader.read(name, text, ORGANISATION, Set.of());
    } catch (PolicyException invalid) {
      throw new AssertionError(invalid);
    }
  }

  static Origin at(long offset) {
    return Origin.ofTopic("cordon.policies", 0, offset);
  }
}
