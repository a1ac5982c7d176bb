package io.cordon.job.sequences;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Tally;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.live.PolicyChange;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops the matches of sequences that have been changed, disabled or removed: their signals may
 * have waited for the watermark meanwhile. A change reaches this task and those that match on
 * different ways, so a match may come before the change that put its policy in force; it passes.
 *
 * <p>Counts: matches in = detections out + {@link Sequences#OUTDATED}. State, end and lateness are
 * those of {@link PoliciesInForce}.
 */
final class DropOutdated extends BroadcastProcessFunction<SequenceMatch, PolicyChange, Detection> {
  private static final long serialVersionUID = 1L;

  private final PoliciesInForce sequences;

  /** The versions of the policy directory by id, for those that no change has replaced. */
  private transient Map<String, String> directory;

  private transient Tally tally;

  DropOutdated(Settings settings) {
    this.sequences = new PoliciesInForce(settings, EnumSet.of(DetectorKind.SEQUENCE));
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), Sequences.STAGE);
    directory = new HashMap<>();
    for (SequencePolicy sequence : sequences.ofDirectory().sequences()) {
      directory.put(sequence.id(), sequence.snapshot().version());
    }
  }

  @Override
  public void processElement(SequenceMatch match, ReadOnlyContext context, Collector<Detection> out)
      throws Exception {
    String id = match.detection().policy().id();
    PolicyChange change = context.getBroadcastState(PoliciesInForce.CHANGES).get(id);
    if (change == null ? isInForce(match) : change.admits(match.inForceSince())) {
      out.collect(match.detection());
    } else {
      tally.add(Sequences.OUTDATED, id);
    }
  }

  /** No change of the policy has arrived: if one put it in force, that is still to come. */
  private boolean isInForce(SequenceMatch match) {
    PolicySnapshot policy = match.detection().policy();
    return match.inForceSince() > 0 || policy.version().equals(directory.get(policy.id()));
  }

  /** At once and without compiling: the policies of a task change only after a while. */
  @Override
  public void processBroadcastElement(
      PolicyChange change, Context context, Collector<Detection> out) throws Exception {
    sequences.apply(change, context);
  }
}
