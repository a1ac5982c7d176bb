package io.cordon.cli.backtest;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** In what the same finding may be told differently. */
enum Aspect {
  SEVERITY(told -> told.terms().severity()),
  MODE(told -> told.terms().mode()),
  ACTIONS(Told::actions),
  TITLE(told -> told.terms().title()),
  /** Changes with every word of a policy; alone it says that nothing else came of the edit. */
  VERSION(told -> told.terms().version()),
  DETECTIONS(Told::detections);

  private final Function<Told, Object> value;

  Aspect(Function<Told, Object> value) {
    this.value = value;
  }

  /** In what the two differ; empty when they are the same. */
  static Set<Aspect> between(Told one, Told other) {
    Set<Aspect> different = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : values()) {
      if (!Objects.equals(aspect.value.apply(one), aspect.value.apply(other))) {
        different.add(aspect);
      }
    }
    return different;
  }

  /** The word that people and {@code --json} read. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
