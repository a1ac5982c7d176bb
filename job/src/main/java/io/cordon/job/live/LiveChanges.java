package io.cordon.job.live;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Uids;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Verdict;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PolicySigning;
import io.cordon.policy.live.PublishedPolicy;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * What people publish while the job runs: policies, checked once, for every task that evaluates
 * policies; and verdicts about findings.
 *
 * @param accepted the changes that passed the checks
 * @param statuses the result of each check, refusals included
 */
public record LiveChanges(
    DataStream<PolicyChange> accepted,
    DataStream<PolicyStatus> statuses,
    DataStream<Verdict> verdicts) {

  /**
   * The stage "check policies".
   *
   * @param signing who may publish; only the check carries its keys
   */
  public static LiveChanges of(
      DataStream<PublishedPolicy> published,
      Settings settings,
      PolicySigning signing,
      DataStream<Verdict> verdicts) {
    SingleOutputStreamOperator<PolicyChange> checked =
        published
            .process(new CheckPolicies(settings.policies(), settings.organisation(), signing))
            .setParallelism(1)
            .uid(Uids.CHECK_POLICIES)
            .name("check policies");
    return new LiveChanges(checked, checked.getSideOutput(CheckPolicies.STATUSES), verdicts);
  }

  /** The accepted changes, for every task. */
  public BroadcastStream<PolicyChange> broadcast() {
    return accepted.broadcast(PoliciesInForce.CHANGES);
  }

  /** For bounded runs, in which nobody publishes a policy. */
  public static DataStream<PublishedPolicy> none(DataStream<Activity> activities) {
    return activities
        .flatMap(new DropAll<PublishedPolicy>())
        .returns(PublishedPolicy.class)
        .uid(Uids.NO_POLICIES)
        .name("no policies");
  }
}
