package io.cordon.delivery;

import java.io.Serializable;

/**
 * The pauses between attempts: each twice the one before, up to a longest.
 *
 * <p>Without jitter: the messages of one task share few connections, which spreads them already.
 */
public record Backoff(long firstMillis, long longestMillis) implements Serializable {
  /** 1 s, 2 s, 4 s … 1 min. */
  public static final Backoff USUAL = new Backoff(1_000, 60_000);

  /**
   * The pause after so many attempts.
   *
   * @param askedMillis what the receiver asked for; 0 where it did not. Granted up to the longest
   */
  long pauseMillis(int attempts, long askedMillis) {
    long pause = firstMillis;
    for (int attempt = 1; attempt < attempts && pause < longestMillis; attempt++) {
      pause *= 2;
    }
    return Math.min(longestMillis, Math.max(pause, askedMillis));
  }
}
