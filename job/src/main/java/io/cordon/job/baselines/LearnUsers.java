package io.cordon.job.baselines;

import io.cordon.job.Expiry;
import io.cordon.job.live.LivePack;
import io.cordon.model.Activity;
import io.cordon.model.Actor;
import io.cordon.model.ActorKind;
import io.cordon.model.Affiliation;
import io.cordon.model.Outcome;
import io.cordon.model.PeopleScope;
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
 * Learns what is normal for each user, and passes on what is not, for the peers to judge.
 *
 * <p><b>State</b>: per user, one {@link Memory} for each baseline; written at most once a day for a
 * value that is familiar. Beside it, the policies' own: {@link LivePack}.<br>
 * <b>Ends</b>: a timer, 180 days after the memory last changed; also when its policy is removed.
 * <br>
 * <b>Late</b>: learned and judged all the same; the model does not turn its clock back.
 */
public final class LearnUsers
    extends KeyedBroadcastProcessFunction<String, Activity, PolicyChange, Sighting> {
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

  private final LivePack policies;
  private final PeopleScope people;
  private transient Learner learner;
  private transient MapState<String, Memory> memories;

  public LearnUsers(LivePack policies, PeopleScope people) {
    this.policies = policies;
    this.people = people;
  }

  @Override
  public void open(OpenContext context) {
    learner = new Learner();
    memories =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("user-memories", String.class, Memory.class));
  }

  @Override
  public void processElement(Activity activity, ReadOnlyContext context, Collector<Sighting> out)
      throws Exception {
    if (!isPersonal(activity)) {
      return;
    }
    PolicyPack now = policies.now(context);
    for (BaselinePolicy policy : now.baselines()) {
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
      Collector<Sighting> out)
      throws Exception {
    String id = policy.stamp().id();
    Memory known = memories.get(id);
    Memory before = known == null ? Memory.EMPTY : known;
    Learner.Observed seen = learner.observe(before, value, activity.time(), kind(policy, judged));
    if (seen.changed()) {
      memories.put(id, seen.after());
      if (known == null) {
        context.timerService().registerEventTimeTimer(forgetAt(activity.time()));
      }
    }
    double days = Learner.historyDays(before, activity.time());
    if (seen.taught() && !policy.peers().isEmpty() && isColleague(activity)) {
      out.collect(Sighting.teaching(policy, people.realm(activity), activity, value));
    } else if (judged && seen.novel() && isKnownEnough(policy, before, days)) {
      String expected = Familiar.words(activity.actor().key(), before, days);
      Question question = Question.of(policy, activity, learner.pNew(before), days, expected);
      out.collect(Sighting.asking(policy, people.realm(activity), activity, value, question));
    }
  }

  @Override
  public void processBroadcastElement(PolicyChange change, Context context, Collector<Sighting> out)
      throws Exception {
    policies.take(change, context);
  }

  private static Learner.Kind kind(BaselinePolicy policy, boolean judged) {
    if (!judged) {
      return Learner.Kind.ORDINARY;
    }
    return policy.learnsFromAll() ? Learner.Kind.JUDGED : Learner.Kind.JUDGED_AND_ALONE;
  }

  /** What guests and programs do excuses nobody. */
  private static boolean isColleague(Activity activity) {
    Actor actor = activity.actor();
    return actor.kind() == ActorKind.USER
        && !actor.serviceAccount()
        && (actor.affiliation() == Affiliation.INTERNAL
            || actor.affiliation() == Affiliation.UNKNOWN);
  }

  private static boolean isKnownEnough(BaselinePolicy policy, Memory memory, double days) {
    return days >= policy.minimumHistoryDays() && memory.lessons() >= policy.minimumObservations();
  }

  /** Programs and link visitors have no habits of their own; a failed attempt teaches nothing. */
  private static boolean isPersonal(Activity activity) {
    ActorKind kind = activity.actor().kind();
    return (kind == ActorKind.USER || kind == ActorKind.GUEST)
        && activity.outcome() != Outcome.FAILURE;
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Sighting> out) throws Exception {
    Expiry.removeIf(memories, memory -> forgetAt(memory.touched()) <= now);
    for (Memory kept : memories.values()) {
      context.timerService().registerEventTimeTimer(forgetAt(kept.touched()));
    }
  }

  private static long forgetAt(Instant touched) {
    return touched.plus(FORGOTTEN_AFTER).toEpochMilli();
  }
}
