package io.cordon.anomaly;

/**
 * How often and when one token was seen.
 *
 * @param token for example a country; at most {@link Familiarity#MAX_TOKEN_CHARS} characters
 * @param count days on which it was seen, each worth half after a half-life; as of the state's
 *     {@code updatedDay}
 * @param lastDay the latest day on which it was seen, in days since 1970
 * @param seenDays bit n is set when it was seen n days before {@code lastDay}
 */
public record FamiliarToken(String token, double count, long lastDay, long seenDays) {
  /** How many days back single days are distinguished. */
  static final int REMEMBERED_DAYS = Long.SIZE;

  static FamiliarToken first(String token, double count, long day) {
    return new FamiliarToken(token, count, day, 1L);
  }

  /** Whether it was seen on that day; true if the day is too long ago to know. */
  boolean seenOn(long day) {
    long daysBefore = lastDay - day;
    if (daysBefore < 0) {
      return false;
    }
    return daysBefore >= REMEMBERED_DAYS || (seenDays >>> daysBefore & 1L) != 0;
  }

  FamiliarToken aged(double factor) {
    return factor == 1 ? this : new FamiliarToken(token, count * factor, lastDay, seenDays);
  }

  /** Adds one more day, which counts {@code weight}. */
  FamiliarToken seenAgain(long day, double weight) {
    long later = day - lastDay;
    if (later <= 0) {
      return new FamiliarToken(token, count + weight, lastDay, seenDays | 1L << -later);
    }
    long earlier = later >= REMEMBERED_DAYS ? 0 : seenDays << later;
    return new FamiliarToken(token, count + weight, day, earlier | 1L);
  }
}
