package io.cordon.anomaly.hours;

/**
 * In which hours a person, or a department, was active: by hour of the day and by day of the week,
 * fading. 140 bytes; changed in place.
 */
public final class HourProfile {
  static final int HOURS = 24;
  static final int DAYS = 7;

  private final float[] hours = new float[HOURS];
  private final float[] days = new float[DAYS];

  /** The latest day learned, in days since 1970, and a bit for each of its hours. */
  private long latestDay = Long.MIN_VALUE;

  private int hoursOfLatestDay;

  float hours(int hour) {
    return hours[hour];
  }

  float days(int day) {
    return days[day];
  }

  /** Active hours seen, faded. */
  double weight() {
    double sum = 0;
    for (float hour : hours) {
      sum += hour;
    }
    return sum;
  }

  /** Whether this hour was counted on that day; of days before the latest it is not known. */
  boolean isCounted(long day, int hour) {
    return day < latestDay || (day == latestDay && (hoursOfLatestDay >>> hour & 1) != 0);
  }

  void count(long day, int hour, double keptADay) {
    if (day > latestDay) {
      if (latestDay != Long.MIN_VALUE) {
        fade(Math.pow(keptADay, (double) Math.min(10_000, day - latestDay)));
      }
      latestDay = day;
      hoursOfLatestDay = 0;
    }
    hoursOfLatestDay |= 1 << hour;
    hours[hour]++;
    days[Math.floorMod(day, DAYS)]++;
  }

  private void fade(double kept) {
    for (int hour = 0; hour < HOURS; hour++) {
      hours[hour] *= (float) kept;
    }
    for (int day = 0; day < DAYS; day++) {
      days[day] *= (float) kept;
    }
  }
}
