package io.cordon.cli.detect.summary;

import io.cordon.model.policy.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Findings over time, in bars of one width: an hour, a day, a week or longer, in UTC. */
public final class FindingTimeline {
  /** More would be too thin to see. */
  static final int MOST_BARS = 60;

  private static final int HOURS_PER_DAY = 24;
  private static final int HOURS_PER_WEEK = 7 * HOURS_PER_DAY;

  /** The first Monday of 1970, from which weeks are counted. */
  private static final int FIRST_MONDAY_HOURS = 4 * HOURS_PER_DAY;

  /** What a broken clock says is shown at the end of the axis. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:00:00Z");

  private final SortedMap<Long, SeverityCounts> byHour = new TreeMap<>();

  /**
   * One bar.
   *
   * @param from its beginning; the next bar begins at its end
   */
  public record Bar(Instant from, Instant to, SeverityCounts counts) {}

  void add(Instant time, Severity severity) {
    byHour.computeIfAbsent(hour(time), hour -> new SeverityCounts()).add(severity);
  }

  private static long hour(Instant time) {
    Instant known = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    return Math.floorDiv(known.getEpochSecond(), Duration.ofHours(1).toSeconds());
  }

  /**
   * All bars in order, also those without a finding; none without any finding.
   *
   * @param from when the log begins, where that is before the first finding; null when unknown
   * @param to when the log ends; null when unknown
   */
  public List<Bar> bars(Instant from, Instant to) {
    if (byHour.isEmpty()) {
      return List.of();
    }
    long first = from == null ? byHour.firstKey() : Math.min(hour(from), byHour.firstKey());
    long last = to == null ? byHour.lastKey() : Math.max(hour(to), byHour.lastKey());
    long width = widthHours(first, last);
    List<Bar> bars = new ArrayList<>();
    for (long start = start(first, width); start <= last; start += width) {
      SeverityCounts counts = new SeverityCounts();
      byHour.subMap(start, start + width).values().forEach(counts::add);
      bars.add(new Bar(instant(start), instant(start + width), counts));
    }
    return bars;
  }

  private static long widthHours(long first, long last) {
    long width = 1;
    while (bars(first, last, width) > MOST_BARS) {
      width =
          width == 1
              ? HOURS_PER_DAY
              : width == HOURS_PER_DAY ? HOURS_PER_WEEK : Math.multiplyExact(width, 2);
    }
    return width;
  }

  private static long bars(long first, long last, long width) {
    return (start(last, width) - start(first, width)) / width + 1;
  }

  private static long start(long hour, long width) {
    long origin = width < HOURS_PER_WEEK ? 0 : FIRST_MONDAY_HOURS;
    return Math.floorDiv(hour - origin, width) * width + origin;
  }

  private static Instant instant(long hour) {
    return Instant.EPOCH.plus(Duration.ofHours(hour));
  }
}
