package io.cordon.job.sequences;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Tally;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.DetectorKind;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.live.PolicyChange;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops the detections of sequences that have been changed, disabled or removed: their signals may
 * have waited for the watermark meanwhile.
 *
 * <p>Counts: detections in = detections out + {@link Sequences#OUTDATED}. State, end and lateness
 * are those of {@link PoliciesInForce}.
 */
final class DropOutdated extends BroadcastProcessFunction<Detection, PolicyChange, Detection> {
  private final PoliciesInForce sequences;

  /** The version in force, by id of the policy; null until the first detection. */
  private transient Map<String, String> versions;

  private transient Tally tally;

  DropOutdated(Settings settings) {
    this.sequences = new PoliciesInForce(settings, EnumSet.of(DetectorKind.SEQUENCE));
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), Sequences.STAGE);
  }

  @Override
  public void processElement(Detection detection, ReadOnlyContext context, Collector<Detection> out)
      throws Exception {
    if (versions == null) {
      versions = new HashMap<>();
      for (SequencePolicy sequence : sequences.current(context).sequences()) {
        versions.put(sequence.id(), sequence.snapshot().version());
      }
    }
    String id = detection.policy().id();
    if (detection.policy().version().equals(versions.get(id))) {
      out.collect(detection);
    } else {
      tally.add(Sequences.OUTDATED, id);
    }
  }

  /** At once and without compiling: the policies of a task change only after a while. */
  @Override
  public void processBroadcastElement(
      PolicyChange change, Context context, Collector<Detection> out) throws Exception {
    boolean applied = sequences.apply(change, context);
    if (applied && versions != null) {
      if (change.isSequenceInForce()) {
        versions.put(change.id(), change.version());
      } else {
        versions.remove(change.id());
      }
    }
  }
}
