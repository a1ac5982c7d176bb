package io.cordon.policy.sigma.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** The ids of rules: UUIDs, the same in either case. */
public final class RuleId {
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private RuleId() {}

  static boolean isOne(String text) {
    return UUID.matcher(text).matches();
  }

  /** An id in lower case; a name, which is no id, as it is written; null for null. */
  public static String folded(String idOrName) {
    return idOrName == null || !isOne(idOrName) ? idOrName : idOrName.toLowerCase(Locale.ROOT);
  }
}
