package io.cordon.job.baselines;

import io.cordon.model.Anomaly;
import io.cordon.model.Detection;
import io.cordon.policy.BaselinePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Makes a detection of a question that no peer could answer, when it is surprising enough. */
public final class JudgeSightings extends ProcessFunction<Sighting, Detection> {
  /**
   * Chance that a value nobody has ever used is just this one: the weight that the model of
   * reference gives to a country which is new to the whole organisation.
   */
  private static final double NEW_TO_ALL = 0.01;

  private final Map<String, BaselinePolicy> policies = new HashMap<>();

  public JudgeSightings(List<BaselinePolicy> policies) {
    policies.forEach(policy -> this.policies.put(policy.stamp().id(), policy));
  }

  @Override
  public void processElement(Sighting sighting, Context context, Collector<Detection> out) {
    BaselinePolicy policy = policies.get(sighting.policyId());
    double p = policy.peers().isEmpty() ? sighting.pValue() : sighting.pValue() * NEW_TO_ALL;
    if (sighting.judged() == null || p > policy.threshold()) {
      return;
    }
    Anomaly anomaly =
        new Anomaly(
            policy.field().word(),
            sighting.value(),
            sighting.expected(),
            p,
            sighting.historyDays());
    String why =
        policy.condition().explain(sighting.judged())
            + ", "
            + policy.field().word()
            + " is new: "
            + sighting.value()
            + "; "
            + sighting.expected();
    out.collect(new Detection(policy.stamp(), List.of(sighting.judged()), why, anomaly));
  }
}
