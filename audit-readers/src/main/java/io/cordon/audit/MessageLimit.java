package io.cordon.audit;

/**
 * What one line or message may become besides activities: how many values that are no records, and
 * how many bytes of rows and objects that are put together anew, each with all names of its
 * columns.
 */
final class MessageLimit {
  /** A message of the longest kind in which nothing can be read has about as many records. */
  static final int MOST_UNREADABLE = 10_000;

  private static final int MOST_TIMES = 5;
  private static final long ALWAYS_ALLOWED_BYTES = 1 << 20;

  private final long mostRebuiltBytes;
  private long rebuiltBytes;
  private int unreadable;

  /**
   * @param bytes how long the message is
   */
  MessageLimit(int bytes) {
    mostRebuiltBytes = ALWAYS_ALLOWED_BYTES + (long) MOST_TIMES * bytes;
  }

  /** A value is no record, or holds none. */
  void unreadable() {
    unreadable++;
  }

  void rebuilt(int bytes) {
    rebuiltBytes += bytes;
  }

  /** Why the rest of the message is not read; null while it is. */
  String reached() {
    if (unreadable >= MOST_UNREADABLE) {
      return "More than " + MOST_UNREADABLE + " values before this one cannot be read";
    }
    return rebuiltBytes < mostRebuiltBytes
        ? null
        : "The rows before this one have more than "
            + mostRebuiltBytes
            + " bytes with the names of their columns";
  }
}
