package io.cordon.cli.backtest;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** In what the same finding may be told differently. */
enum Aspect {
  SEVERITY,
  MODE,
  ACTIONS,
  TITLE,
  /** Changes with every word of a policy; alone it says that nothing else came of the edit. */
  VERSION,
  DETECTIONS;

  /** In what the two differ; empty when they are the same. */
  static Set<Aspect> between(FindingSummary one, FindingSummary other) {
    Set<Aspect> different = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : values()) {
      if (!aspect.of(one).equals(aspect.of(other))) {
        different.add(aspect);
      }
    }
    return different;
  }

  private Object of(FindingSummary told) {
    return switch (this) {
      case SEVERITY -> told.terms().severity();
      case MODE -> told.terms().mode();
      case ACTIONS -> told.actions();
      case TITLE -> told.terms().title();
      case VERSION -> told.terms().version();
      case DETECTIONS -> told.detections();
    };
  }

  /** The word that people and {@code --json} read. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
