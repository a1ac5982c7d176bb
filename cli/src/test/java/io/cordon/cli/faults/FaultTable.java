package io.cordon.cli.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What every fault did to the output, compared with a run without faults. */
final class FaultTable {
  private static final String ROW = "%-42s %9s %9s %8s %6s %9s %9s %10s %15s%n";

  private final List<String> rows = new ArrayList<>();

  /**
   * Adds a row.
   *
   * @param recoveries from the end of the fault until a new finding was visible; several when the
   *     fault came several times
   */
  void add(String fault, EmittedOutput expected, EmittedOutput seen, List<Duration> recoveries) {
    rows.add(
        String.format(
            Locale.ROOT,
            ROW,
            fault,
            expected.findings().size(),
            seen.findings().size(),
            seen.doubled().size(),
            missing(expected.findings().keySet(), seen.findings().keySet()),
            expected.actions().size(),
            seen.actions().size(),
            seen.actionMessages(),
            median(recoveries)));
    // A run of all faults takes minutes; the table follows at its end.
    System.out.print(rows.get(rows.size() - 1));
  }

  private static int missing(Set<String> expected, Set<String> seen) {
    Set<String> missing = new HashSet<>(expected);
    missing.removeAll(seen);
    return missing.size();
  }

  private static String median(List<Duration> recoveries) {
    if (recoveries.isEmpty()) {
      return "-";
    }
    Duration median = recoveries.stream().sorted().toList().get(recoveries.size() / 2);
    return String.format(Locale.ROOT, "%.1f s", median.toMillis() / 1000.0);
  }

  void print(PrintStream out) {
    out.println();
    out.println(
        "Faults: revisions of findings and ids of actions, expected from a run without fault");
    out.printf(
        Locale.ROOT,
        ROW,
        "fault",
        "expected",
        "seen",
        "doubled",
        "lost",
        "actions",
        "seen",
        "messages",
        "first finding");
    rows.forEach(out::print);
  }
}
