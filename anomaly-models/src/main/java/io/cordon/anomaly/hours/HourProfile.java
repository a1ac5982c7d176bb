package io.cordon.anomaly.hours;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * In which hours a person, or a department, was active: by hour of the day and by day of the week,
 * fading. 140 bytes; changed in place.
 */
public final class HourProfile {
  static final int HOURS = 24;
  static final int DAYS = 7;
  private static final long MILLIS_PER_HOUR = 3_600_000;

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

  /** Whether nobody was active in this hour of any day. */
  public boolean isNew(long localMillis) {
    return hours[(int) Math.floorMod(Math.floorDiv(localMillis, MILLIS_PER_HOUR), (long) HOURS)]
        == 0;
  }

  /** Exactly: what is read goes on as this would. */
  public void write(DataOutput out) throws IOException {
    for (float hour : hours) {
      out.writeFloat(hour);
    }
    for (float day : days) {
      out.writeFloat(day);
    }
    out.writeLong(latestDay);
    out.writeInt(hoursOfLatestDay);
  }

  /** What {@link #write} wrote. */
  public static HourProfile read(DataInput in) throws IOException {
    HourProfile profile = new HourProfile();
    for (int hour = 0; hour < HOURS; hour++) {
      profile.hours[hour] = in.readFloat();
    }
    for (int day = 0; day < DAYS; day++) {
      profile.days[day] = in.readFloat();
    }
    profile.latestDay = in.readLong();
    profile.hoursOfLatestDay = in.readInt();
    return profile;
  }
}
