package io.cordon.job.policies;

import io.cordon.job.live.PoliciesInForce;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.correlate.Contributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.match.MatchCollector;
import io.cordon.policy.match.Matcher;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Holds each activity, on arrival, against all policies in force at once: what one activity breaks
 * is detected, what counts or may be a step of a sequence goes on beside. State, end and lateness
 * are those of {@link PoliciesInForce}.
 */
public final class MatchPolicies
    extends BroadcastProcessFunction<Activity, PolicyChange, Detection> {
  public static final OutputTag<Contributions> COUNTED = new OutputTag<>("counted") {};
  public static final OutputTag<Signal> SIGNALS = new OutputTag<>("signals") {};

  private final PoliciesInForce policies;
  private final PeopleScope people;
  private transient PolicyPack indexed;
  private transient Matcher matcher;

  public MatchPolicies(PoliciesInForce policies, PeopleScope people) {
    this.policies = policies;
    this.people = people;
  }

  @Override
  public void processElement(Activity activity, ReadOnlyContext context, Collector<Detection> out)
      throws Exception {
    PolicyPack now = policies.now(context);
    if (now != indexed) {
      matcher = new Matcher(now.all(), people);
      indexed = now;
    }
    matcher.match(activity, new Outputs(context, out));
  }

  @Override
  public void processBroadcastElement(
      PolicyChange change, Context context, Collector<Detection> out) throws Exception {
    policies.take(change, context);
  }

  /** Sends each thing its way. */
  private record Outputs(ReadOnlyContext context, Collector<Detection> out)
      implements MatchCollector {
    @Override
    public void detection(Detection detection) {
      out.collect(detection);
    }

    @Override
    public void counted(Contributions counted) {
      context.output(COUNTED, counted);
    }

    @Override
    public void signal(Signal signal) {
      context.output(SIGNALS, signal);
    }
  }
}
