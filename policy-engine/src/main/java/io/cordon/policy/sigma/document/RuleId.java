package io.cordon.policy.sigma.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** Ids of rules: UUIDs, in which case is ignored. */
public final class RuleId {
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private RuleId() {}

  static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }

  /** An id in lower case; a name unchanged; null for null. */
  public static String normalized(String idOrName) {
    return idOrName == null || !isUuid(idOrName) ? idOrName : idOrName.toLowerCase(Locale.ROOT);
  }
}
