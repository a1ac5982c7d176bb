package io.cordon.job.live;

import io.cordon.policy.live.PolicyChange;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets through what belongs to a policy that is wired into the job, unless the policy was switched
 * off or removed while the job runs.
 *
 * <p><b>State</b>: for each task, the last change of the one policy, without its text.<br>
 * <b>Ends</b>: never.<br>
 * <b>Late</b>: of two changes the newer counts, in whatever order they come.
 */
public final class SuppressDisabled<T> extends BroadcastProcessFunction<T, PolicyChange, T> {
  private final String policyId;

  public SuppressDisabled(String policyId) {
    this.policyId = policyId;
  }

  @Override
  public void processElement(T element, ReadOnlyContext context, Collector<T> out)
      throws Exception {
    PolicyChange change = context.getBroadcastState(PoliciesInForce.CHANGES).get(policyId);
    if (change == null || change.enabled()) {
      out.collect(element);
    }
  }

  @Override
  public void processBroadcastElement(PolicyChange change, Context context, Collector<T> out)
      throws Exception {
    var changes = context.getBroadcastState(PoliciesInForce.CHANGES);
    if (change.id().equals(policyId) && change.isNewerThan(changes.get(policyId))) {
      changes.put(policyId, change);
    }
  }
}
