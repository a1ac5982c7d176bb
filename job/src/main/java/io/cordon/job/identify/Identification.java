package io.cordon.job.identify;

import io.cordon.job.core.Uids;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The stage "identify files". Only activities that have no more than a URL, and one small statement
 * a day about each URL, are shuffled by it; all others pass.
 *
 * <pre>
 * activities ─► split ─┬──────────────────────────────────────────────────┬─► activities
 *                      ├─ with a URL only ──┬─► identify (keyed by URL) ──┘
 *                      └─ stated URLs ──────┘
 * </pre>
 */
public final class Identification {
  private Identification() {}

  /**
   * The same, and labels at rest by the id or the URL of their file. They join after the split:
   * before it, all activities would have to be written for another operator.
   */
  public static DataStream<Activity> onArrival(
      DataStream<Activity> activities, DataStream<Activity> atRest) {
    SingleOutputStreamOperator<Activity> labels =
        atRest
            .process(new SplitByIdentity())
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.SPLIT_LABELS_AT_REST)
            .name("split labels at rest");
    SingleOutputStreamOperator<Activity> split = split(activities);
    DataStream<Activity> urlOnly =
        split
            .getSideOutput(SplitByIdentity.URL_ONLY)
            .union(labels.getSideOutput(SplitByIdentity.URL_ONLY));
    return split.union(labels, identified(urlOnly, split));
  }

  /** Each activity at once, with what is known of its URL by then. */
  public static DataStream<Activity> onArrival(DataStream<Activity> activities) {
    SingleOutputStreamOperator<Activity> split = split(activities);
    return split.union(identified(split.getSideOutput(SplitByIdentity.URL_ONLY), split));
  }

  private static SingleOutputStreamOperator<Activity> split(DataStream<Activity> activities) {
    return activities
        .process(new SplitByIdentity())
        .returns(WireTypes.ACTIVITY)
        .uid(Uids.SPLIT_BY_IDENTITY)
        .name("split by identity");
  }

  private static DataStream<Activity> identified(
      DataStream<Activity> urlOnly, SingleOutputStreamOperator<Activity> split) {
    return urlOnly
        .keyBy(FileUrls::key)
        .connect(split.getSideOutput(SplitByIdentity.STATED).keyBy(FileAtUrl::url))
        .process(new IdentifyFiles())
        .returns(WireTypes.ACTIVITY)
        .uid(Uids.IDENTIFY)
        .name("identify files")
        .transform("time of activity", WireTypes.ACTIVITY, new AtTimeOfActivity())
        .uid(Uids.IDENTIFIED_TIME);
  }
}
