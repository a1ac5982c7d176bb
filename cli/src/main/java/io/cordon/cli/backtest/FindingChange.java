package io.cordon.cli.backtest;

import java.util.Locale;

/** What happens to a finding when the new policies replace the old ones. */
enum FindingChange {
  GAINED,
  LOST,
  CHANGED,
  SAME;

  /** The word in tables and in {@code --json}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
