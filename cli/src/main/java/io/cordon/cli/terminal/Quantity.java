package io.cordon.cli.terminal;

import java.util.Locale;

/** Words for a number of things: {@code 1 policy}, {@code 1,200 policies}. */
public final class Quantity {
  private Quantity() {}

  public static String policies(long count) {
    return of(count, "policy", "policies");
  }

  /** One thing, or several of them. */
  public static String of(long count, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
  }
}
