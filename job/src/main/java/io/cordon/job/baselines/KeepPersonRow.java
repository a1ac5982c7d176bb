package io.cordon.job.baselines;

import io.cordon.job.observe.BaselineStamp;
import io.cordon.job.observe.ObservedValue;
import io.cordon.job.observe.PersonObservation;
import io.cordon.job.state.RowContext;
import io.cordon.job.state.RowStep;
import io.cordon.model.activity.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * Learns which values are familiar to each person, and emits new ones as queries to the peers.
 *
 * <p><b>State</b>: per person, a {@link PersonRow}, written at most once a day for a familiar
 * value.<br>
 * <b>Ends</b>: a memory 180 days after it last changed, whether its policy is removed or not, by
 * one timer a person at the earliest of these times.<br>
 * <b>Late</b>: learned and judged like any other; the model's clock does not go back.
 */
final class KeepPersonRow implements RowStep<PersonRow, PersonObservation, Observation> {
  private static final long serialVersionUID = 1L;
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

  private transient Learner learner;

  @Override
  public void open(RuntimeContext context) {
    learner = new Learner();
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the same row means that nothing was learned
  public void process(PersonObservation observation, RowContext<PersonRow, Observation> context)
      throws Exception {
    PersonRow known = context.row();
    PersonRow before = known == null ? PersonRow.NEW : known;
    PersonRow after = before;
    for (ObservedValue value : observation.values()) {
      after = observe(after, value, observation, context);
    }
    if (after != before) {
      context.write(scheduled(after, context));
    }
  }

  private PersonRow observe(
      PersonRow row,
      ObservedValue observed,
      PersonObservation of,
      RowContext<PersonRow, Observation> context) {
    BaselineStamp baseline = observed.baseline();
    UserBaseline before = row.baseline(baseline.id());
    Learner.Result seen =
        learner.observe(before, observed.value(), of.time(), kind(baseline, observed.isJudged()));
    double days = Learner.historyDays(before, of.time());
    if (seen.peersLearn() && !baseline.peers().isEmpty() && of.colleague()) {
      context.emit(Observation.lesson(baseline, of, observed.value()));
    } else if (observed.isJudged() && seen.novel() && hasEnoughHistory(baseline, before, days)) {
      NoveltyQuery query = query(observed, of.judged(), before, days);
      context.emit(Observation.query(baseline, of, observed.value(), query));
    }
    return seen.changed() ? row.with(baseline.id(), seen.after()) : row;
  }

  private NoveltyQuery query(
      ObservedValue observed, Activity judged, UserBaseline before, double days) {
    BaselineStamp baseline = observed.baseline();
    String novelty = FamiliarText.ofValue(before.candidates().get(observed.value()), judged.time());
    String expected = FamiliarText.ofUser(judged.actor().key(), baseline.field(), before, days);
    return new NoveltyQuery(
        baseline.policy(),
        judged,
        baseline.field(),
        novelty,
        baseline.threshold(),
        observed.why(),
        learner.pNew(before),
        days,
        expected);
  }

  private static Learner.Kind kind(BaselineStamp baseline, boolean judged) {
    if (!judged) {
      return Learner.Kind.ORDINARY;
    }
    return baseline.learnsFromAll() ? Learner.Kind.JUDGED : Learner.Kind.JUDGED_ONLY;
  }

  private static boolean hasEnoughHistory(
      BaselineStamp baseline, UserBaseline memory, double days) {
    return days >= baseline.minimumHistoryDays()
        && memory.timesLearned() >= baseline.minimumObservations();
  }

  @Override
  public void onTime(long timeMillis, RowContext<PersonRow, Observation> context) throws Exception {
    PersonRow row = context.row();
    if (row == null) {
      return;
    }
    Map<String, UserBaseline> kept = new HashMap<>(row.baselines());
    kept.values().removeIf(memory -> forgetAtMillis(memory.updatedAt()) <= timeMillis);
    PersonRow remaining = row.withBaselines(kept).wakingAt(PersonRow.NEVER);
    context.write(remaining.isEmpty() ? null : scheduled(remaining, context));
  }

  /** Later changes do not move the timer: when it fires, the next one is set. */
  private static PersonRow scheduled(PersonRow row, RowContext<PersonRow, Observation> context) {
    long dueMillis = PersonRow.NEVER;
    for (UserBaseline memory : row.baselines().values()) {
      dueMillis = Math.min(dueMillis, forgetAtMillis(memory.updatedAt()));
    }
    if (dueMillis >= row.wakeMillis()) {
      return row;
    }
    context.wakeAt(dueMillis);
    return row.wakingAt(dueMillis);
  }

  private static long forgetAtMillis(Instant updatedAt) {
    return updatedAt.plus(FORGOTTEN_AFTER).toEpochMilli();
  }
}
