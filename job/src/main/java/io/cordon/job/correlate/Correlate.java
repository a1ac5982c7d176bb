package io.cordon.job.correlate;

import io.cordon.job.core.Expiry;
import io.cordon.job.core.Tally;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Firing;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.SequenceStep;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.correlate.SlidingWindows;
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
 * Sliding windows per group: adds each contribution to its window and emits what the windows fire.
 * A burst is a detection, or a step of a sequence, or an input of the enclosing correlation, which
 * is evaluated one level up. Contributions for a higher level pass through unchanged.
 *
 * <p>There is one operator for each level of nesting, because the groups of an enclosing
 * correlation have another key than those of the inner one.
 *
 * <p>Counts: {@code late}, contributions in that came after the watermark; {@code bursts}, windows
 * that fired, by id of the policy.
 *
 * <p><b>State</b>: per group, the {@link WindowState} of each correlation of each policy version.
 * <br>
 * <b>Ends</b>: by an event-time timer, one timespan after the latest activity of the window, and
 * not before the watermark has advanced by one timespan since the latest activity arrived.<br>
 * <b>Late</b>: counted and fired as usual. Activities that arrive late together, because a cloud
 * was unreachable, add up; when their window has already been removed, in a new one.
 */
final class Correlate extends KeyedProcessFunction<String, KeyedContributions, Detection> {
  /** Contributions to windows of the next level. */
  static final OutputTag<KeyedContributions> NEXT =
      new OutputTag<>("next-level", WireTypes.CONTRIBUTIONS);

  /** Bursts that are steps of sequences. */
  static final OutputTag<Signal> SIGNALS = new OutputTag<>("bursts", WireTypes.SIGNAL);

  /** Name of this pipeline stage in metrics. */
  static final String STAGE = "correlate";

  private final int level;
  private transient MapState<String, WindowState> windows;
  private transient Tally tally;

  /**
   * @param level 1 for correlations of rules, 2 for correlations of those, and so on
   */
  Correlate(int level) {
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
  public void processElement(KeyedContributions keyed, Context context, Collector<Detection> out)
      throws Exception {
    if (keyed.activity().time().toEpochMilli() <= context.timerService().currentWatermark()) {
      tally.add("late");
    }
    List<Contribution> higher = new ArrayList<>();
    for (Contribution contribution : keyed.contributions()) {
      if (contribution.window().level() > level) {
        higher.add(contribution);
      } else {
        observe(contribution, keyed, context, out);
      }
    }
    if (!higher.isEmpty()) {
      context.output(
          NEXT,
          new KeyedContributions(keyed.groupKey(), keyed.activity(), keyed.eventIds(), higher));
    }
  }

  private void observe(
      Contribution contribution,
      KeyedContributions keyed,
      Context context,
      Collector<Detection> out)
      throws Exception {
    String key = contribution.windowKey();
    WindowState before = windows.get(key);
    WindowUpdate update =
        SlidingWindows.observe(before, contribution, keyed.activity(), keyed.eventIds());
    WindowState after = update.state().expiringAt(expiresAt(update.state(), context));
    if (update.changed() || after.expiresAtMillis() != before.expiresAtMillis()) {
      windows.put(key, after);
    }
    if (before == null) {
      context.timerService().registerEventTimeTimer(after.expiresAtMillis());
    }
    if (update.firing() != null) {
      tally.add("bursts", contribution.policy().id());
      emit(contribution, update.firing(), keyed.activity(), context, out);
    }
  }

  private static void emit(
      Contribution contribution,
      Firing firing,
      Activity trigger,
      Context context,
      Collector<Detection> out) {
    if (!contribution.enclosing().isEmpty()) {
      List<String> ids = firing.burst().eventIds();
      for (Contribution next : contribution.ofBurst()) {
        String groupKey = next.group().key();
        context.output(NEXT, new KeyedContributions(groupKey, trigger, ids, List.of(next)));
      }
    } else if (contribution.step() != null) {
      SequenceStep step = contribution.step();
      for (Group group : step.groups()) {
        context.output(SIGNALS, signal(contribution.policy(), group, step, firing, trigger));
      }
    } else {
      out.collect(
          new Detection(
              contribution.policy(),
              firing.activities(),
              firing.why(),
              null,
              firing.burst(),
              contribution.group().subjectKey()));
    }
  }

  private static Signal signal(
      PolicySnapshot policy, Group group, SequenceStep step, Firing firing, Activity trigger) {
    return new Signal(
        policy,
        group.key(),
        step.steps(),
        step.timespanMillis(),
        1 << step.index(),
        List.of(firing.why()),
        trigger,
        firing.burst(),
        group.subjectKey());
  }

  /** When the window has ended, and one timespan has passed in which more could arrive late. */
  private static long expiresAt(WindowState window, Context context) {
    long lateUntil = context.timerService().currentWatermark() + window.timespanMillis() + 1;
    return Math.max(window.expiresAtMillis(), Math.max(window.endMillis(), lateUntil));
  }

  /**
   * Each new window registers a timer. Later activities do not move it: when it fires, the group
   * registers one for the window that expires next.
   */
  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Detection> out) throws Exception {
    Expiry.removeIf(windows, window -> window.expiresAtMillis() <= now);
    long next = Long.MAX_VALUE;
    for (WindowState window : windows.values()) {
      next = Math.min(next, window.expiresAtMillis());
    }
    if (next < Long.MAX_VALUE) {
      context.timerService().registerEventTimeTimer(next);
    }
  }
}
