package io.cordon.policy.sigma.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** What to write instead of words that other tools have. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("eq", "leave it out: a value without a modifier must be equal"),
          Map.entry("equals", "leave it out: a value without a modifier must be equal"),
          Map.entry("is", "leave it out: a value without a modifier must be equal"),
          Map.entry("in", "leave it out: one value of a list is enough"),
          Map.entry("any", "leave it out: one value of a list is enough"),
          Map.entry("wildcard", "leave it out: * and ? are wildcards"),
          Map.entry("like", "leave it out: * and ? are wildcards"),
          Map.entry("not", "write neq"),
          Map.entry("ne", "write neq"),
          Map.entry("regex", "write re"),
          Map.entry("regexp", "write re"),
          Map.entry("match", "write re"),
          Map.entry("matches", "write re"),
          Map.entry("nocase", "leave it out: case is ignored unless the modifier is cased"),
          Map.entry("ignorecase", "leave it out: case is ignored unless the modifier is cased"),
          Map.entry("beginswith", "write startswith"),
          Map.entry("beginwith", "write startswith"),
          Map.entry("begins", "write startswith"),
          Map.entry("starts", "write startswith"),
          Map.entry("ends", "write endswith"),
          Map.entry("null", "write field: null"));

  /** What to write instead of a word of other tools; null where that is not known. */
  static String meaning(String word) {
    return MEANINGS.get(word);
  }

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
