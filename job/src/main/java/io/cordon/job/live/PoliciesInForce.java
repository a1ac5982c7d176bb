package io.cordon.job.live;

import io.cordon.job.core.Settings;
import io.cordon.model.policy.DetectorKind;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.live.LivePolicies;
import io.cordon.policy.live.PolicyChange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BaseBroadcastProcessFunction.Context;
import org.apache.flink.streaming.api.functions.co.BaseBroadcastProcessFunction.ReadOnlyContext;

/**
 * The policies in force at one task: the directory's from the start, so that no activity comes
 * before them, and on top the changes that broadcast state keeps.
 *
 * <p>What is compiled is no state: after a restore it is made anew when the first activity asks,
 * since the changes are not broadcast again then.
 *
 * <p><b>State</b>: for each task on its heap, the last change of each id with its text where the
 * task has use for it: about 2 KB each, at most 64 Mi characters in all.<br>
 * <b>Ends</b>: never; a removal stays, without its text.<br>
 * <b>Late</b>: of two changes of one id the newer counts, in whatever order they come.
 */
public final class PoliciesInForce implements Serializable {
  public static final MapStateDescriptor<String, PolicyChange> CHANGES =
      new MapStateDescriptor<>(
          "policy-changes", Types.STRING, TypeInformation.of(PolicyChange.class));

  /** Of the time that putting together took. */
  private static final long REST = 9;

  private final ArrayList<PolicyFile> directory;
  private final Organisation organisation;
  private final EnumSet<DetectorKind> kinds;
  private transient LivePolicies live;
  private transient PolicyPack pack;
  private transient long notBefore;

  /**
   * @param kinds of policies that the task evaluates; it keeps no others
   */
  public PoliciesInForce(Settings settings, Set<DetectorKind> kinds) {
    this.directory = new ArrayList<>(settings.policies().files());
    this.organisation = settings.organisation();
    this.kinds = EnumSet.copyOf(kinds);
  }

  /**
   * What is in force now; the same object until something changes. When many changes come one after
   * the other, it is put together again only as often as takes a tenth of the time.
   */
  public PolicyPack now(ReadOnlyContext context) throws Exception {
    if (live == null) {
      live = new LivePolicies(directory, organisation);
      for (var entry : context.getBroadcastState(CHANGES).immutableEntries()) {
        live.apply(entry.getValue());
      }
    }
    if (pack == null || (live.isStale() && context.currentProcessingTime() >= notBefore)) {
      long before = context.currentProcessingTime();
      pack = live.policies();
      long after = context.currentProcessingTime();
      notBefore = after + REST * (after - before);
    }
    return pack;
  }

  /** Keeps a change that was broadcast. */
  public void take(PolicyChange change, Context context) throws Exception {
    BroadcastState<String, PolicyChange> changes = context.getBroadcastState(CHANGES);
    if (!change.isNewerThan(changes.get(change.id()))) {
      return;
    }
    boolean foreign = !change.kinds().isEmpty() && Collections.disjoint(change.kinds(), kinds);
    PolicyChange own = foreign ? change.withoutText() : change;
    changes.put(own.id(), own);
    if (live != null) {
      live.apply(own);
    }
  }
}
