package io.cordon.cli.wholejob;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules that are published to a running job, valid and invalid ones. */
final class LiveRules {
  static final String BEACON = "0b7a8e5e-4f63-4c0e-9a53-00000000000b";
  static final String SEQUENCE = "0b7a8e5e-4f63-4c0e-9a53-00000000000c";
  static final String OTHER_SEQUENCE = "0b7a8e5e-4f63-4c0e-9a53-00000000000d";
  static final String POLICY = "0b7a8e5e-4f63-4c0e-9a53-000000000001";
  static final String FILTER = "0b7a8e5e-4f63-4c0e-9a53-000000000002";

  private LiveRules() {}

  static String policy(String title) {
    return rule(POLICY, title, "verb: share, audience|gte: external");
  }

  static String rule(String id, String title, String selection) {
    return """
        title: %s
        id: %s
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        detection:
            it: {%s}
            condition: it
        mode: observe
        """
        .formatted(title, id, selection);
  }

  static String filter(Instant expires) {
    return """
        title: The probes are no secret
        id: %s
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        expires: %s
        filter:
            rules: [%s]
            probes: {file|startswith: probe}
            condition: probes
        """
        .formatted(FILTER, expires, POLICY);
  }

  /** A label lowered, then the same file shared. */
  static String sequence(String id, String timespan) {
    return step("lowered", "verb: label, label.change: lowered")
        + step("shared", "verb: share")
        + ordered(id, "lowered, shared", timespan);
  }

  static String sequenceOfSeven(String id) {
    List<String> names = IntStream.rangeClosed(1, 7).mapToObj(number -> "s" + number).toList();
    return names.stream().map(name -> step(name, "verb: share")).collect(Collectors.joining())
        + ordered(id, String.join(", ", names), "6h");
  }

  private static String step(String name, String selection) {
    return """
        title: A step
        name: %s
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        detection: {it: {%s}, condition: it}
        ---
        """
        .formatted(name, selection);
  }

  private static String ordered(String id, String steps, String timespan) {
    return """
        title: In this order
        id: %s
        taxonomy: cordon
        correlation:
            type: temporal_ordered
            rules: [%s]
            group-by: [file.id]
            timespan: %s
        mode: observe
        """
        .formatted(id, steps, timespan);
  }

  static String bomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 12; level++) {
      String alias = "*a" + (level - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(level, level, (alias + ", ").repeat(9) + alias));
    }
    return bomb.toString();
  }
}
