package io.cordon.job.policies;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Tally;
import io.cordon.job.observe.ObservePeople;
import io.cordon.job.observe.PersonAct;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.finding.Detection;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.match.Matcher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates an activity against all policies in force. One that violates a policy by itself is a
 * detection; contributions to windows, possible steps of sequences and what is observed of people
 * go to side outputs. Nothing is looked for in what warms up the job. A policy that cannot be
 * evaluated is counted and left out for that activity.
 */
final class Evaluation {
  /** Name of this pipeline stage in metrics. */
  static final String STAGE = "policies";

  /**
   * Evaluations that ended with a bug, by id of the policy; the other policies are not affected.
   */
  static final String FAILED = "failed";

  private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

  private final ObservePeople observers;
  private final Tally tally;
  private final Set<String> logged = new HashSet<>();
  private final Matcher matcher;
  private PolicyPack indexed;

  Evaluation(Settings settings, RuntimeContext context) {
    this.matcher = new Matcher(List.of(), settings.people());
    this.observers = new ObservePeople(settings);
    this.tally = new Tally(context, STAGE);
  }

  /**
   * From now on these policies are in force; true where they are others; what changed is indexed.
   */
  boolean use(PolicyPack pack) {
    if (pack == indexed) {
      return false;
    }
    matcher.use(pack.all());
    observers.use(pack);
    indexed = pack;
    return true;
  }

  void evaluate(Activity activity, Collector<Detection> out, MatchOutputs.SideOutput side) {
    MatchOutputs outputs = new MatchOutputs(out, side, this::failed);
    if (!activity.emission().isHistory()) {
      boolean judged = activity.emission() == Emission.IDENTIFIED;
      matcher.match(activity, judged ? outputs.signalsOnly() : outputs);
    }
    PersonAct act = observers.observe(activity);
    if (act != null) {
      side.output(MatchOutputs.ACTS, act);
      observers.uses(act, use -> side.output(MatchOutputs.USES, use));
    }
  }

  private void failed(String policyId, Throwable bug) {
    tally.add(FAILED, policyId);
    if (logged.add(policyId)) {
      LOG.error("Policy {} cannot be evaluated because of a bug in Cordon", policyId, bug);
    }
  }
}
