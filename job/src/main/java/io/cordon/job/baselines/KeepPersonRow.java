package io.cordon.job.baselines;

import io.cordon.job.observe.BaselineStamp;
import io.cordon.job.observe.ObservedValue;
import io.cordon.job.observe.PersonObservation;
import io.cordon.job.state.RowContext;
import io.cordon.job.state.RowStep;
import io.cordon.model.activity.Activity;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * Learns which values are familiar to each person, and emits new ones as queries to the peers.
 *
 * <p><b>State</b>: per person, a {@link PersonRow}, written at most once a day for a familiar
 * value.<br>
 * <b>Ends</b>: a memory {@link #FORGOTTEN_AFTER} its last change, whether its policy is removed or
 * not, before the next observation; the row of somebody who is seen no more expires.<br>
 * <b>Late</b>: learned and judged like any other; the model's clock does not go back.
 */
final class KeepPersonRow implements RowStep<PersonRow, PersonObservation, Observation> {
  private static final long serialVersionUID = 1L;
  static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

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
    PersonRow after = before.changedSince(oldest(context.watermarkMillis()));
    for (ObservedValue value : observation.values()) {
      after = observe(after, value, observation, context);
    }
    if (after != before) {
      context.write(after);
    }
  }

  private static Instant oldest(long watermarkMillis) {
    return watermarkMillis == Long.MIN_VALUE
        ? Instant.MIN
        : Instant.ofEpochMilli(watermarkMillis).minus(FORGOTTEN_AFTER);
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
  public void onTime(long timeMillis, RowContext<PersonRow, Observation> context) {
    throw new IllegalStateException("the row of a person waits for no time");
  }
}
