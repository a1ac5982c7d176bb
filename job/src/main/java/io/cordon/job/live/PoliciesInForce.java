package io.cordon.job.live;

import io.cordon.job.core.Settings;
import io.cordon.model.policy.DetectorKind;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.live.LivePolicies;
import io.cordon.policy.live.PolicyChange;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BaseBroadcastProcessFunction.Context;
import org.apache.flink.streaming.api.functions.co.BaseBroadcastProcessFunction.ReadOnlyContext;

/**
 * The policies that one task evaluates: those of the policy directory, which are part of the job
 * and therefore in force before the first activity, replaced by the live changes in broadcast
 * state.
 *
 * <p>Compiled policies are not state. After a restore they are compiled again for the first
 * activity, because Flink does not broadcast the changes again.
 *
 * <p><b>State</b>: broadcast state, on the heap of each task: the last change of each id, with its
 * text where the task evaluates it; about 2 KB each, at most 64 Mi characters in all.<br>
 * <b>Ends</b>: never; a removal stays, without a text.<br>
 * <b>Late</b>: of two changes of one id the newer one wins, whatever the order of arrival.
 */
public final class PoliciesInForce implements Serializable {
  public static final MapStateDescriptor<String, PolicyChange> CHANGES =
      new MapStateDescriptor<>(
          "policy-changes", Types.STRING, TypeInformation.of(PolicyChange.class));

  /** After a compilation the next one waits for so many times its duration. */
  private static final long PAUSE_FACTOR = 9;

  private final Settings settings;
  private final EnumSet<DetectorKind> kinds;
  private transient LivePolicies live;
  private transient PolicyPack pack;
  private transient long compileStartMillis;
  private transient long compileNotBeforeMillis;

  /**
   * @param kinds the kinds of policies that the task evaluates; it keeps no others
   */
  public PoliciesInForce(Settings settings, Set<DetectorKind> kinds) {
    this.settings = settings;
    this.kinds = EnumSet.copyOf(kinds);
  }

  /**
   * The policies in force; the same object until something changes. During a series of changes they
   * are compiled only as often as takes a tenth of the time.
   */
  public PolicyPack current(ReadOnlyContext context) throws Exception {
    return current(context.getBroadcastState(CHANGES), context::currentProcessingTime);
  }

  /**
   * The same for an operator with broadcast state of its own.
   *
   * @param clock milliseconds, by the clock of the machine
   */
  public PolicyPack current(
      ReadOnlyBroadcastState<String, PolicyChange> changes, LongSupplier clock) throws Exception {
    if (live == null) {
      live = new LivePolicies(settings.policies().files(), settings.organisation());
      for (var entry : changes.immutableEntries()) {
        live.apply(entry.getValue());
      }
    }
    if (pack == null || (live.needsCompilation() && clock.getAsLong() >= compileNotBeforeMillis)) {
      compileStartMillis = clock.getAsLong();
      pack = live.policies();
      indexed(clock.getAsLong());
    }
    return pack;
  }

  /** The policies of the directory, for a run in which nobody publishes one. */
  public PolicyPack ofDirectory() {
    return new LivePolicies(settings.policies().files(), settings.organisation()).policies();
  }

  /**
   * Ends a compilation. A task that builds an index of the policies calls this when it is ready, so
   * that the time for the index counts too.
   */
  public void indexed(ReadOnlyContext context) {
    indexed(context.currentProcessingTime());
  }

  private void indexed(long endMillis) {
    compileNotBeforeMillis = endMillis + PAUSE_FACTOR * (endMillis - compileStartMillis);
  }

  /** Applies a broadcast change; false where a newer one is known. */
  public boolean apply(PolicyChange change, Context context) throws Exception {
    return apply(change, context.getBroadcastState(CHANGES));
  }

  /** The same for an operator with broadcast state of its own. */
  public boolean apply(PolicyChange change, BroadcastState<String, PolicyChange> changes)
      throws Exception {
    if (!change.isNewerThan(changes.get(change.id()))) {
      return false;
    }
    boolean evaluatedElsewhere =
        !change.kinds().isEmpty() && Collections.disjoint(change.kinds(), kinds);
    PolicyChange kept = evaluatedElsewhere ? change.withoutText() : change;
    changes.put(kept.id(), kept);
    if (live != null) {
      live.apply(kept);
    }
    return true;
  }
}
