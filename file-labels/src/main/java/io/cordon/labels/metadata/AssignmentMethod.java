package io.cordon.labels.metadata;

import java.util.Locale;
import java.util.Map;

/** How a label was assigned: by a person or by a rule. */
public enum AssignmentMethod {
  MANUAL("manual"),
  /** A rule or a default. */
  AUTOMATIC("automatic"),
  /** The file does not specify it. */
  UNKNOWN("unknown");

  /** Microsoft's words. Manual and Automatic are from the first labelling client. */
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

  /** The word in output. */
  public String word() {
    return word;
  }
}
