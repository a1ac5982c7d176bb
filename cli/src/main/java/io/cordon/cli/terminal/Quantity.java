package io.cordon.cli.terminal;

import java.util.Locale;

/** A number with its noun: {@code 1 policy}, {@code 1,200 policies}. */
public final class Quantity {
  private Quantity() {}

  public static String policies(long count) {
    return of(count, "policy", "policies");
  }

  /** The count, followed by the noun in the singular or plural. */
  public static String of(long count, String singular, String plural) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? singular : plural);
  }
}
