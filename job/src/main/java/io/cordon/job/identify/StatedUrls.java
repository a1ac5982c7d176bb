package io.cordon.job.identify;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The URLs that were passed on lately, so that the many records of one file do not repeat that its
 * URL is its URL. Each is repeated once a day, which keeps it from being forgotten.
 */
final class StatedUrls {
  /** About 3 MB. */
  static final int MAX_URLS = 10_000;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Map<String, Stated> recent = new LinkedHashMap<>(MAX_URLS, 0.75f, true);

  private record Stated(String fileId, long sinceMillis, long untilDay) {}

  /** Whether it states more than what was passed on: another file, an earlier time, a later day. */
  boolean isNew(FileAtUrl seen) {
    long millis = seen.time().toEpochMilli();
    long day = Math.floorDiv(millis, DAY_MILLIS);
    Stated before = recent.get(seen.url());
    boolean known =
        before != null
            && before.fileId.equals(seen.fileId())
            && before.sinceMillis <= millis
            && before.untilDay >= day;
    if (!known) {
      boolean same = before != null && before.fileId.equals(seen.fileId());
      long since = same ? Math.min(before.sinceMillis, millis) : millis;
      long until = same ? Math.max(before.untilDay, day) : day;
      recent.put(seen.url(), new Stated(seen.fileId(), since, until));
      if (recent.size() > MAX_URLS) {
        recent.remove(recent.keySet().iterator().next());
      }
    }
    return !known;
  }
}
