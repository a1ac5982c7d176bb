package io.cordon.job.act;

import io.cordon.job.core.Expiry;
import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops an event that was delivered before: audit logs deliver the same event id repeatedly.
 *
 * <p>Keyed by subject, not by event id: copies of an event have the same subject, and the stages
 * that follow are keyed by it. So there is no second shuffle, and one timer a day serves all ids of
 * a file.
 *
 * <p>Counts: activities in = activities out + {@link #DUPLICATES}, without those that pass once
 * more ({@link Emission#IDENTIFIED}).
 *
 * <p><b>State</b>: per subject, the ids seen and their event time.<br>
 * <b>Ends</b>: a timer at the end of the day on which an id leaves the window.<br>
 * <b>Late</b>: an event older than the window passes; its id is forgotten at the next timer.
 */
public final class Deduplicate extends KeyedProcessFunction<String, Activity, Activity> {
  /** The stage's name in counts. */
  public static final String STAGE = "deduplicate";

  /** Activities dropped because their event id was seen before. */
  public static final String DUPLICATES = "duplicates";

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final long windowMillis;
  private transient MapState<String, Long> seen;
  private transient Tally tally;

  public Deduplicate(Duration window) {
    windowMillis = window.toMillis();
  }

  @Override
  public void open(OpenContext context) {
    seen =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("seen-event-ids", String.class, Long.class));
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Activity> out)
      throws Exception {
    if (seen.contains(activity.id())) {
      if (activity.emission() == Emission.FIRST) {
        tally.add(DUPLICATES);
      }
      return;
    }
    long eventMillis = activity.time().toEpochMilli();
    seen.put(activity.id(), eventMillis);
    context.timerService().registerEventTimeTimer(forgetAt(eventMillis));
    out.collect(activity);
  }

  @Override
  public void onTimer(long watermarkMillis, OnTimerContext context, Collector<Activity> out)
      throws Exception {
    Expiry.removeIf(seen, eventMillis -> forgetAt(eventMillis) <= watermarkMillis);
  }

  private long forgetAt(long eventMillis) {
    return Math.floorDiv(eventMillis + windowMillis, DAY_MILLIS) * DAY_MILLIS + DAY_MILLIS;
  }
}
