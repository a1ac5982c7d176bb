package io.cordon.audit.hostile;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Puts texts of a given size together from parts that are repeated. */
final class Shapes {
  private Shapes() {}

  /** {@code start}, as many numbered parts as fit, separated by commas, and {@code end}. */
  static String repeated(int size, String start, IntFunction<String> part, String end) {
    StringBuilder text = new StringBuilder(size + 1024).append(start);
    for (int i = 0; text.length() + end.length() < size; i++) {
      text.append(i == 0 ? "" : ",").append(part.apply(i));
    }
    return text.append(end).toString();
  }

  /** Lists or objects of half the size each, in the places of {@code %1} and {@code %2}. */
  static byte[] halves(
      int size, String record, IntFunction<String> first, IntFunction<String> second) {
    int half = (size - record.length()) / 2;
    return bytes(
        record
            .replace("%1", repeated(half, "", first, ""))
            .replace("%2", repeated(half, "", second, "")));
  }

  /** A list of half the size in the place of {@code %1}, and a long text in that of {@code %2}. */
  static byte[] listAndText(int size, String record, IntFunction<String> element) {
    int half = (size - record.length()) / 2;
    return bytes(
        record.replace("%1", repeated(half, "", element, "")).replace("%2", "x".repeat(half)));
  }

  static byte[] list(int size, String record, IntFunction<String> element) {
    return bytes(record.replace("%1", repeated(size - record.length(), "", element, "")));
  }

  /** JSON that was written with single quotes. */
  static String quoted(String json) {
    return json.replace('\'', '"');
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
