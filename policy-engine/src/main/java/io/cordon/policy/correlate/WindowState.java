package io.cordon.policy.correlate;

/**
 * The keyed state of one sliding window: one correlation, one version of its policy, one group.
 *
 * <p>A window counts until it fires. Then it is suppressed: it does not fire again until a full
 * timespan has passed without any activity. While it is suppressed it holds no entries and no
 * evidence.
 *
 * <p><b>Size</b>: 16 bytes for each entry, with at most as many entries as the threshold ({@code
 * value_sum}: 24 bytes, at most {@link WindowEntries#MAX_SUMS}; {@code temporal}: at most one entry
 * for each input); for each of 200 native event ids 8 bytes and its text; the first activity; 100
 * bytes for everything else. A count to 50 with ids of 36 characters takes 4 KB; a count to 10 000,
 * the highest threshold that a policy may have, takes 170 KB. A suppressed window takes 100 bytes.
 *
 * @param timesMillis event times of the entries, ascending
 * @param keys what each entry is: a hash of the activity or of the value, or the index of the input
 * @param amounts the number that each entry adds; empty unless the aggregation is {@code value_sum}
 * @param latestMillis event time of the latest activity, whether it was counted or not; {@link
 *     #NEVER} before the first
 * @param firedUntilMillis event time of the latest activity of the last burst; {@link #NEVER}
 *     before the first burst
 * @param expiresAtMillis the watermark at which the window is removed: its end, or later when some
 *     of its activities were late; 0 before it is set
 */
@SuppressWarnings("ArrayRecordComponent") // 8 bytes a number; windows are never compared
public record WindowState(
    long[] timesMillis,
    long[] keys,
    long[] amounts,
    WindowEvidence evidence,
    long timespanMillis,
    long latestMillis,
    long firedUntilMillis,
    long expiresAtMillis) {
  /** Earlier than every event time. */
  static final long NEVER = Long.MIN_VALUE;

  private static final long[] NO_NUMBERS = {};

  public WindowState {
    timesMillis = timesMillis == null ? NO_NUMBERS : timesMillis;
    keys = keys == null ? NO_NUMBERS : keys;
    amounts = amounts == null ? NO_NUMBERS : amounts;
    evidence = evidence == null ? WindowEvidence.NONE : evidence;
  }

  static WindowState empty(long timespanMillis) {
    return new WindowState(null, null, null, null, timespanMillis, NEVER, NEVER, 0);
  }

  WindowState withEntries(
      long[] timesMillis, long[] keys, long[] amounts, WindowEvidence evidence, long latestMillis) {
    return new WindowState(
        timesMillis,
        keys,
        amounts,
        evidence,
        timespanMillis,
        latestMillis,
        firedUntilMillis,
        expiresAtMillis);
  }

  /** Empty and suppressed: every activity until that event time belongs to a burst that fired. */
  WindowState suppressed(long untilMillis) {
    return new WindowState(
        null, null, null, null, timespanMillis, untilMillis, untilMillis, expiresAtMillis);
  }

  /** Whether it has fired and no timespan has passed since without an activity. */
  boolean isSuppressed() {
    return firedUntilMillis == latestMillis && latestMillis != NEVER;
  }

  /** The first event time that is too late for everything in this window. */
  public long endMillis() {
    return latestMillis + timespanMillis + 1;
  }

  public WindowState expiringAt(long watermarkMillis) {
    return new WindowState(
        timesMillis,
        keys,
        amounts,
        evidence,
        timespanMillis,
        latestMillis,
        firedUntilMillis,
        watermarkMillis);
  }
}
