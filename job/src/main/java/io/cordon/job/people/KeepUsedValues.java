package io.cordon.job.people;

import io.cordon.job.observe.ValueUse;
import io.cordon.job.state.RowContext;
import io.cordon.job.state.RowStep;
import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * Gives peers a lesson of each value that a person uses, once and then once a month.
 *
 * <p><b>State</b>: per person, up to {@value UsedValues#MOST_VALUES} values with a day each.<br>
 * <b>Ends</b>: the row of somebody who is seen no more expires after {@link #FORGOTTEN_AFTER}.<br>
 * <b>Late</b>: an earlier use of a known value says nothing new.
 */
final class KeepUsedValues implements RowStep<UsedValues, ValueUse, Lesson> {
  static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

  private static final long serialVersionUID = 1L;

  @Override
  public void open(RuntimeContext context) {
    // Everything is in the row.
  }

  @Override
  public void process(ValueUse use, RowContext<UsedValues, Lesson> context) throws Exception {
    UsedValues known = context.row();
    UsedValues row = known == null ? new UsedValues() : known;
    Lesson lesson = row.lesson(use);
    if (lesson != null) {
      context.write(row);
      context.emit(lesson);
    }
  }

  @Override
  public void onTime(long timeMillis, RowContext<UsedValues, Lesson> context) {
    throw new IllegalStateException("used values wait for no time");
  }
}
