package io.cordon.labels.metadata;

import java.util.Locale;
import java.util.Map;

/** Who chose a label: a person, or a rule. */
public enum AssignmentMethod {
  MANUAL("manual"),
  /** A rule or a default. */
  AUTOMATIC("automatic"),
  /** The file does not say. */
  UNKNOWN("unknown");

  /** Microsoft's words; Manual and Automatic are those of the first labelling client. */
  private static final Map<String, AssignmentMethod> BY_METHOD =
      Map.of(
          "privileged", MANUAL,
          "manual", MANUAL,
          "standard", AUTOMATIC,
          "auto", AUTOMATIC,
          "automatic", AUTOMATIC);

  private final String word;

  AssignmentMethod(String word) {
    this.word = word;
  }

  static AssignmentMethod ofMethod(String method) {
    return method == null
        ? UNKNOWN
        : BY_METHOD.getOrDefault(method.toLowerCase(Locale.ROOT), UNKNOWN);
  }

  /** For output. */
  public String word() {
    return word;
  }
}
