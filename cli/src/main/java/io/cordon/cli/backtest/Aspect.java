package io.cordon.cli.backtest;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A property in which the old and the new revision of a finding can differ. */
enum Aspect {
  SEVERITY,
  MODE,
  ACTIONS,
  TITLE,
  /** Changes with every edit of a policy. Alone, it means that the edit has no other effect. */
  VERSION,
  DETECTIONS;

  /** The aspects in which two findings differ; empty when they are the same. */
  static Set<Aspect> between(FindingSummary first, FindingSummary second) {
    Set<Aspect> different = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : values()) {
      if (!aspect.of(first).equals(aspect.of(second))) {
        different.add(aspect);
      }
    }
    return different;
  }

  private Object of(FindingSummary finding) {
    return switch (this) {
      case SEVERITY -> finding.policy().severity();
      case MODE -> finding.policy().mode();
      case ACTIONS -> finding.actions();
      case TITLE -> finding.policy().title();
      case VERSION -> finding.policy().version();
      case DETECTIONS -> finding.detections();
    };
  }

  /** The word in tables and in {@code --json}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
