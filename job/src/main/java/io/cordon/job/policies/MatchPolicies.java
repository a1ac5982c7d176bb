package io.cordon.job.policies;

import io.cordon.job.live.PoliciesInForce;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.match.MatchCollector;
import io.cordon.policy.match.Matcher;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Matches each activity, on arrival, against all policies in force. An activity that violates a
 * policy by itself is a detection; contributions to windows and possible steps of sequences go to
 * side outputs. State, end and lateness are those of {@link PoliciesInForce}.
 */
public final class MatchPolicies
    extends BroadcastProcessFunction<Activity, PolicyChange, Detection> {
  public static final OutputTag<KeyedContributions> CONTRIBUTIONS =
      new OutputTag<>("contributions") {};
  public static final OutputTag<Signal> SIGNALS = new OutputTag<>("signals") {};

  private final PoliciesInForce policies;
  private final PeopleScope people;
  private transient PolicyPack indexedPack;
  private transient Matcher matcher;

  public MatchPolicies(PoliciesInForce policies, PeopleScope people) {
    this.policies = policies;
    this.people = people;
  }

  @Override
  public void processElement(Activity activity, ReadOnlyContext context, Collector<Detection> out)
      throws Exception {
    PolicyPack pack = policies.current(context);
    if (pack != indexedPack) {
      matcher = new Matcher(pack.all(), people);
      indexedPack = pack;
    }
    MatchCollector collector = new OutputCollector(context, out);
    boolean judged = activity.emission() == Emission.IDENTIFIED;
    matcher.match(activity, judged ? new SignalsOnly(collector) : collector);
  }

  @Override
  public void processBroadcastElement(
      PolicyChange change, Context context, Collector<Detection> out) throws Exception {
    policies.apply(change, context);
  }

  /** For an activity that passes once more: only sequences have not judged it under its id. */
  private record SignalsOnly(MatchCollector collector) implements MatchCollector {
    @Override
    public void detection(Detection detection) {
      // Emitted when the activity passed first.
    }

    @Override
    public void contributions(KeyedContributions contributions) {
      // Counted when the activity passed first.
    }

    @Override
    public void signal(Signal signal) {
      collector.signal(signal);
    }
  }

  /** Routes each kind of match to its output. */
  private record OutputCollector(ReadOnlyContext context, Collector<Detection> out)
      implements MatchCollector {
    @Override
    public void detection(Detection detection) {
      out.collect(detection);
    }

    @Override
    public void contributions(KeyedContributions contributions) {
      context.output(CONTRIBUTIONS, contributions);
    }

    @Override
    public void signal(Signal signal) {
      context.output(SIGNALS, signal);
    }
  }
}
