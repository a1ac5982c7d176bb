package io.cordon.policy.correlate;

/**
 * A {@link SlidingWindow} as it is kept in state: one correlation, one version of its policy, one
 * group.
 *
 * <p><b>Size</b>: at most 16 bytes for each entry, with at most as many entries as the threshold
 * ({@code value_sum}: 24 bytes, at most {@link TimedSums#MAX_SUMS}; {@code temporal}: at most one
 * entry for each input); for each of 200 native event ids 8 bytes and its text; the first activity;
 * 100 bytes for everything else. A count to 50 with ids of 36 characters takes 4 KB; a count to 10
 * 000, the highest threshold that a policy may have, takes 170 KB. A suppressed window takes 100
 * bytes.
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
}
