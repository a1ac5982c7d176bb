package io.cordon.job.policies;

import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.Verb;
import io.cordon.policy.ActivityPolicy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Holds each activity, on arrival, against the policies that can match its verb. */
public final class EvaluatePolicies extends ProcessFunction<Activity, Detection> {
  private final List<ActivityPolicy> policies;
  private transient Map<Verb, List<ActivityPolicy>> byVerb;

  public EvaluatePolicies(List<ActivityPolicy> policies) {
    this.policies = new ArrayList<>(policies);
  }

  @Override
  public void open(OpenContext context) {
    byVerb = new EnumMap<>(Verb.class);
    for (Verb verb : Verb.values()) {
      byVerb.put(
          verb,
          policies.stream()
              .filter(policy -> policy.verbs().isEmpty() || policy.verbs().contains(verb))
              .toList());
    }
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Detection> out) {
    for (ActivityPolicy policy : byVerb.get(activity.verb())) {
      if (policy.condition().matches(activity)) {
        String why = policy.condition().explain(activity);
        out.collect(new Detection(policy.stamp(), List.of(activity), why, null));
      }
    }
  }
}
