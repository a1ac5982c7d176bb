package io.cordon.cli.faults;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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

  private ExplosivePolicies() {}

  /** The messages for the topic of policies, by key. */
  static Map<String, byte[]> messages() {
    Map<String, String> texts = new LinkedHashMap<>();
    add(texts, "file.name|re: '^(([a-z0-9-]+)*)*([a-z0-9.-]*)*!$'", "never");
    add(texts, "file.name|re: '^(.*a){80}!$'", "never");
    add(texts, "file.name|contains: [" + words(60_000) + "]", "never");
    add(texts, "file.path|re: '(" + words(2_000).replace(", ", "|") + ")!'", "never");
    add(texts, "verb: share", "(".repeat(50_000) + "never" + ")".repeat(50_000));
    add(texts, "verb: share", "never" + " and not never".repeat(20_000));
    add(texts, "file.name|cidr: 300.0.0.0/99", "never");
    Map<String, byte[]> messages = new LinkedHashMap<>();
    texts.forEach((id, text) -> messages.put(id, text.getBytes(StandardCharsets.UTF_8)));
    messages.put("aliases", aliases().getBytes(StandardCharsets.UTF_8));
    messages.put("not-text", new byte[] {(byte) 0xff, 0, (byte) 0xfe});
    return messages;
  }

  private static void add(Map<String, String> texts, String match, String condition) {
    String id = "0d7f8f5a-5d0c-4d59-9f5a-%012d".formatted(texts.size());
    texts.put(id, RULE.formatted(id, match, condition));
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
