package io.cordon.job.sync;

import io.cordon.job.core.Uids;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Verb;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Adds to a sync when the same person first synchronised with the same program on the same device.
 * A new computer fetches everything at once; a burst on one that has long been in use is another
 * matter, and only this date distinguishes the two.
 *
 * <p><b>State</b>: per person and device, the event times of the first and the latest sync.<br>
 * <b>Ends</b>: a timer 90 days after the latest sync; the device counts as new again.<br>
 * <b>Late</b>: an earlier sync moves the first one back.
 */
public final class SyncStart extends KeyedProcessFunction<String, Activity, Activity> {
  static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);

  private transient ValueState<Long> first;
  private transient ValueState<Long> latest;

  /** The activities, each sync with its client's start; the order of the others is kept. */
  public static DataStream<Activity> dated(DataStream<Activity> activities) {
    // start of sync: Activity by person and device → Activity with the client's first sync
    DataStream<Activity> syncs =
        activities
            .filter(SyncStart::isSync)
            .uid(Uids.ONLY_SYNCS)
            .name("only syncs")
            .keyBy(SyncStart::deviceKey)
            .process(new SyncStart())
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.SYNC_START)
            .name("start of sync");
    return activities
        .filter(activity -> !isSync(activity))
        .uid(Uids.NO_SYNCS)
        .name("no syncs")
        .union(syncs);
  }

  /** The same for one task: without a shuffle, so that all activities keep their order. */
  public static DataStream<Activity> datedInOrder(DataStream<Activity> activities) {
    return DataStreamUtils.reinterpretAsKeyedStream(
            activities, activity -> isSync(activity) ? deviceKey(activity) : "")
        .process(new SyncStart())
        .returns(WireTypes.ACTIVITY)
        .uid(Uids.SYNC_START)
        .name("start of sync");
  }

  private static boolean isSync(Activity activity) {
    return activity.verb() == Verb.SYNC;
  }

  /** The person and the device; where the log names none, the program stands for it. */
  static String deviceKey(Activity activity) {
    Client client = activity.client();
    String program =
        client.applicationId() != null ? client.applicationId() : client.applicationName();
    return activity.actorSubject().key()
        + '|'
        + (client.device() != null ? client.device() : program);
  }

  @Override
  public void open(OpenContext context) {
    first = getRuntimeContext().getState(new ValueStateDescriptor<>("first-sync", Long.class));
    latest = getRuntimeContext().getState(new ValueStateDescriptor<>("latest-sync", Long.class));
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Activity> out)
      throws Exception {
    if (!isSync(activity)) {
      out.collect(activity);
      return;
    }
    long eventMillis = activity.time().toEpochMilli();
    Long known = first.value();
    if (known == null || eventMillis < known) {
      first.update(eventMillis);
    }
    Long before = latest.value();
    if (before == null) {
      context.timerService().registerEventTimeTimer(forgetAt(eventMillis));
    }
    latest.update(before == null ? eventMillis : Math.max(before, eventMillis));
    Client client =
        activity.client().toBuilder().since(Instant.ofEpochMilli(first.value())).build();
    out.collect(activity.toBuilder().client(client).build());
  }

  @Override
  public void onTimer(long timerMillis, OnTimerContext context, Collector<Activity> out)
      throws Exception {
    Long last = latest.value();
    if (last != null && forgetAt(last) > timerMillis) {
      context.timerService().registerEventTimeTimer(forgetAt(last));
    } else {
      first.clear();
      latest.clear();
    }
  }

  private static long forgetAt(long eventMillis) {
    return eventMillis + FORGOTTEN_AFTER.toMillis();
  }
}
