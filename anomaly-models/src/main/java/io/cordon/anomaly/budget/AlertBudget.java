package io.cordon.anomaly.budget;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The threshold above which a score is an alert, moved once a day so that there are as many alerts
 * as a team can read. Calibration says how rare a day is; this says how rare it has to be.
 *
 * <pre>
 * target    alerts wanted for 1000 people a day · active people / 1000
 * log t     += 0.3 (target - alerts) / (target + 1)       at the end of a day
 * t         stays within .05 and 5 times what it was a week before
 * alert     score of at least -log<sub>10</sub> t
 * </pre>
 *
 * <p>It rests where the mean number of alerts is the target, also where that is less than one a
 * day: a step that is linear in the alerts has no other rest. Changed in place.
 */
public final class AlertBudget {
  private static final double GAIN = 0.3;
  private static final double MOST_DOWN = 0.05;
  private static final double MOST_UP = 5;
  private static final int WEEK = 7;

  /** A day has a score for each of so many scenarios that differ, of which the largest counts. */
  private static final double SCORES_A_DAY = 7;

  private static final double PEOPLE = 1_000;

  private final double wanted;

  /** Natural logarithms of t at the ends of the last seven days, today's at {@code next}. */
  private final double[] ends = new double[WEEK];

  private int next;
  private double logT;
  private long alerts;

  /**
   * @param wanted alerts for 1000 people a day; greater than 0
   */
  public AlertBudget(double wanted) {
    if (!(wanted > 0 && wanted <= PEOPLE)) {
      throw new IllegalArgumentException("No budget: " + wanted + " for 1000 people a day");
    }
    this.wanted = wanted;
    logT = Math.log(Math.min(1, wanted / PEOPLE / SCORES_A_DAY));
    Arrays.fill(ends, logT);
  }

  /** -log<sub>10</sub> of how rare a day has to be. */
  public double threshold() {
    return -logT / Math.log(10);
  }

  /** Whether a score is an alert; it is not counted. */
  public boolean allows(double score) {
    return score >= threshold();
  }

  /** An alert was raised. */
  public void alerted() {
    alerts++;
  }

  /**
   * A day is over: moves the threshold.
   *
   * @param activePeople who did something on that day
   */
  public void dayOver(long activePeople) {
    double target = wanted * (double) activePeople / PEOPLE;
    double moved = logT + GAIN * (target - alerts) / (target + 1);
    double weekBefore = ends[next];
    logT =
        Math.min(
            0,
            Math.max(
                weekBefore + Math.log(MOST_DOWN), Math.min(weekBefore + Math.log(MOST_UP), moved)));
    ends[next] = logT;
    next = (next + 1) % WEEK;
    alerts = 0;
  }

  public void write(DataOutput out) throws IOException {
    out.writeDouble(logT);
    out.writeLong(alerts);
    out.writeByte(next);
    for (double end : ends) {
      out.writeDouble(end);
    }
  }

  /**
   * What {@link #write} wrote.
   *
   * @param wanted as it is configured now: what was learned of the threshold stays, and moves on
   */
  public static AlertBudget read(double wanted, DataInput in) throws IOException {
    AlertBudget budget = new AlertBudget(wanted);
    budget.logT = in.readDouble();
    budget.alerts = in.readLong();
    budget.next = in.readUnsignedByte() % WEEK;
    for (int day = 0; day < WEEK; day++) {
      budget.ends[day] = in.readDouble();
    }
    return budget;
  }
}
