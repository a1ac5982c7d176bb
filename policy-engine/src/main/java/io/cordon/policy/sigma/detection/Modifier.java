package io.cordon.policy.sigma.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The modifiers of Sigma 2.1 that the language knows. */
public enum Modifier {
  CONTAINS,
  STARTSWITH,
  ENDSWITH,
  ALL,
  RE,
  I,
  M,
  S,
  CIDR,
  LT,
  LTE,
  GT,
  GTE,
  EXISTS,
  NEQ,
  FIELDREF,
  CASED,
  EXPAND;

  /** Sigma has them; here they are refused by name rather than called unknown. */
  private static final List<String> NOT_SUPPORTED =
      List.of(
          "windash",
          "base64",
          "base64offset",
          "utf16",
          "utf16le",
          "utf16be",
          "wide",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "year");

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Modifier> named(String word) {
    return Arrays.stream(values()).filter(modifier -> modifier.word().equals(word)).findFirst();
  }

  /** Sigma's modifiers that are not supported. */
  public static List<String> unsupported() {
    return NOT_SUPPORTED;
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Modifier::word).toList();
  }

  /** Whether it asks for a kind of comparison; a test has one such at most. */
  boolean isComparison() {
    return switch (this) {
      case CONTAINS, STARTSWITH, ENDSWITH, RE, CIDR, LT, LTE, GT, GTE, EXISTS -> true;
      default -> false;
    };
  }

  /** Whether it looks for the value in a part of the text. */
  boolean isOfText() {
    return this == CONTAINS || this == STARTSWITH || this == ENDSWITH;
  }

  boolean isOrder() {
    return this == LT || this == LTE || this == GT || this == GTE;
  }
}
