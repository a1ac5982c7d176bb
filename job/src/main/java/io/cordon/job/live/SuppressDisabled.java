package io.cordon.job.live;

import io.cordon.policy.live.PolicyChange;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops the elements of one policy while that policy is disabled or removed. For sequences, whose
 * operators are part of the job graph and cannot be removed while it runs.
 *
 * <p><b>State</b>: broadcast state with the last change of this policy.<br>
 * <b>Ends</b>: never.<br>
 * <b>Late</b>: of two changes the newer one wins, whatever the order of arrival.
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
