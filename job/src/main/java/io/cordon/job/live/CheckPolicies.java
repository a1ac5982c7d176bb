package io.cordon.job.live;

import io.cordon.job.core.Shared;
import io.cordon.job.core.Tally;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.reject.Origin;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PolicyGate;
import io.cordon.policy.live.PolicyReview;
import io.cordon.policy.live.PolicySigning;
import io.cordon.policy.live.PublishedPolicy;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks published policies: emits the valid ones as changes, and a status for every one. It has
 * parallelism 1, because a policy is checked against all others in force. A policy that was valid
 * before a restart and is not any more, because the organisation file has changed, is reported with
 * the first message after the restart.
 *
 * <p>Counts: one status for each published policy in, by its state.
 *
 * <p><b>State</b>: operator state, the last change of each id with its text: about 2 KB each, at
 * most 64 Mi characters in all.<br>
 * <b>Ends</b>: when a policy is removed that is not in the policy directory. The removal of a
 * policy of the directory stays, without a text; so does a signed one, with its time.<br>
 * <b>Late</b>: there is no event time; the order in the topic decides.
 */
final class CheckPolicies extends ProcessFunction<PublishedPolicy, PolicyChange>
    implements CheckpointedFunction {
  static final OutputTag<PolicyStatus> STATUSES = new OutputTag<>("policy-statuses") {};

  private static final Logger LOG = LoggerFactory.getLogger(CheckPolicies.class);

  /** Name of this pipeline stage in metrics. */
  static final String STAGE = "policies";

  private final Shared<PolicyPack> directory;
  private final Shared<Organisation> organisation;
  private final PolicySigning signing;
  private transient PolicyGate gate;
  private transient ListState<PolicyChange> changes;
  private transient Tally tally;
  private transient boolean reportedInvalidated;

  /** A copy for the thread of the metrics. */
  private transient volatile int budgetUsedPercent;

  /**
   * @param directory the policies that the job starts with
   */
  CheckPolicies(PolicyPack directory, Organisation organisation, PolicySigning signing) {
    this.directory = Shared.of(directory);
    this.organisation = Shared.of(organisation);
    this.signing = signing;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    changes =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("changes", PolicyChange.class));
    gate = new PolicyGate(directory.value().files(), organisation.value(), signing);
    for (PolicyChange change : changes.get()) {
      gate.restore(change);
    }
    gate.overBudget().ifPresent(excess -> LOG.warn("After the restart {}", excess));
  }

  @Override
  public void open(OpenContext context) {
    budgetUsedPercent = gate.budgetUsedPercent();
    tally = new Tally(getRuntimeContext(), STAGE);
    tally.gauge("policies", () -> gate.policies());
    tally.gauge("budgetUsedPercent", () -> budgetUsedPercent);
  }

  @Override
  public void processElement(
      PublishedPolicy published, Context context, Collector<PolicyChange> out) {
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    if (!reportedInvalidated) {
      reportedInvalidated = true;
      gate.invalidated().forEach(invalidated -> emit(refusal(invalidated, now), context));
    }
    PolicyReview review = gate.review(published, now);
    budgetUsedPercent = gate.budgetUsedPercent();
    if (review.change() != null) {
      out.collect(review.change());
    }
    emit(
        new PolicyStatus(
            review.id(),
            review.version(),
            review.state(),
            review.problems(),
            published.origin(),
            now),
        context);
  }

  private static PolicyStatus refusal(PolicyGate.Invalidated invalidated, Instant now) {
    PolicyChange change = invalidated.change();
    Origin origin = Origin.ofTopic(change.origin());
    return new PolicyStatus(
        change.id(), null, PolicyStatus.State.REFUSED, invalidated.problems(), origin, now);
  }

  private void emit(PolicyStatus status, Context context) {
    tally.add(status.state().word());
    context.output(STATUSES, status);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    changes.update(List.copyOf(gate.changes()));
  }
}
