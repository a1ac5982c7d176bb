package io.cordon.job.policies;

import io.cordon.job.live.LivePack;
import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.Verb;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.live.PolicyChange;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds each activity, on arrival, against the policies in force that can match its verb. State,
 * end and lateness are those of {@link LivePack}.
 */
public final class EvaluatePolicies
    extends BroadcastProcessFunction<Activity, PolicyChange, Detection> {
  private final LivePack policies;
  private transient PolicyPack indexed;
  private transient Map<Verb, List<ActivityPolicy>> byVerb;

  public EvaluatePolicies(LivePack policies) {
    this.policies = policies;
  }

  @Override
  public void processElement(Activity activity, ReadOnlyContext context, Collector<Detection> out)
      throws Exception {
    PolicyPack now = policies.now(context);
    if (now != indexed) {
      byVerb = index(now);
      indexed = now;
    }
    for (ActivityPolicy policy : byVerb.get(activity.verb())) {
      if (policy.condition().matches(activity)) {
        String why = policy.condition().explain(activity);
        out.collect(new Detection(policy.stamp(), List.of(activity), why, null));
      }
    }
  }

  @Override
  public void processBroadcastElement(
      PolicyChange change, Context context, Collector<Detection> out) throws Exception {
    policies.take(change, context);
  }

  private static Map<Verb, List<ActivityPolicy>> index(PolicyPack pack) {
    List<ActivityPolicy> all = pack.activityPolicies();
    Map<Verb, List<ActivityPolicy>> byVerb = new EnumMap<>(Verb.class);
    for (Verb verb : Verb.values()) {
      byVerb.put(
          verb,
          all.stream()
              .filter(policy -> policy.verbs().isEmpty() || policy.verbs().contains(verb))
              .toList());
    }
    return byVerb;
  }
}
