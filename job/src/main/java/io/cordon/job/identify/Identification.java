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

  /** Each activity at once, with what is known of its URL by then. */
  public static DataStream<Activity> onArrival(DataStream<Activity> activities) {
    SingleOutputStreamOperator<Activity> split =
        activities
            .process(new SplitByIdentity())
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.SPLIT_BY_IDENTITY)
            .name("split by identity");
    DataStream<Activity> identified =
        split
            .getSideOutput(SplitByIdentity.URL_ONLY)
            .keyBy(FileUrls::key)
            .connect(split.getSideOutput(SplitByIdentity.STATED).keyBy(FileAtUrl::url))
            .process(new IdentifyFiles())
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.IDENTIFY)
            .name("identify files")
            .transform("time of activity", WireTypes.ACTIVITY, new AtTimeOfActivity())
            .uid(Uids.IDENTIFIED_TIME);
    return split.union(identified);
  }
}
