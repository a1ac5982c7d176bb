package io.cordon.policy.live;

import io.cordon.policy.condition.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Policies within the limits of one text that would starve the job if they were in force. */
final class CostlyTexts {
  private static final int CHARACTERS = 900_000;

  /** A correlation has at most 32 rules. */
  private static final int MAX_RULES = 32;

  private CostlyTexts() {}

  /** A rule with this detection, in flow style or indented by four. */
  static String rule(int number, String detection) {
    return """
        title: Costly %d
        id: %s
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        detection:
        %s
        """
        .formatted(number, LiveTexts.id(number), detection);
  }

  /** A rule with one selection that lists values for a field, as many as fit. */
  static String values(int number, String field, int length, IntFunction<String> value) {
    int count = Math.min(49_000, CHARACTERS / (length + 3));
    return values(number, field, IntStream.range(0, count).mapToObj(value).toList());
  }

  static String values(int number, String field, List<String> values) {
    String list = values.stream().map(v -> "'" + v + "'").collect(Collectors.joining(","));
    return rule(number, "    it: {" + field + ": [" + list + "]}\n    condition: it");
  }

  private static String word(int number, int length) {
    String digits = Integer.toString(number, 36);
    return "x".repeat(Math.max(0, length - digits.length())) + digits;
  }

  /** Every shape by its name. */
  static Map<String, String> all() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("contains", values(1, "file.path|contains", 16, i -> word(i, 16)));
    texts.put("long contains", values(2, "file.path|contains", 1_900, i -> word(i, 1_900)));
    texts.put("wildcards", values(3, "file.path", 22, i -> "*" + word(i, 6) + "*b*c*d*"));
    texts.put("cased", values(4, "file|cased", 20, i -> "*" + word(i, 12) + "?A*"));
    texts.put("expressions", expressions(5));
    texts.put("networks", values(6, "ip|cidr", 15, CostlyTexts::network));
    texts.put("addresses", values(7, "ip", 12, CostlyTexts::address));
    texts.put("recipients", values(8, "recipient|contains", 16, i -> word(i, 16)));
    texts.put("exact, many times", repeated(9, 40_000, 7));
    texts.put("quantors", quantors(10));
    texts.put("nested", nested(11));
    texts.put("windows", windows(12, "event_count", "user", "{gte: 10000}"));
    texts.put(
        "values of windows",
        windows(13, "value_count", "recipient", "{field: recipient, gte: 10000}"));
    texts.put("groups", windows(14, "event_count", everyField(), "{gte: 2}"));
    return texts;
  }

  /** As many as the steps of all expressions in one text allow. */
  private static String expressions(int number) {
    List<String> list = IntStream.range(0, 2_000).mapToObj(i -> "a.*" + word(i, 16)).toList();
    return values(number, "file|re", list);
  }

  private static String network(int i) {
    return "10." + (i >> 8 & 255) + "." + (i & 255) + ".0/24";
  }

  private static String address(int i) {
    return "10." + (i >> 16 & 255) + "." + (i >> 8 & 255) + "." + (i & 255);
  }

  /** A long list of whole values, which cost nothing, in a condition that names it often. */
  static String repeated(int number, int values, int times) {
    List<String> list = IntStream.range(0, values).mapToObj(i -> word(i, 8)).toList();
    String condition = String.join(" or not ", Collections.nCopies(times, "it"));
    return values(number, "file", list).replace("condition: it", "condition: " + condition);
  }

  /** Thousands of selections under {@code all of} and {@code 1 of}. */
  private static String quantors(int number) {
    StringBuilder detection = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      detection.append("    s").append(i).append(": {file.path|contains: ").append(word(i, 9));
      detection.append("}\n");
    }
    return rule(number, detection + "    condition: 1 of s* and not all of s1*");
  }

  /** Parentheses as deep as they may be, each with both connectives. */
  private static String nested(int number) {
    String part = "(it and not (other or ";
    String inner = part.repeat(12) + "it" + "))".repeat(12);
    String all = String.join(" or ", Collections.nCopies(1_500, inner));
    return rule(
        number,
        "    it: {file|contains: plan, audience: anyone}\n"
            + "    other: {file|re: 'a.c'}\n    condition: "
            + all);
  }

  /** A correlation that counts nearly every activity as often as it may. */
  private static String windows(int number, String type, String groupBy, String condition) {
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < MAX_RULES; i++) {
      names.add("r" + i);
      text.append(
          "title: R%d\nname: r%d\nlogsource: {category: file_hosting_activity}\n".formatted(i, i));
      text.append("taxonomy: cordon\ndetection: {it: {outcome: success}, condition: it}\n---\n");
    }
    return text
        + """
        title: Costly %d
        id: %s
        taxonomy: cordon
        correlation:
            type: %s
            rules: %s
            group-by: [%s]
            timespan: 30d
            condition: %s
        """
            .formatted(number, LiveTexts.id(number), type, names, groupBy, condition);
  }

  private static String everyField() {
    return Arrays.stream(Field.values()).map(Field::word).collect(Collectors.joining(", "));
  }
}
