package io.cordon.job.replay;

import io.cordon.model.activity.Activity;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.functions.KeySelector;
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
        .transform("event time", activities.getType(), new ReplayWatermarks())
        .uid("replay-time");
  }

  /**
   * Event time, then id, then content, in one text: of a key with several fields the sorter
   * compares the first alone.
   */
  private static final class TimeThenId implements KeySelector<Activity, String> {
    @Override
    public String getKey(Activity activity) {
      return SortableTime.of(activity.time()) + activity.id() + '\n' + content(activity);
    }

    /** Orders two records that a cloud gave one id and different content. */
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
