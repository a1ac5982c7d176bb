package io.cordon.job.live;

import io.cordon.job.core.Tally;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.reject.Origin;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PolicyGate;
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

/**
 * Lets published policies through that are sound, and says of every one what became of it. There is
 * one of it, so that it sees what is in force as a whole. What was sound before a restart and is
 * not any more, because the organisation file changed since, is told with the first message after
 * it.
 *
 * <p><b>State</b>: for the operator, the last change of each id with its text: about 2 KB each, at
 * most 64 Mi characters in all.<br>
 * <b>Ends</b>: when a policy is removed that the directory does not have; one of the directory's
 * stays removed, without its text.<br>
 * <b>Late</b>: there is no event time; the order of the topic counts.
 */
public final class CheckPolicies extends ProcessFunction<PublishedPolicy, PolicyChange>
    implements CheckpointedFunction {
  public static final OutputTag<PolicyStatus> STATUSES = new OutputTag<>("policy-statuses") {};

  /** The stage's name in counts. */
  public static final String STAGE = "policies";

  private final PolicyPack directory;
  private final Organisation organisation;
  private transient PolicyGate gate;
  private transient ListState<PolicyChange> kept;
  private transient Tally tally;
  private transient boolean toldUnsound;

  /**
   * @param directory what the job starts with
   */
  public CheckPolicies(PolicyPack directory, Organisation organisation) {
    this.directory = directory;
    this.organisation = organisation;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    kept =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("changes", PolicyChange.class));
    gate = new PolicyGate(directory.files(), organisation);
    for (PolicyChange change : kept.get()) {
      gate.restore(change);
    }
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), STAGE);
    tally.gauge("policies", () -> gate.policies());
  }

  @Override
  public void processElement(
      PublishedPolicy published, Context context, Collector<PolicyChange> out) {
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    if (!toldUnsound) {
      toldUnsound = true;
      gate.unsound().forEach(unsound -> tell(refusal(unsound, now), context));
    }
    PolicyGate.Ruling ruling = gate.rule(published);
    if (ruling.change() != null) {
      out.collect(ruling.change());
    }
    tell(
        new PolicyStatus(
            ruling.id(),
            ruling.version(),
            ruling.state(),
            ruling.problems(),
            published.origin(),
            now),
        context);
  }

  private static PolicyStatus refusal(PolicyGate.Unsound unsound, Instant now) {
    PolicyChange change = unsound.change();
    Origin origin = Origin.ofTopic(change.origin());
    return new PolicyStatus(
        change.id(), null, PolicyStatus.State.REFUSED, unsound.problems(), origin, now);
  }

  private void tell(PolicyStatus status, Context context) {
    tally.add(status.state().word());
    context.output(STATUSES, status);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    kept.update(List.copyOf(gate.changes()));
  }
}
