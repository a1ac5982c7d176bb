package io.cordon.policy.correlate;

/**
 * What one correlation of one policy remembers of one group.
 *
 * <p>It counts until it has fired, and then is silent until it has emptied: an activity later than
 * one timespan after the latest begins anew. While it is silent it holds no entries and no
 * evidence.
 *
 * <p><b>Size</b>: 16 bytes for each entry, at most as many as the threshold (value_sum: 24 bytes,
 * at most {@link WindowEntries#MOST_SUMS}; temporal: as many as it has parts); for each of 200
 * native ids 8 bytes and its text; the first activity; 100 bytes for all else. Of a count to 50
 * with ids of 36 characters these are 4 KB; to 10 000, the most that policies may count, 170 KB.
 * Silent: 100 bytes.
 *
 * @param times event times of the entries, in milliseconds, in their order
 * @param keys what each entry is: a hash of the activity or of the value, or the number of the part
 * @param amounts of each entry; empty unless they are summed
 * @param latest event time of the latest activity, counted or not
 * @param toldUntil event time of the latest that belongs to a burst already told of; {@link
 *     #NOTHING_TOLD} without one
 * @param wakesAt the watermark at which it is let go: its end, or later when what is in it came
 *     late; 0 before that is known
 */
@SuppressWarnings("ArrayRecordComponent") // 8 bytes a number; nobody compares windows
public record WindowState(
    long[] times,
    long[] keys,
    long[] amounts,
    WindowEvidence evidence,
    long timespanMillis,
    long latest,
    long toldUntil,
    long wakesAt) {
  /** Before all times. */
  static final long NOTHING_TOLD = Long.MIN_VALUE;

  private static final long[] NONE = {};

  public WindowState {
    times = times == null ? NONE : times;
    keys = keys == null ? NONE : keys;
    amounts = amounts == null ? NONE : amounts;
    evidence = evidence == null ? WindowEvidence.NONE : evidence;
  }

  /** A window in which nothing is yet. */
  static WindowState empty(long timespanMillis) {
    return new WindowState(
        NONE, NONE, NONE, WindowEvidence.NONE, timespanMillis, NOTHING_TOLD, NOTHING_TOLD, 0);
  }

  /** With other contents. */
  WindowState holding(
      long[] times, long[] keys, long[] amounts, WindowEvidence evidence, long latest) {
    return new WindowState(
        times, keys, amounts, evidence, timespanMillis, latest, toldUntil, wakesAt);
  }

  /** Emptied, because all until then has been told of. */
  WindowState told(long until) {
    return new WindowState(
        NONE, NONE, NONE, WindowEvidence.NONE, timespanMillis, until, until, wakesAt);
  }

  /** Whether it has fired and waits until it has emptied. */
  boolean isSilent() {
    return toldUntil == latest && latest != NOTHING_TOLD;
  }

  /** The first event time at which nothing of it matters any more. */
  public long endsAt() {
    return latest + timespanMillis + 1;
  }

  public WindowState withWakesAt(long time) {
    return new WindowState(times, keys, amounts, evidence, timespanMillis, latest, toldUntil, time);
  }
}
