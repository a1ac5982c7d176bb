package io.cordon.job.policies;

import io.cordon.job.containers.ExposedContainers;
import io.cordon.job.core.Settings;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gives each activity, on arrival, the exposure that its file inherits, and evaluates it against
 * all policies in force: see {@link Evaluation}. State, end and lateness are those of {@link
 * PoliciesInForce} and {@link ExposedContainers}.
 */
final class MatchPolicies extends BroadcastProcessFunction<Activity, TaskUpdate, Detection> {
  private static final long serialVersionUID = 1L;

  private final PoliciesInForce policies;
  private final ExposedContainers containers;
  private final Settings settings;
  private transient Evaluation evaluation;

  MatchPolicies(PoliciesInForce policies, Settings settings) {
    this.policies = policies;
    this.containers = new ExposedContainers();
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    containers.open(getRuntimeContext());
    evaluation = new Evaluation(settings, getRuntimeContext());
  }

  @Override
  public void processElement(Activity activity, ReadOnlyContext context, Collector<Detection> out)
      throws Exception {
    if (evaluation.use(policies.current(context))) {
      policies.indexed(context);
    }
    evaluation.evaluate(containers.inherited(activity, context), out, context::output);
  }

  @Override
  public void processBroadcastElement(TaskUpdate update, Context context, Collector<Detection> out)
      throws Exception {
    if (update.policy() != null) {
      policies.apply(update.policy(), context);
    } else {
      containers.apply(update.container(), context);
    }
  }
}
