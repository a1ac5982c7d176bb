package io.cordon.cli.backtest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who and which file causes the most findings. A finding counts for the person, for the file and,
 * where its policy groups by something else, for that.
 */
final class TopSources {
  private static final int MOST = 20;

  private final Map<String, Subject> byKey = new HashMap<>();

  /** What a subject is. */
  enum Kind {
    USER,
    FILE,
    GROUP;

    /** The word that people and {@code --json} read. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A subject, and how many findings it causes. */
  record Subject(Kind kind, String name, long now, long before) {
    private Subject and(Subject more) {
      return new Subject(kind, name, now + more.now, before + more.before);
    }
  }

  void add(Difference difference) {
    FindingSummary told = difference.told();
    add(Kind.USER, told.who(), told.who(), difference);
    add(Kind.FILE, told.fileId(), told.file(), difference);
    add(Kind.GROUP, told.about(), told.about(), difference);
  }

  private void add(Kind kind, String id, String name, Difference difference) {
    if (id != null) {
      long now = difference.now() == null ? 0 : 1;
      long before = difference.before() == null ? 0 : 1;
      byKey.merge(kind.word() + ' ' + id, new Subject(kind, name, now, before), Subject::and);
    }
  }

  /** Those with the most findings in either set, of equals those with more now; twenty at most. */
  List<Subject> most() {
    return byKey.values().stream()
        .sorted(
            Comparator.comparingLong((Subject subject) -> -Math.max(subject.now, subject.before))
                .thenComparingLong(subject -> -subject.now)
                .thenComparing(Subject::kind)
                .thenComparing(Subject::name))
        .limit(MOST)
        .toList();
  }
}
