package io.cordon.datagen.incident;

/**
 * How quickly incidents follow each other in a log without end.
 *
 * @param firstMillis from the start to the first
 * @param firstRoundMillis between those of the first round, which has one of each kind
 * @param leastMillis between all others, at least
 * @param mostMillis between all others, at most
 */
public record Rhythm(int firstMillis, int firstRoundMillis, int leastMillis, int mostMillis) {

  /** For incidents in front of somebody who watches. */
  public static final Rhythm WATCHED_INCIDENTS = new Rhythm(6_000, 6_000, 8_000, 15_000);

  /** For decoys in front of somebody who watches. */
  public static final Rhythm WATCHED_DECOYS = new Rhythm(9_000, 13_000, 20_000, 30_000);

  public Rhythm {
    if (firstMillis < 0 || firstRoundMillis < 1 || leastMillis < 1 || mostMillis < leastMillis) {
      throw new IllegalArgumentException(
          "pauses must be positive and in order, not "
              + firstMillis
              + ", "
              + firstRoundMillis
              + ", "
              + leastMillis
              + ", "
              + mostMillis);
    }
  }
}
