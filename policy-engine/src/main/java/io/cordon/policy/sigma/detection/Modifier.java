package io.cordon.policy.sigma.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The supported modifiers of Sigma 2.1. */
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

  /** Sigma's other modifiers, which get their own message instead of "unknown". */
  private static final List<String> UNSUPPORTED =
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
    return UNSUPPORTED;
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Modifier::word).toList();
  }

  /** Whether it selects a kind of comparison; a test has at most one. */
  boolean isComparison() {
    return switch (this) {
      case CONTAINS, STARTSWITH, ENDSWITH, RE, CIDR, LT, LTE, GT, GTE, EXISTS -> true;
      default -> false;
    };
  }

  /** Whether it compares the value with a part of the text. */
  boolean isOfText() {
    return this == CONTAINS || this == STARTSWITH || this == ENDSWITH;
  }

  boolean isOrder() {
    return this == LT || this == LTE || this == GT || this == GTE;
  }
}
