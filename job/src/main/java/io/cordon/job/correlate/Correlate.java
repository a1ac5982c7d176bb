package io.cordon.job.correlate;

import io.cordon.job.core.Expiry;
import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Contributions;
import io.cordon.policy.correlate.Firing;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.correlate.SlidingWindows;
import io.cordon.policy.correlate.WindowSpec;
import io.cordon.policy.correlate.WindowState;
import io.cordon.policy.correlate.WindowUpdate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Shows what counts for a group to the group's windows. A burst is a detection, or a step of a
 * sequence, or counts in turn one level up; what is for a higher level passes untouched.
 *
 * <p><b>State</b>: per group, the {@link WindowState} of each correlation of each policy's version.
 * <br>
 * <b>Ends</b>: a timer, one timespan after the latest activity of the window, and not before the
 * watermark has moved by one timespan since the latest came.<br>
 * <b>Late</b>: counted all the same, and told: what comes late together, because a cloud was out of
 * reach, adds up; when the window it belongs to has ended, in a new one.
 */
public final class Correlate extends KeyedProcessFunction<String, Contributions, Detection> {
  /** What counts on the next level. */
  public static final OutputTag<Contributions> NEXT = new OutputTag<>("next-level") {};

  /** Bursts that are steps of sequences. */
  public static final OutputTag<Signal> SIGNALS = new OutputTag<>("bursts") {};

  /** The stage's name in counts. */
  public static final String STAGE = "correlate";

  private final int level;
  private transient MapState<String, WindowState> windows;
  private transient Tally tally;

  /**
   * @param level 1 for correlations of rules, 2 for correlations of these, and so on
   */
  public Correlate(int level) {
    this.level = level;
  }

  @Override
  public void open(OpenContext context) {
    windows =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("windows", String.class, WindowState.class));
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(Contributions counted, Context context, Collector<Detection> out)
      throws Exception {
    if (counted.activity().time().toEpochMilli() <= context.timerService().currentWatermark()) {
      tally.add("late");
    }
    List<Contribution> higher = new ArrayList<>();
    for (Contribution hit : counted.hits()) {
      if (hit.stage().level() > level) {
        higher.add(hit);
      } else {
        observe(hit, counted, context, out);
      }
    }
    if (!higher.isEmpty()) {
      Contributions passed =
          new Contributions(counted.key(), counted.activity(), counted.eventIds(), higher);
      context.output(NEXT, passed);
    }
  }

  private void observe(
      Contribution hit, Contributions counted, Context context, Collector<Detection> out)
      throws Exception {
    String key = hit.windowKey();
    WindowState before = windows.get(key);
    WindowUpdate seen =
        SlidingWindows.observe(before, hit.stage(), counted.activity(), counted.eventIds());
    WindowState after = seen.after().withWakesAt(wakesAt(seen.after(), context));
    if (seen.changed() || after.wakesAt() != before.wakesAt()) {
      windows.put(key, after);
    }
    if (before == null) {
      context.timerService().registerEventTimeTimer(after.wakesAt());
    }
    if (seen.fired() != null) {
      tally.add("bursts", hit.policy().id());
      tell(hit, seen.fired(), counted.activity(), context, out);
    }
  }

  private void tell(
      Contribution hit, Firing fired, Activity trigger, Context context, Collector<Detection> out) {
    if (hit.isLast()) {
      String about = hit.stage().group().about();
      out.collect(
          new Detection(hit.policy(), fired.activities(), fired.why(), null, fired.burst(), about));
      return;
    }
    for (Contribution rest : hit.rest()) {
      Group group = rest.stage().group();
      if (rest.stage().kind() == WindowSpec.Kind.STEP) {
        int step = 1 << rest.stage().part();
        String policyId = hit.policy().id();
        Signal signal =
            new Signal(
                policyId, group.key(), step, trigger, fired.burst(), fired.why(), group.about());
        context.output(SIGNALS, signal);
      } else {
        List<String> ids = fired.burst().eventIds();
        context.output(NEXT, new Contributions(group.key(), trigger, ids, List.of(rest)));
      }
    }
  }

  /** Ended, and one timespan gone by in which more could have come late. */
  private static long wakesAt(WindowState window, Context context) {
    long lateUntil = context.timerService().currentWatermark() + window.timespanMillis() + 1;
    return Math.max(window.wakesAt(), Math.max(window.endsAt(), lateUntil));
  }

  /** A new window asks for a timer; the window that ends next asks for it again. */
  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Detection> out) throws Exception {
    Expiry.removeIf(windows, window -> window.wakesAt() <= now);
    long next = Long.MAX_VALUE;
    for (WindowState window : windows.values()) {
      next = Math.min(next, window.wakesAt());
    }
    if (next < Long.MAX_VALUE) {
      context.timerService().registerEventTimeTimer(next);
    }
  }
}
