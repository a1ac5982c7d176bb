package io.cordon.yaml;

import java.util.Collection;
import java.util.Locale;

/** How sentences quote what a user wrote, and what they propose in its place. */
public final class ProblemText {
  private static final int LONGEST_QUOTE = 80;

  private ProblemText() {}

  /** The text in double quotes on one line: cut when long, control characters made visible. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .limit(LONGEST_QUOTE)
        .forEach(
            point -> {
              if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                quoted.append(String.format("\\u%04x", point));
              } else {
                quoted.appendCodePoint(point);
              }
            });
    boolean cut = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
    return quoted.append(cut ? "…\"" : "\"").toString();
  }

  /** {@code ; did you mean "x"?} for the nearest candidate, or nothing when none is near. */
  public static String suggestion(String word, Collection<String> candidates) {
    String best = null;
    int least = Integer.MAX_VALUE;
    if (word.length() > LONGEST_QUOTE) {
      return "";
    }
    for (String candidate : candidates) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    boolean near = best != null && least <= Math.max(1, Math.max(word.length(), best.length()) / 3);
    return near ? "; did you mean " + quote(best) + "?" : "";
  }

  /** The suggestion if one is near, else all candidates. */
  public static String suggestionOrAll(String word, Collection<String> candidates) {
    String suggestion = suggestion(word, candidates);
    return suggestion.isEmpty() ? "; known are " + String.join(", ", candidates) : suggestion;
  }

  /** Edits between two words, a swap of neighbours being one (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        least = Math.min(least, cost[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
