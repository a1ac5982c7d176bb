package io.cordon.job.people;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Uids;
import io.cordon.job.live.LiveChanges;
import io.cordon.job.observe.ObserveBursts;
import io.cordon.job.observe.PersonAct;
import io.cordon.job.observe.PersonActFormat;
import io.cordon.job.observe.ValueUse;
import io.cordon.job.state.RowExpiry;
import io.cordon.job.state.RowOperator;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.finding.Detection;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * What is unusual for a person, beside the person's own past and that of peers.
 *
 * <pre>
 * acts ──────────────────────────────────┬─► people ─┬─► detections
 * bursts ────────────────────────────────┤           └─► held back
 *                       keyed by person  │
 * uses ─► used values ─► lessons ────────┤
 *         keyed by person                │ broadcast
 * policy changes and verdicts ───────────┘
 * </pre>
 *
 * @param detections alerts, and the bursts that are not held back
 * @param heldBack what the budget of alerts holds back
 */
public record People(DataStream<Detection> detections, DataStream<Detection> heldBack) {
  /** How acts come. */
  enum Pace {
    /** They are judged as they come, and peers learn from lessons of all tasks. */
    LIVE,
    /**
     * In event-time order to one task, whose peers learn from the acts themselves. What is counted
     * elsewhere is put back among them by the watermark, so that every run judges the same.
     */
    IN_ORDER
  }

  /** What a task keeps decoded of used values. */
  private static final int CACHED_ROWS = 16_384;

  private static final long CACHED_BYTES = 32L << 20;
  private static final long BYTES_A_VALUE = 80;

  /** Each task learns from the lessons of all, as fast as they come. */
  public static People live(
      DataStream<PersonAct> acts,
      DataStream<Detection> bursts,
      DataStream<ValueUse> uses,
      LiveChanges changes,
      Settings settings) {
    // used values: ValueUse by person → Lesson, the first of each value and one a month
    DataStream<PeopleUpdate> lessons =
        uses.keyBy(ValueUse::person)
            .transform("used values", TypeInformation.of(Lesson.class), usedValues())
            .uid(Uids.USED_VALUES)
            .map(PeopleUpdate::of)
            .returns(TypeInformation.of(PeopleUpdate.class))
            .uid(Uids.LESSONS)
            .name("lessons");
    SingleOutputStreamOperator<PersonAct> observed = observe(bursts, settings);
    return of(
            acts.union(observed),
            lessons.union(published(changes)),
            new KeepPeople(settings, Pace.LIVE))
        .with(observed.getSideOutput(ObserveBursts.OF_NOBODY));
  }

  /** For activities in event-time order and one task: peers learn in the same order in each run. */
  public static People inOrder(
      DataStream<PersonAct> acts,
      DataStream<Detection> bursts,
      LiveChanges changes,
      Settings settings) {
    SingleOutputStreamOperator<PersonAct> observed = observe(bursts, settings);
    return of(acts.union(observed), published(changes), new KeepPeople(settings, Pace.IN_ORDER))
        .with(observed.getSideOutput(ObserveBursts.OF_NOBODY));
  }

  private static SingleOutputStreamOperator<PersonAct> observe(
      DataStream<Detection> bursts, Settings settings) {
    // observe bursts: Detection → PersonAct; side: the same, of nobody
    return bursts
        .process(new ObserveBursts(settings))
        .returns(PersonActFormat.TYPE)
        .uid(Uids.OBSERVE_BURSTS)
        .name("observe bursts");
  }

  private People with(DataStream<Detection> unjudged) {
    return new People(detections.union(unjudged), heldBack);
  }

  private static DataStream<PeopleUpdate> published(LiveChanges changes) {
    DataStream<PeopleUpdate> policies =
        changes
            .accepted()
            .map(PeopleUpdate::of)
            .returns(TypeInformation.of(PeopleUpdate.class))
            .setParallelism(1)
            .uid(Uids.PEOPLE_POLICIES)
            .name("policies about people");
    DataStream<PeopleUpdate> verdicts =
        changes
            .verdicts()
            .map(PeopleUpdate::of)
            .returns(TypeInformation.of(PeopleUpdate.class))
            .setParallelism(1)
            .uid(Uids.PEOPLE_VERDICTS)
            .name("verdicts about people");
    return policies.union(verdicts);
  }

  private static People of(
      DataStream<PersonAct> acts, DataStream<PeopleUpdate> updates, KeepPeople operator) {
    // people: PersonAct by person, and PeopleUpdate, broadcast → Detection; side: the same, held
    // back
    SingleOutputStreamOperator<Detection> detections =
        acts.keyBy(PersonAct::person)
            .connect(updates.broadcast())
            .transform("people", WireTypes.DETECTION, operator)
            .uid(Uids.PEOPLE);
    return new People(detections, detections.getSideOutput(KeepPeople.HELD_BACK));
  }

  static RowOperator<UsedValues, ValueUse, Lesson> usedValues() {
    ValueStateDescriptor<UsedValues> descriptor =
        new ValueStateDescriptor<>("used-values", new UsedValuesFormat().wireType());
    descriptor.enableTimeToLive(RowExpiry.after(KeepUsedValues.FORGOTTEN_AFTER));
    return new RowOperator<>(
        new KeepUsedValues(),
        descriptor,
        new RowOperator.CacheLimit<>(
            CACHED_ROWS, CACHED_BYTES, values -> BYTES_A_VALUE * (1 + values.lessonDays().size())));
  }
}
