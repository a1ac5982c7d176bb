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
 * Asks one group of peers whether it knows a value that is new to a user, and teaches it the values
 * that users are familiar with.
 *
 * <p>Few sightings come here: a user's familiar value once a day, and questions.
 *
 * <p><b>State</b>: per group, what is familiar under each baseline.<br>
 * <b>Ends</b>: a timer, 400 days after the group's latest sighting.<br>
 * <b>Late</b>: as for users.
 */
public final class ConsultPeers extends KeyedProcessFunction<String, Observation, Observation> {
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(400);

  private final PeerGroup group;
  private transient Familiarity model;
  private transient MapState<String, FamiliarityState> familiar;

  public ConsultPeers(PeerGroup group) {
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
  public void processElement(Observation sighting, Context context, Collector<Observation> out)
      throws Exception {
    if (!sighting.peers().contains(group.word()) || !group.existsFor(sighting)) {
      out.collect(sighting);
      return;
    }
    FamiliarityState known = familiar.get(sighting.policyId());
    FamiliarityState before = known == null ? FamiliarityState.EMPTY : known;
    if (sighting.teaches()) {
      teach(sighting, before, context);
      out.collect(sighting);
    } else if (!model.knows(before, sighting.value())) {
      out.collect(sighting.alsoNewTo(model.pNew(before), group.caption(sighting)));
    }
  }

  private void teach(Observation sighting, FamiliarityState before, Context context)
      throws Exception {
    FamiliarityState after = model.learn(before, sighting.value(), Learner.day(sighting.time()));
    if (!after.equals(before)) {
      familiar.put(sighting.policyId(), after);
      context.timerService().registerEventTimeTimer(forgetAt(after));
    }
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Observation> out)
      throws Exception {
    Expiry.removeIf(familiar, state -> forgetAt(state) <= now);
  }

  /** The end of the day on which the group's memory grew too old; one timer a day. */
  private static long forgetAt(FamiliarityState state) {
    Duration untilTheEndOfTheDay = Duration.ofDays(state.updatedDay() + 1);
    return untilTheEndOfTheDay.plus(FORGOTTEN_AFTER).toMillis();
  }
}
