package io.cordon.job.live;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Uids;
import io.cordon.model.activity.Activity;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PublishedPolicy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * Published policies, checked once and told to every task that evaluates policies.
 *
 * @param sound what was let through
 * @param statuses what became of each
 */
public record LiveChanges(BroadcastStream<PolicyChange> sound, DataStream<PolicyStatus> statuses) {

  public static LiveChanges of(DataStream<PublishedPolicy> published, Settings settings) {
    SingleOutputStreamOperator<PolicyChange> checked =
        published
            .process(new CheckPolicies(settings.policies(), settings.organisation()))
            .setParallelism(1)
            .uid(Uids.CHECK_POLICIES)
            .name("check policies");
    return new LiveChanges(
        checked.broadcast(PoliciesInForce.CHANGES), checked.getSideOutput(CheckPolicies.STATUSES));
  }

  /**
   * For runs that end: nobody publishes anything. The stream keeps the activities' time, since one
   * of its own would hold theirs back until it is over.
   */
  public static DataStream<PublishedPolicy> none(DataStream<Activity> activities) {
    return activities.flatMap(new Nothing()).uid(Uids.NO_POLICIES).name("no policies");
  }

  /** Nothing but the passing of time. */
  private static final class Nothing implements FlatMapFunction<Activity, PublishedPolicy> {
    @Override
    public void flatMap(Activity activity, Collector<PublishedPolicy> out) {
      // Nothing comes of it.
    }
  }
}
