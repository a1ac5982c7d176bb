package io.cordon.cli.backtest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The users, files and groups with the most findings. A finding counts for its user, for its file
 * and, if its policy groups by something else, for that group.
 */
final class TopSources {
  private static final int LIMIT = 20;

  private final Map<String, Source> byKey = new HashMap<>();

  /** The type of a source. */
  enum SourceKind {
    USER,
    FILE,
    GROUP;

    /** The word in tables and in {@code --json}. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A user, file or group with its number of findings under the new and the old policies. */
  record Source(SourceKind kind, String name, long newFindings, long oldFindings) {
    private Source plus(Source other) {
      return new Source(
          kind, name, newFindings + other.newFindings, oldFindings + other.oldFindings);
    }
  }

  void add(Difference difference) {
    FindingSummary finding = difference.current();
    add(SourceKind.USER, finding.user(), finding.user(), difference);
    add(SourceKind.FILE, finding.fileId(), finding.file(), difference);
    add(SourceKind.GROUP, finding.group(), finding.group(), difference);
  }

  private void add(SourceKind kind, String id, String name, Difference difference) {
    if (id != null) {
      long newFindings = difference.newFinding() == null ? 0 : 1;
      long oldFindings = difference.oldFinding() == null ? 0 : 1;
      byKey.merge(
          kind.word() + ' ' + id, new Source(kind, name, newFindings, oldFindings), Source::plus);
    }
  }

  /**
   * At most twenty sources: those with the most findings under either set of policies first; equal
   * ones ordered by the findings of the new policies.
   */
  List<Source> top() {
    return byKey.values().stream()
        .sorted(
            Comparator.comparingLong(
                    (Source source) -> -Math.max(source.newFindings, source.oldFindings))
                .thenComparingLong(source -> -source.newFindings)
                .thenComparing(Source::kind)
                .thenComparing(Source::name))
        .limit(LIMIT)
        .toList();
  }
}
