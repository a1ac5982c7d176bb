package io.cordon.job.act;

import io.cordon.job.core.Expiry;
import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Makes one activity of the several rows that a cloud writes for one act ({@link Acts}).
 *
 * <p>On arrival the first row passes at once, and a later row only when it adds something (a
 * recipient, a wider audience): then the whole act passes again under its first id and with the
 * same {@link Activity#act()}. When complete, the act passes once, after its rows had time to come.
 *
 * <p>Counts: rows in = {@link #ACTIVITIES} + {@link #MERGED}, without labellings that pass once
 * more ({@link Emission#IDENTIFIED}).
 *
 * <p><b>State</b>: per subject, the acts of sharing that may still get rows.<br>
 * <b>Ends</b>: a timer, a day after the act on arrival, {@link Acts#WINDOW} after it when complete.
 * <br>
 * <b>Late</b>: a row that comes after the end is an activity of its own.
 */
public final class MergeRows extends KeyedProcessFunction<String, Activity, Activity> {
  /** When an act of several rows is passed on. */
  public enum Pass {
    ON_ARRIVAL,
    WHEN_COMPLETE
  }

  /** The stage's name in counts. */
  public static final String STAGE = "merge";

  /** Acts begun; each is one activity, however often it passes. */
  public static final String ACTIVITIES = "activities";

  /** Rows that joined an act begun by another row. */
  public static final String MERGED = "merged";

  private final Pass pass;
  private final long holdMillis;
  private transient MapState<String, Activity> open;
  private transient Tally tally;

  public MergeRows(Pass pass) {
    this.pass = pass;
    Duration hold = pass == Pass.ON_ARRIVAL ? Duration.ofDays(1) : Acts.WINDOW;
    holdMillis = hold.toMillis();
  }

  @Override
  public void open(OpenContext context) {
    open =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("open-acts", String.class, Activity.class));
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(Activity row, Context context, Collector<Activity> out)
      throws Exception {
    if (!Acts.mayHaveMoreRows(row)) {
      if (row.emission() == Emission.FIRST) {
        tally.add(ACTIVITIES);
      }
      out.collect(row);
      return;
    }
    String key = Acts.key(row);
    Activity act = open.get(key);
    if (act != null && Acts.sameAct(act, row)) {
      join(key, act, row, out);
    } else {
      begin(key, act, row, context, out);
    }
  }

  private void begin(
      String key, Activity replaced, Activity row, Context context, Collector<Activity> out)
      throws Exception {
    tally.add(ACTIVITIES);
    open.put(key, row);
    context.timerService().registerEventTimeTimer(endMillis(row));
    if (pass == Pass.ON_ARRIVAL) {
      out.collect(row);
    } else if (replaced != null) {
      out.collect(replaced);
    }
  }

  private void join(String key, Activity act, Activity row, Collector<Activity> out)
      throws Exception {
    tally.add(MERGED);
    Activity whole = Acts.merge(act, row);
    open.put(key, whole);
    if (pass == Pass.ON_ARRIVAL && Acts.adds(act, row)) {
      out.collect(whole.toBuilder().arrived(row.arrived()).build());
    }
  }

  @Override
  public void onTimer(long watermarkMillis, OnTimerContext context, Collector<Activity> out)
      throws Exception {
    List<Activity> ended = Expiry.removeIf(open, act -> endMillis(act) <= watermarkMillis);
    if (pass == Pass.WHEN_COMPLETE) {
      ended.stream().sorted(Comparator.comparing(Activity::id)).forEach(out::collect);
    }
  }

  private long endMillis(Activity act) {
    return act.time().toEpochMilli() + holdMillis;
  }
}
