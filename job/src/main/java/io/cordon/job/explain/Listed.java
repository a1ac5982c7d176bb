package io.cordon.job.explain;

import java.util.List;

/** Several things in a sentence: {@code a, b and c}. */
final class Listed {
  private Listed() {}

  static String of(List<String> things) {
    int last = things.size() - 1;
    return last == 0
        ? things.get(0)
        : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
  }
}
