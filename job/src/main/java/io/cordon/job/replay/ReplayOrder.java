package io.cordon.job.replay;

import io.cordon.job.identify.FileAtUrl;
import io.cordon.job.identify.UrlRecord;
import io.cordon.model.activity.Activity;
import java.util.Comparator;

/**
 * The order in which a log is replayed: first the URLs that are asked for, then whose they are,
 * then the activities; by time in milliseconds, then by id. Of those with the same id what warms up
 * the job is first: nothing is looked for in what is there and in the log. Others are ordered by
 * content, so that the order of lines and files does not matter.
 *
 * <p>Two longs are a prefix of it: most records need no closer look.
 */
final class ReplayOrder implements Comparator<UrlRecord> {
  private static final int RANK_SHIFT = 62;

  /** Added to the milliseconds of a time, it makes every time of a four-digit year positive. */
  private static final long POSITIVE = 1L << 61;

  private static final int WIDE = 0xFF;

  private static final Comparator<FileAtUrl> FILES =
      Comparator.comparing(FileAtUrl::fileId)
          .thenComparing(FileAtUrl::name, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(FileAtUrl::path, Comparator.nullsFirst(Comparator.naturalOrder()));

  private static final Comparator<Activity> ACTIVITIES =
      Comparator.comparing((Activity activity) -> !activity.emission().isHistory())
          .thenComparing(ReplayOrder::content);

  /** The part of the record, and its time: compared as an unsigned number. */
  long timePrefix(UrlRecord record) {
    long time = record.url() != null ? record.url().hashCode() : millis(record);
    return ((long) rank(record) << RANK_SHIFT) | ((POSITIVE + time) & ~(3L << RANK_SHIFT));
  }

  /** The first characters of the id: compared as an unsigned number. */
  long textPrefix(UrlRecord record) {
    String text = text(record);
    long prefix = 0;
    for (int i = 0; i < Long.BYTES && i < text.length(); i++) {
      int c = Math.min(text.charAt(i), WIDE);
      prefix |= (long) c << (Long.SIZE - Byte.SIZE * (i + 1));
      if (c == WIDE) {
        return prefix; // What follows a character of more than one byte takes a closer look.
      }
    }
    return prefix;
  }

  @Override
  public int compare(UrlRecord one, UrlRecord other) {
    int byTime = Long.compareUnsigned(timePrefix(one), timePrefix(other));
    if (byTime != 0) {
      return byTime;
    }
    int byText = text(one).compareTo(text(other));
    if (byText != 0 || one.url() != null) {
      return byText;
    }
    return one.stated() != null
        ? FILES.compare(one.stated(), other.stated())
        : ACTIVITIES.compare(one.activity(), other.activity());
  }

  private static int rank(UrlRecord record) {
    return record.url() != null ? 0 : record.stated() != null ? 1 : 2;
  }

  private static long millis(UrlRecord record) {
    FileAtUrl stated = record.stated();
    return (stated != null ? stated.time() : record.activity().time()).toEpochMilli();
  }

  private static String text(UrlRecord record) {
    if (record.url() != null) {
      return record.url();
    }
    return record.stated() != null ? record.stated().url() : record.activity().id();
  }

  private static String content(Activity activity) {
    return activity.rawType()
        + '|'
        + activity.actor().key()
        + '|'
        + activity.file().id()
        + '|'
        + activity.file().label().caption()
        + '|'
        + activity.share();
  }
}
