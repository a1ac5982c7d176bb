package io.cordon.policy.sigma.detection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates the number of program steps of a regular expression before it is compiled. RE2 expands
 * {@code x{1000}} a thousand times, and nested repetitions multiply.
 */
final class RegexSize {
  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?\\}");

  private final String text;
  private final Deque<Double> outer = new ArrayDeque<>();
  private double sum;
  private double last;
  private int at;

  private RegexSize(String text) {
    this.text = text;
  }

  /** The estimate; meaningless for a text that is not a valid expression. */
  static double of(String text) {
    RegexSize size = new RegexSize(text);
    while (size.at < text.length()) {
      size.next();
    }
    double total = size.sum;
    for (double open : size.outer) {
      total += open;
    }
    return total;
  }

  private void next() {
    switch (text.charAt(at)) {
      case '\\' -> escape();
      case '[' -> characterClass();
      case '(' -> open();
      case ')' -> close();
      case '{' -> repetition();
      default -> atom(1, at + 1);
    }
  }

  private void atom(double size, int end) {
    sum += size;
    last = size;
    at = end;
  }

  private void escape() {
    char escaped = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (escaped == 'Q') {
      int end = text.indexOf("\\E", at);
      sum += (end < 0 ? text.length() : end) - at;
      atom(1, end < 0 ? text.length() : end + 2);
    } else if ("pPx".indexOf(escaped) >= 0
        && at + 2 < text.length()
        && text.charAt(at + 2) == '{') {
      int end = text.indexOf('}', at);
      atom(1, end < 0 ? text.length() : end + 1);
    } else {
      atom(1, at + 2);
    }
  }

  private void characterClass() {
    int i = at + 1;
    i += i < text.length() && text.charAt(i) == '^' ? 1 : 0;
    i += i < text.length() && text.charAt(i) == ']' ? 1 : 0;
    while (i < text.length() && text.charAt(i) != ']') {
      if (text.startsWith("[:", i) && text.indexOf(":]", i) > 0) {
        i = text.indexOf(":]", i) + 1;
      }
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    atom(1, Math.min(text.length(), i) + 1);
  }

  private void open() {
    int content = at + 1;
    if (text.startsWith("?", content)) {
      while (content < text.length() && ":>)".indexOf(text.charAt(content)) < 0) {
        content++;
      }
      if (content < text.length() && text.charAt(content) != ')') {
        content++;
      }
    }
    outer.push(sum);
    sum = 0;
    at = content;
  }

  private void close() {
    double inner = sum + 2;
    sum = outer.isEmpty() ? 0 : outer.pop();
    atom(inner, at + 1);
  }

  private void repetition() {
    Matcher matcher = REPETITION.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      atom(1, at + 1);
      return;
    }
    String most = matcher.group(3) == null || matcher.group(3).isEmpty() ? "1" : matcher.group(3);
    double times = Math.max(Double.parseDouble(matcher.group(1)) + 1, Double.parseDouble(most) * 2);
    double repeated = last * times;
    sum -= last;
    atom(repeated, matcher.end());
  }
}
