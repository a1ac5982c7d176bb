package io.cordon.job.correlate;

import io.cordon.job.core.Tally;
import io.cordon.job.state.RowContext;
import io.cordon.job.state.RowStep;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Firing;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.SequenceStep;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.correlate.SlidingWindow;
import io.cordon.policy.correlate.WindowUpdate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
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
 * <p><b>State</b>: per group, one row with the {@link SlidingWindow} of each correlation of each
 * policy version, read once and written at most once a contribution.<br>
 * <b>Ends</b>: by an event-time timer, one timespan after the latest activity of the window, and
 * not before the watermark has advanced by one timespan since the latest activity arrived.<br>
 * <b>Late</b>: counted and fired as usual. Activities that arrive late together, because a cloud
 * was unreachable, add up; when their window has already been removed, in a new one.
 */
final class Correlate implements RowStep<GroupWindows, KeyedContributions, Detection> {
  /** Contributions to windows of the next level. */
  static final OutputTag<KeyedContributions> NEXT =
      new OutputTag<>("next-level", WireTypes.CONTRIBUTIONS);

  /** Bursts that are steps of sequences. */
  static final OutputTag<Signal> SIGNALS = new OutputTag<>("bursts", WireTypes.SIGNAL);

  /** Name of this pipeline stage in metrics. */
  static final String STAGE = "correlate";

  private static final long serialVersionUID = 1L;

  private final int level;
  private transient Tally tally;

  /**
   * @param level 1 for correlations of rules, 2 for correlations of those, and so on
   */
  Correlate(int level) {
    this.level = level;
  }

  @Override
  public void open(RuntimeContext context) {
    tally = new Tally(context, STAGE);
  }

  @Override
  public void process(KeyedContributions keyed, RowContext<GroupWindows, Detection> context)
      throws Exception {
    if (keyed.activity().time().toEpochMilli() <= context.watermarkMillis()) {
      tally.add("late");
    }
    List<Contribution> higher = new ArrayList<>(0);
    GroupWindows group = null;
    boolean changed = false;
    for (Contribution contribution : keyed.contributions()) {
      if (contribution.window().level() > level) {
        higher.add(contribution);
      } else {
        group = group == null ? current(context) : group;
        changed |= observe(contribution, keyed, group, context);
      }
    }
    if (changed) {
      context.write(group);
    }
    if (!higher.isEmpty()) {
      context.emit(
          NEXT,
          new KeyedContributions(keyed.groupKey(), keyed.activity(), keyed.eventIds(), higher));
    }
  }

  private static GroupWindows current(RowContext<GroupWindows, Detection> context)
      throws Exception {
    GroupWindows known = context.row();
    return known == null ? new GroupWindows() : known;
  }

  /** Whether it changed the row of the group. */
  private boolean observe(
      Contribution contribution,
      KeyedContributions keyed,
      GroupWindows group,
      RowContext<GroupWindows, Detection> context) {
    String key = contribution.windowKey();
    SlidingWindow known = group.window(key);
    SlidingWindow window =
        known == null ? new SlidingWindow(contribution.window().timespanMillis()) : known;
    WindowUpdate update = window.observe(contribution, keyed.activity(), keyed.eventIds());
    boolean moved = window.keep(context.watermarkMillis());
    if (known == null) {
      group.add(key, window);
      context.wakeAt(window.expiresAtMillis());
    }
    if (update.firing() != null) {
      tally.add("bursts", contribution.policy().id());
      emit(contribution, update.firing(), keyed.activity(), context);
    }
    return moved || update.changed();
  }

  private static void emit(
      Contribution contribution,
      Firing firing,
      Activity trigger,
      RowContext<GroupWindows, Detection> context) {
    if (!contribution.enclosing().isEmpty()) {
      List<String> ids = firing.burst().eventIds();
      for (Contribution next : contribution.ofBurst()) {
        String groupKey = next.group().key();
        context.emit(NEXT, new KeyedContributions(groupKey, trigger, ids, List.of(next)));
      }
    } else if (contribution.step() != null) {
      for (Group group : contribution.step().groups()) {
        context.emit(SIGNALS, signal(contribution, group, firing, trigger));
      }
    } else {
      context.emit(
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
      Contribution contribution, Group group, Firing firing, Activity trigger) {
    SequenceStep step = contribution.step();
    return new Signal(
        contribution.policy(),
        contribution.inForceSince(),
        group.key(),
        step.steps(),
        step.timespanMillis(),
        1 << step.index(),
        List.of(firing.why()),
        trigger,
        firing.burst(),
        group.subjectKey());
  }

  /**
   * Each new window registers a timer. Later activities do not move it: when it fires, the group
   * registers one for the window that expires next.
   */
  @Override
  public void onTime(long now, RowContext<GroupWindows, Detection> context) throws Exception {
    GroupWindows group = current(context);
    if (group.removeEnded(now)) {
      context.write(group.isEmpty() ? null : group);
    }
    if (!group.isEmpty()) {
      context.wakeAt(group.nextEndMillis());
    }
  }
}
