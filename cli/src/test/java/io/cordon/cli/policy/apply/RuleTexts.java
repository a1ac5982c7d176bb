package io.cordon.cli.policy.apply;

/** Texts of rules to publish. */
final class RuleTexts {
  private RuleTexts() {}

  static String id(int number) {
    return "7a9b1c3d-5e6f-4a8b-9c0d-00000000000" + number;
  }

  static String rule(int number, String title) {
    return """
        title: %s
        id: %s
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        detection:
            it: {verb: share}
            condition: it
        """
        .formatted(title, id(number));
  }
}
