package io.cordon.yaml;

import java.util.Collection;
import java.util.Locale;

/** Text for the sentences of problems: quotes of what a user wrote, and suggestions. */
public final class ProblemText {
  private static final int MAX_QUOTE_LENGTH = 80;

  private ProblemText() {}

  /**
   * The text in double quotes on one line, cut after 80 characters, with characters that do harm
   * escaped.
   */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .limit(MAX_QUOTE_LENGTH)
        .forEach(
            point -> {
              if (isHarmful(point)) {
                quoted.append(String.format(point > 0xFFFF ? "\\U%08x" : "\\u%04x", point));
              } else {
                quoted.appendCodePoint(point);
              }
            });
    boolean cut = text.codePointCount(0, text.length()) > MAX_QUOTE_LENGTH;
    return quoted.append(cut ? "…\"" : "\"").toString();
  }

  /** Controls a terminal, breaks the line, changes its direction, or is half of a character. */
  private static boolean isHarmful(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** {@code ; did you mean "x"?} for the most similar candidate; empty when none is similar. */
  public static String suggestion(String word, Collection<String> candidates) {
    String best = null;
    int least = Integer.MAX_VALUE;
    if (word.length() > MAX_QUOTE_LENGTH) {
      return "";
    }
    for (String candidate : candidates) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    boolean similar =
        best != null && least <= Math.max(1, Math.max(word.length(), best.length()) / 3);
    return similar ? "; did you mean " + quote(best) + "?" : "";
  }

  /** The most similar candidate, or all candidates when none is similar. */
  public static String suggestionOrAll(String word, Collection<String> candidates) {
    String suggestion = suggestion(word, candidates);
    if (candidates.isEmpty()) {
      return "; there are none";
    }
    return suggestion.isEmpty() ? "; known are " + String.join(", ", candidates) : suggestion;
  }

  /** Edit distance in which a swap of neighbours is one edit (optimal string alignment). */
  public static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        least = Math.min(least, cost[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[one.length()][other.length()];
  }
}
