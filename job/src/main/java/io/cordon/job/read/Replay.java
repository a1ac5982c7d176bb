package io.cordon.job.read;

import io.cordon.model.Activity;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Puts a bounded log in event-time order, ties by id, so that what is found does not depend on the
 * order of lines or files.
 *
 * <p>Flink's external sorter does it in its managed memory, spilling to disk. The watermark follows
 * each new time at once, not on a wall-clock interval: timers fire between the same two activities
 * in every run.
 */
public final class Replay {
  private Replay() {}

  public static DataStream<Activity> inOrder(DataStream<Activity> activities) {
    return activities
        .fullWindowPartition()
        .sortPartition(new TimeThenId(), Order.ASCENDING)
        .uid("replay-sort")
        .name("sort by event time")
        .transform("event time", activities.getType(), new ReplayTime())
        .uid("replay-time");
  }

  /** Event time, then id. */
  private static final class TimeThenId implements KeySelector<Activity, Tuple2<Long, String>> {
    @Override
    public Tuple2<Long, String> getKey(Activity activity) {
      return Tuple2.of(activity.time().toEpochMilli(), activity.id());
    }
  }
}
