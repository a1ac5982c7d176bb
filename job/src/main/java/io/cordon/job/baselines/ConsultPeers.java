package io.cordon.job.baselines;

import io.cordon.anomaly.Familiarity;
import io.cordon.anomaly.FamiliarityState;
import io.cordon.job.core.Expiry;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Looks up in one group of peers whether it knows a value that is new to a user, and learns the
 * values that users are familiar with.
 *
 * <p>Few observations come here: each familiar value of a user once a day, and novelty queries.
 * Lessons pass on to the next group; a query passes on only if no peer knows its value.
 *
 * <p><b>State</b>: per group, what is familiar under each baseline.<br>
 * <b>Ends</b>: a timer, 400 days after the group last learned something.<br>
 * <b>Late</b>: as for users.
 */
final class ConsultPeers extends KeyedProcessFunction<String, Observation, Observation> {
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(400);

  private final PeerGroup group;
  private transient Familiarity model;
  private transient MapState<String, FamiliarityState> familiar;

  ConsultPeers(PeerGroup group) {
    this.group = group;
  }

  @Override
  public void open(OpenContext context) {
    model = group.model();
    familiar =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    group.word() + "-familiar", String.class, FamiliarityState.class));
  }

  @Override
  public void processElement(Observation observation, Context context, Collector<Observation> out)
      throws Exception {
    if (!observation.peers().contains(group.word()) || !group.existsFor(observation)) {
      out.collect(observation);
      return;
    }
    FamiliarityState known = familiar.get(observation.policyId());
    FamiliarityState before = known == null ? FamiliarityState.EMPTY : known;
    if (observation.isLesson()) {
      learn(observation, before, context);
      out.collect(observation);
    } else if (!model.knows(before, observation.value())) {
      double days = model.historyDays(before, Learner.day(observation.time()));
      String expected = FamiliarText.ofPeers(group.caption(observation), before, days);
      out.collect(observation.alsoNewTo(model.pNew(before), expected));
    }
  }

  private void learn(Observation observation, FamiliarityState before, Context context)
      throws Exception {
    FamiliarityState after =
        model.learn(before, observation.value(), Learner.day(observation.time()));
    if (!after.equals(before)) {
      familiar.put(observation.policyId(), after);
      context.timerService().registerEventTimeTimer(forgetAtMillis(after));
    }
  }

  @Override
  public void onTimer(long watermarkMillis, OnTimerContext context, Collector<Observation> out)
      throws Exception {
    Expiry.removeIf(familiar, state -> forgetAtMillis(state) <= watermarkMillis);
  }

  /** At the end of a day, so that there is one timer a day. */
  private static long forgetAtMillis(FamiliarityState state) {
    Duration endOfDay = Duration.ofDays(state.updatedDay() + 1);
    return endOfDay.plus(FORGOTTEN_AFTER).toMillis();
  }
}
