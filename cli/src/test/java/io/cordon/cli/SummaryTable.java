package io.cordon.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counts of the summary table, parsed from standard error. */
public record SummaryTable(long read, Map<String, Long> parts) {
  private static final Pattern LINE = Pattern.compile("^( {0,2})(\\S.*?) {2,}([0-9,]+)$");

  public static SummaryTable parse(String summary) {
    long read = 0;
    Map<String, Long> parts = new TreeMap<>();
    for (String line : summary.lines().takeWhile(line -> !line.isBlank()).toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      long count = Long.parseLong(matcher.group(3).replace(",", ""));
      if (matcher.group(1).isEmpty()) {
        read = matcher.group(2).equals("read") ? count : read;
      } else {
        parts.put(matcher.group(2), count);
      }
    }
    return new SummaryTable(read, parts);
  }

  /** The count of the row with this beginning; 0 when there is none. */
  public long count(String beginning) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().startsWith(beginning))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** activities + merged + duplicates + not file activity + rejects. */
  public long sum() {
    return parts.values().stream().mapToLong(Long::longValue).sum();
  }
}
