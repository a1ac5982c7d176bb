package io.cordon.job.baselines;

import io.cordon.job.core.Expiry;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.Outcome;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.BaselinePolicy;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.live.PolicyChange;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Learns which values are familiar to each user, and emits new ones as queries to the peers.
 *
 * <p><b>State</b>: per user, one {@link UserBaseline} for each baseline; written at most once a day
 * for a familiar value. Beside it, the policies: {@link PoliciesInForce}.<br>
 * <b>Ends</b>: a timer, 180 days after the memory last changed, whether its policy is removed or
 * not.<br>
 * <b>Late</b>: learned and judged like any other; the model's clock does not go back.
 */
final class LearnUsers
    extends KeyedBroadcastProcessFunction<String, Activity, PolicyChange, Observation> {
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

  private final PoliciesInForce policies;
  private final PeopleScope people;
  private transient Learner learner;
  private transient MapState<String, UserBaseline> memories;

  LearnUsers(PoliciesInForce policies, PeopleScope people) {
    this.policies = policies;
    this.people = people;
  }

  @Override
  public void open(OpenContext context) {
    learner = new Learner();
    memories =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("user-memories", String.class, UserBaseline.class));
  }

  @Override
  public void processElement(Activity activity, ReadOnlyContext context, Collector<Observation> out)
      throws Exception {
    if (!isByPerson(activity)) {
      return;
    }
    if (activity.emission() == Emission.IDENTIFIED) {
      return;
    }
    PolicyPack pack = policies.current(context);
    for (BaselinePolicy policy : pack.baselines()) {
      boolean judged = policy.condition().matches(activity);
      if (judged || policy.learnsFromAll()) {
        for (String value : policy.field().values(activity)) {
          observe(policy, value, activity, judged, context, out);
        }
      }
    }
  }

  private void observe(
      BaselinePolicy policy,
      String value,
      Activity activity,
      boolean judged,
      ReadOnlyContext context,
      Collector<Observation> out)
      throws Exception {
    String id = policy.snapshot().id();
    UserBaseline known = memories.get(id);
    UserBaseline before = known == null ? UserBaseline.EMPTY : known;
    Learner.Result seen = learner.observe(before, value, activity.time(), kind(policy, judged));
    if (seen.changed()) {
      memories.put(id, seen.after());
      if (known == null) {
        context.timerService().registerEventTimeTimer(forgetAtMillis(activity.time()));
      }
    }
    double days = Learner.historyDays(before, activity.time());
    if (seen.peersLearn() && !policy.peers().isEmpty() && isColleague(activity)) {
      out.collect(Observation.lesson(policy, people.realm(activity.tenant()), activity, value));
    } else if (judged && seen.novel() && hasEnoughHistory(policy, before, days)) {
      NoveltyQuery query = query(policy, value, activity, before, days);
      out.collect(
          Observation.query(policy, people.realm(activity.tenant()), activity, value, query));
    }
  }

  private NoveltyQuery query(
      BaselinePolicy policy, String value, Activity activity, UserBaseline before, double days) {
    String field = policy.field().word();
    String novelty = FamiliarText.ofValue(before.candidates().get(value), activity.time());
    String expected = FamiliarText.ofUser(activity.actor().key(), field, before, days);
    return NoveltyQuery.of(policy, activity, novelty, learner.pNew(before), days, expected);
  }

  @Override
  public void processBroadcastElement(
      PolicyChange change, Context context, Collector<Observation> out) throws Exception {
    policies.apply(change, context);
  }

  private static Learner.Kind kind(BaselinePolicy policy, boolean judged) {
    if (!judged) {
      return Learner.Kind.ORDINARY;
    }
    return policy.learnsFromAll() ? Learner.Kind.JUDGED : Learner.Kind.JUDGED_ONLY;
  }

  /** Peers do not learn from guests and programs. */
  private static boolean isColleague(Activity activity) {
    Actor actor = activity.actor();
    return actor.kind() == ActorKind.USER
        && !actor.serviceAccount()
        && (actor.affiliation() == Affiliation.INTERNAL
            || actor.affiliation() == Affiliation.UNKNOWN);
  }

  private static boolean hasEnoughHistory(BaselinePolicy policy, UserBaseline memory, double days) {
    return days >= policy.minimumHistoryDays()
        && memory.timesLearned() >= policy.minimumObservations();
  }

  /** Programs and link visitors have no habits; failed attempts are not learned. */
  private static boolean isByPerson(Activity activity) {
    ActorKind kind = activity.actor().kind();
    return (kind == ActorKind.USER || kind == ActorKind.GUEST)
        && activity.outcome() != Outcome.FAILURE;
  }

  @Override
  public void onTimer(long watermarkMillis, OnTimerContext context, Collector<Observation> out)
      throws Exception {
    Expiry.removeIf(memories, memory -> forgetAtMillis(memory.updatedAt()) <= watermarkMillis);
    for (UserBaseline kept : memories.values()) {
      context.timerService().registerEventTimeTimer(forgetAtMillis(kept.updatedAt()));
    }
  }

  private static long forgetAtMillis(Instant updatedAt) {
    return updatedAt.plus(FORGOTTEN_AFTER).toEpochMilli();
  }
}
