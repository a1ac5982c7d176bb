package io.cordon.job.replay;

import io.cordon.model.activity.Activity;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Sorts a bounded log by event time and id, so that findings do not depend on the order of lines or
 * files.
 *
 * <p>Flink's external sorter uses managed memory and spills to disk. The watermark follows each new
 * event time at once and not at wall-clock intervals, so that timers fire between the same two
 * activities in every run.
 */
public final class Replay {
  private Replay() {}

  public static DataStream<Activity> inOrder(DataStream<Activity> activities) {
    return activities
        .fullWindowPartition()
        .sortPartition(new TimeThenId(), Order.ASCENDING)
        .uid("replay-sort")
        .name("sort by event time")
        .transform("event time", activities.getType(), new ReplayWatermarks())
        .uid("replay-time");
  }

  /**
   * Event time, id and content in one text, because Flink's sorter compares only the first field of
   * a composite key.
   */
  private static final class TimeThenId implements KeySelector<Activity, String> {
    @Override
    public String getKey(Activity activity) {
      return SortableTime.of(activity.time()) + activity.id() + '\n' + content(activity);
    }

    /** Orders records with the same id and different content. */
    private static String content(Activity activity) {
      return activity.rawType()
          + '|'
          + activity.actor().key()
          + '|'
          + activity.file().id()
          + '|'
          + activity.file().label().caption()
          + '|'
          + activity.share();
    }
  }
}
