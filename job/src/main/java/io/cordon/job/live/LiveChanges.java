package io.cordon.job.live;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Uids;
import io.cordon.model.activity.Activity;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PolicySigning;
import io.cordon.policy.live.PublishedPolicy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * Policies that are published while the job runs, checked once, for every task that evaluates
 * policies.
 *
 * @param accepted the changes that passed the checks
 * @param statuses the result of each check, refusals included
 */
public record LiveChanges(DataStream<PolicyChange> accepted, DataStream<PolicyStatus> statuses) {

  /**
   * The stage "check policies".
   *
   * @param signing who may publish; only the check carries its keys
   */
  public static LiveChanges of(
      DataStream<PublishedPolicy> published, Settings settings, PolicySigning signing) {
    SingleOutputStreamOperator<PolicyChange> checked =
        published
            .process(new CheckPolicies(settings.policies(), settings.organisation(), signing))
            .setParallelism(1)
            .uid(Uids.CHECK_POLICIES)
            .name("check policies");
    return new LiveChanges(checked, checked.getSideOutput(CheckPolicies.STATUSES));
  }

  /** The accepted changes, for every task. */
  public BroadcastStream<PolicyChange> broadcast() {
    return accepted.broadcast(PoliciesInForce.CHANGES);
  }

  /**
   * For bounded runs, in which nobody publishes a policy. The empty stream is derived from the
   * activities to have their watermarks; a separate source would hold theirs back until its end.
   */
  public static DataStream<PublishedPolicy> none(DataStream<Activity> activities) {
    return activities.flatMap(new DropAll()).uid(Uids.NO_POLICIES).name("no policies");
  }

  /** Drops every element; only watermarks pass. */
  private static final class DropAll implements FlatMapFunction<Activity, PublishedPolicy> {
    @Override
    public void flatMap(Activity activity, Collector<PublishedPolicy> out) {
      // Emits nothing.
    }
  }
}
