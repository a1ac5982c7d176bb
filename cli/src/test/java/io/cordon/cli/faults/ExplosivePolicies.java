package io.cordon.cli.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Policies that would take endless time or memory, to read or for each activity, where nothing
 * bounds it. None of them matches an activity, so that findings stay comparable.
 */
final class ExplosivePolicies {
  private static final String RULE =
      """
      title: Explosive
      id: %s
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          never:
              %s
          condition: %s
      level: low
      """;

  private static final String NOTHING = "file|contains: nothing-of-this-name";

  /** One message. */
  static final class Explosive {
    private final String id;
    private final byte[] message;
    private final String outcome;

    private Explosive(String id, byte[] message, String outcome) {
      this.id = id;
      this.message = message;
      this.outcome = outcome;
    }

    String id() {
      return id;
    }

    byte[] message() {
      return message.clone();
    }

    /** The state that the job must answer with, and a part of the reason. */
    String outcome() {
      return outcome;
    }

    @Override
    public String toString() {
      return id + ' ' + outcome;
    }
  }

  private final List<Explosive> all = new ArrayList<>();

  private ExplosivePolicies() {
    add("accepted", "file|re: '^(([a-z0-9-]+)*)*([a-z0-9.-]*)*!$'", "never");
    add("accepted", "file|re: '^(.*a){80}!$'", "never");
    add("refused: expands to more than", "file|contains: [" + words(60_000) + "]", "never");
    add("refused: the policy needs 105000 steps", "file|contains: [" + words(3_000) + "]", "never");
    add(
        "refused: the expression is longer than",
        "file.path|re: '(" + words(2_000).replace(", ", "|") + ")!'",
        "never");
    add(
        "refused: the condition is nested deeper",
        NOTHING,
        "(".repeat(50_000) + "never" + ")".repeat(50_000));
    add("refused: the policy needs 1200061 steps", NOTHING, "never" + " or never".repeat(20_000));
    add("refused: \"300.0.0.0/99\" is not a network", "ip|cidr: 300.0.0.0/99", "never");
    add("refused: expands to more than", aliases().getBytes(StandardCharsets.UTF_8));
    add("refused: is not UTF-8 text", new byte[] {(byte) 0xff, 0, (byte) 0xfe});
  }

  /** The messages for the topic of policies. */
  static List<Explosive> all() {
    return new ExplosivePolicies().all;
  }

  private void add(String outcome, String match, String condition) {
    String text = RULE.formatted(id(), match, condition);
    add(outcome, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String outcome, byte[] message) {
    all.add(new Explosive(id(), message, outcome));
  }

  private String id() {
    return "0d7f8f5a-5d0c-4d59-9f5a-%012d".formatted(all.size());
  }

  private static String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "nothing-" + number)
        .collect(Collectors.joining(", "));
  }

  /** Each level has the level before ten times. */
  private static String aliases() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 12; level++) {
      String alias = "*a" + (level - 1);
      text.append("a%d: &a%d [%s%s]\n".formatted(level, level, (alias + ", ").repeat(9), alias));
    }
    return text.toString();
  }
}
