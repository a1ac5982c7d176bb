package io.cordon.delivery;

import java.io.Serializable;

/**
 * The pauses between attempts: each is twice the one before, up to a maximum.
 *
 * <p>Without jitter: one task has few connections, which spreads its messages already.
 */
public record Backoff(long firstMillis, long maxMillis) implements Serializable {
  /** 1 s, 2 s, 4 s … 1 min. */
  public static final Backoff DEFAULT = new Backoff(1_000, 60_000);

  /**
   * The pause after this number of attempts.
   *
   * @param requestedMillis the pause that the receiver asks for, granted up to the maximum; 0 if it
   *     asks for none
   */
  long pauseMillis(int attempts, long requestedMillis) {
    long pause = firstMillis;
    for (int attempt = 1; attempt < attempts && pause < maxMillis; attempt++) {
      pause *= 2;
    }
    return Math.min(maxMillis, Math.max(pause, requestedMillis));
  }
}
