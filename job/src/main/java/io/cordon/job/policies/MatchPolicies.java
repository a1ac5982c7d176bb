package io.cordon.job.policies;

import io.cordon.job.core.Tally;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.wire.format.WireTypes;
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
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Matches each activity, on arrival, against all policies in force. An activity that violates a
 * policy by itself is a detection; contributions to windows and possible steps of sequences go to
 * side outputs. A policy that cannot be evaluated is counted and left out for that activity. State,
 * end and lateness are those of {@link PoliciesInForce}.
 */
public final class MatchPolicies
    extends BroadcastProcessFunction<Activity, PolicyChange, Detection> {
  /** Name of this pipeline stage in metrics. */
  static final String STAGE = "policies";

  /**
   * Evaluations that ended with a bug, by id of the policy; the other policies are not affected.
   */
  static final String FAILED = "failed";

  private static final Logger LOG = LoggerFactory.getLogger(MatchPolicies.class);

  public static final OutputTag<KeyedContributions> CONTRIBUTIONS =
      new OutputTag<>("contributions", WireTypes.CONTRIBUTIONS);
  public static final OutputTag<Signal> SIGNALS = new OutputTag<>("signals", WireTypes.SIGNAL);

  private final PoliciesInForce policies;
  private final PeopleScope people;
  private transient PolicyPack indexedPack;
  private transient Matcher matcher;
  private transient Tally tally;
  private transient Set<String> logged;

  public MatchPolicies(PoliciesInForce policies, PeopleScope people) {
    this.policies = policies;
    this.people = people;
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), STAGE);
    logged = new HashSet<>();
  }

  @Override
  public void processElement(Activity activity, ReadOnlyContext context, Collector<Detection> out)
      throws Exception {
    PolicyPack pack = policies.current(context);
    if (pack != indexedPack) {
      matcher = new Matcher(pack.all(), people);
      indexedPack = pack;
      policies.indexed(context);
    }
    MatchCollector collector = new OutputCollector(context, out, this::failed);
    boolean judged = activity.emission() == Emission.IDENTIFIED;
    matcher.match(activity, judged ? new SignalsOnly(collector) : collector);
  }

  private void failed(String policyId, Throwable bug) {
    tally.add(FAILED, policyId);
    if (logged.add(policyId)) {
      LOG.error("Policy {} cannot be evaluated because of a bug in Cordon", policyId, bug);
    }
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

    @Override
    public void failed(String policyId, Throwable bug) {
      collector.failed(policyId, bug);
    }
  }

  /** Routes each kind of match to its output. */
  private record OutputCollector(
      ReadOnlyContext context, Collector<Detection> out, BiConsumer<String, Throwable> failures)
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

    @Override
    public void failed(String policyId, Throwable bug) {
      failures.accept(policyId, bug);
    }
  }
}
