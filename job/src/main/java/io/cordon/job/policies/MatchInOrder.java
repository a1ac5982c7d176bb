package io.cordon.job.policies;

import io.cordon.job.containers.ContainersInOrder;
import io.cordon.job.core.Settings;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The same as {@link MatchPolicies} for a replay, in which nobody publishes a policy and one task
 * sees all activities in order. With one input it is chained to the stage before.
 *
 * <p><b>State</b>: none in checkpoints, see {@link ContainersInOrder}.<br>
 * <b>Ends</b>: with the run.<br>
 * <b>Late</b>: nothing is late in a replay.
 */
final class MatchInOrder extends ProcessFunction<Activity, Detection> {
  private static final long serialVersionUID = 1L;

  private final PoliciesInForce policies;
  private final Settings settings;
  private transient ContainersInOrder containers;
  private transient Evaluation evaluation;

  MatchInOrder(PoliciesInForce policies, Settings settings) {
    this.policies = policies;
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    containers = new ContainersInOrder();
    evaluation = new Evaluation(settings, getRuntimeContext());
    evaluation.use(policies.ofDirectory());
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Detection> out)
      throws Exception {
    evaluation.evaluate(containers.inherited(activity), out, context::output);
  }
}
