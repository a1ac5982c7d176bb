package io.cordon.job.replay;

import io.cordon.job.identify.FileAtUrl;
import io.cordon.job.identify.IdentifySorted;
import io.cordon.job.identify.ListUrls;
import io.cordon.job.identify.UrlRecord;
import io.cordon.job.identify.UrlRecordFormat;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Sorts a bounded log by event time and id, so that findings do not depend on the order of lines or
 * files. Activities that have only the URL of their file get its id, with what the whole log knows.
 *
 * <p>Flink's external sorter uses managed memory and spills to disk. The watermark follows each new
 * event time at once and not at wall-clock intervals, so that timers fire between the same two
 * activities in every run.
 */
public final class Replay {
  private Replay() {}

  public static DataStream<Activity> inOrder(DataStream<Activity> activities) {
    return activities
        .process(new ListUrls())
        .returns(UrlRecordFormat.TYPE)
        .uid("replay-urls")
        .name("list URLs")
        .fullWindowPartition()
        .sortPartition(new UrlsThenTime(), Order.ASCENDING)
        .uid("replay-sort")
        .name("sort by event time")
        .process(new IdentifySorted())
        .returns(WireTypes.ACTIVITY)
        .uid("replay-identify")
        .name("identify files")
        .transform("event time", WireTypes.ACTIVITY, new ReplayWatermarks())
        .uid("replay-time");
  }

  /**
   * Event time, id and content in one text, because Flink's sorter compares only the first field of
   * a composite key. What activities say of URLs sorts before them: a {@link SortableTime} begins
   * with 9 or a letter.
   */
  private static final class UrlsThenTime implements KeySelector<UrlRecord, String> {
    private static final String ASKED = "0";
    private static final String STATED = "1";

    @Override
    public String getKey(UrlRecord record) {
      Activity activity = record.activity();
      if (activity == null) {
        FileAtUrl stated = record.stated();
        return stated == null ? ASKED + spread(record.url()) : STATED + inTime(stated);
      }
      return SortableTime.of(activity.time()) + activity.id() + '\n' + content(activity);
    }

    /** Their order does not matter, but sorting equal keys is slow. */
    private static String spread(String url) {
      return Integer.toHexString(url.hashCode());
    }

    private static String inTime(FileAtUrl stated) {
      return SortableTime.of(stated.time()) + stated.url() + '\n' + stated.fileId();
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
