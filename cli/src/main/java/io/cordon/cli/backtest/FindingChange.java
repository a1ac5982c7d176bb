package io.cordon.cli.backtest;

import java.util.Locale;

/** What becomes of a finding when the new policies take the place of the old ones. */
enum FindingChange {
  GAINED,
  LOST,
  CHANGED,
  SAME;

  /** The word that people and {@code --json} read. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
