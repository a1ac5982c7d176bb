package io.cordon.job.sequences;

import io.cordon.job.Tally;
import io.cordon.model.Activity;
import io.cordon.model.PeopleScope;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets through the few activities that a sequence's steps can match: CEP buffers every event it
 * sees until the watermark, at about a millisecond each on RocksDB.
 */
public final class FindSignals extends ProcessFunction<Activity, Signal> {
  /** The stage's name in counts. */
  public static final String STAGE = "sequences";

  private final SequencePolicy policy;
  private final PeopleScope people;
  private transient Tally tally;

  public FindSignals(SequencePolicy policy, PeopleScope people) {
    this.policy = policy;
    this.people = people;
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Signal> out) {
    Map<String, Integer> steps = new LinkedHashMap<>();
    for (int step = 0; step < policy.steps().size(); step++) {
      SequencePolicy.Step wanted = policy.steps().get(step);
      if (wanted.part() instanceof Rule rule && rule.condition().matches(activity)) {
        for (String group : wanted.grouping().keys(activity, people)) {
          steps.merge(group, 1 << step, (bits, bit) -> bits | bit);
        }
      }
    }
    steps.forEach(
        (group, bits) -> {
          tally.add("signals", policy.stamp().id());
          out.collect(new Signal(group, bits, activity));
        });
  }
}
