package io.cordon.job.people;

import io.cordon.anomaly.budget.AlertBudget;
import io.cordon.job.core.AlertBudgets;
import io.cordon.model.policy.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * How rare a day of a person has to be to be an alert: held to the budgets of a team by what the
 * people of this task did, who are a sample of all. Changed in place.
 */
final class AlertLines {
  private static final long NONE = Long.MIN_VALUE;

  private final boolean moves;
  private final AlertBudget shared;
  private final Map<Severity, AlertBudget> own = new EnumMap<>(Severity.class);

  /** Days since 1970 of the latest activity. */
  private long day = NONE;

  /** People who did something on that day. */
  private long active;

  /** Whether anything that was done on that day could be an alert: nothing of a warm-up can. */
  private boolean isJudged;

  AlertLines(AlertBudgets wanted) {
    moves = wanted.moves();
    shared = new AlertBudget(wanted.all());
    wanted.own().forEach((severity, alerts) -> own.put(severity, new AlertBudget(alerts)));
  }

  private AlertLines(AlertBudgets wanted, DataInput in) throws IOException {
    moves = wanted.moves();
    day = in.readLong();
    active = in.readLong();
    isJudged = in.readBoolean();
    shared = AlertBudget.read(wanted.all(), in);
    wanted.own().forEach((severity, alerts) -> own.put(severity, new AlertBudget(alerts)));
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      Severity severity = Severity.valueOf(in.readUTF());
      Double still = wanted.own().get(severity);
      AlertBudget before = AlertBudget.read(still == null ? wanted.all() : still, in);
      if (still != null) {
        own.put(severity, before);
      }
    }
  }

  /** -log<sub>10</sub> of how rare a day has to be for an alert of a severity. */
  double line(Severity severity) {
    return own.getOrDefault(severity, shared).threshold();
  }

  /** The least surprising day that may be an alert. */
  double lowest() {
    double lowest = shared.threshold();
    for (AlertBudget budget : own.values()) {
      lowest = Math.min(lowest, budget.threshold());
    }
    return lowest;
  }

  /** Something of the latest day is judged: only such a day says what the lines are worth. */
  void judges() {
    isJudged = true;
  }

  /** Somebody did something for the first time on a day; a later day ends the one before. */
  void beginsDay(long epochDay) {
    if (epochDay > day) {
      if (isJudged && moves) {
        shared.dayOver(active);
        own.values().forEach(budget -> budget.dayOver(active));
      }
      day = epochDay;
      active = 0;
      isJudged = false;
    }
    active++;
  }

  void alerted(Severity severity) {
    own.getOrDefault(severity, shared).alerted();
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(day);
    out.writeLong(active);
    out.writeBoolean(isJudged);
    shared.write(out);
    out.writeInt(own.size());
    for (Map.Entry<Severity, AlertBudget> each : own.entrySet()) {
      out.writeUTF(each.getKey().name());
      each.getValue().write(out);
    }
  }

  /**
   * What {@link #write} wrote.
   *
   * @param wanted as it is configured now: lines go on from where they were
   */
  static AlertLines read(AlertBudgets wanted, DataInput in) throws IOException {
    return new AlertLines(wanted, in);
  }
}
