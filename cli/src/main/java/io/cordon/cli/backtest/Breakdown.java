package io.cordon.cli.backtest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of findings in total, by week and by changed aspect. */
final class Breakdown {
  private final FindingCounts total = new FindingCounts();
  private final SortedMap<String, FindingCounts> byWeek = new TreeMap<>();
  private final Map<Aspect, Long> byAspect = new EnumMap<>(Aspect.class);

  void add(Difference difference) {
    total.add(difference.change());
    byWeek
        .computeIfAbsent(week(difference.current().firstSeenMillis()), none -> new FindingCounts())
        .add(difference.change());
    difference.aspects().forEach(aspect -> byAspect.merge(aspect, 1L, Long::sum));
  }

  /** The ISO week in UTC: {@code 2026-W09}. */
  static String week(long millis) {
    ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        time.get(IsoFields.WEEK_BASED_YEAR),
        time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  FindingCounts total() {
    return total;
  }

  /** By the week in which the finding was first seen, earliest first. */
  SortedMap<String, FindingCounts> byWeek() {
    return Collections.unmodifiableSortedMap(byWeek);
  }

  /** The number of changed findings by aspect; one finding may have changed in several. */
  Map<Aspect, Long> byAspect() {
    return Collections.unmodifiableMap(byAspect);
  }
}
