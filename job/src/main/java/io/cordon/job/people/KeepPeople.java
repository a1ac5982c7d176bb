package io.cordon.job.people;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Tally;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.observe.PersonAct;
import io.cordon.job.observe.PersonActFormat;
import io.cordon.job.observe.ValueUse;
import io.cordon.job.state.CachedValue;
import io.cordon.job.state.RowExpiry;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.DetectorKind;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.live.PolicyChange;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TimestampedCollector;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one row a person, and judges what the person does by it: see {@link JudgePerson}. An
 * operator and not a process function, because only an operator may write back the row of another
 * key, see {@link CachedValue}.
 *
 * <p><b>State</b>: per person, a {@link PersonRow} of at most 2.5 KB, and while one task teaches
 * its own peers, the values they know; per task, {@link Populations} and {@link AlertLines}, about
 * 100 KB for each population and 10 KB for each department, and policies and {@link
 * VerdictsInForce} in broadcast state; in order, what the watermark has not passed.<br>
 * <b>Ends</b>: the row of somebody who is seen no more expires after {@link #FORGOTTEN_AFTER}; what
 * peers know fades.<br>
 * <b>Late</b>: counts for the day that is open for the person.
 *
 * <p>Each task calibrates by its own people, who are a random sample of all, and restores what any
 * task of before knew: after a change of parallelism they all continue from such samples.
 */
final class KeepPeople extends AbstractStreamOperator<Detection>
    implements TwoInputStreamOperator<PersonAct, PeopleUpdate, Detection> {
  /** Evidence that is no alert. */
  static final OutputTag<Detection> HELD_BACK = new OutputTag<>("held-back", WireTypes.DETECTION);

  static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

  /** Name of this pipeline stage in metrics. */
  static final String STAGE = "people";

  /** Alerts, by id of the policy. */
  static final String ALERTS = "alerts";

  /** Evidence that a budget held back, by id of the policy. */
  static final String HELD_BACK_COUNT = "held_back";

  /** Evaluations that ended with a bug, by id of the policy; the others are not affected. */
  static final String FAILED = "failed";

  private static final Logger LOG = LoggerFactory.getLogger(KeepPeople.class);
  private static final long serialVersionUID = 1L;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final int CACHED_ROWS = 16_384;
  private static final long CACHED_BYTES = 64L << 20;

  private final Settings settings;
  private final PoliciesInForce policies;
  private final People.Pace pace;
  private transient CachedValue<PersonRow> rows;
  private transient BroadcastState<String, PolicyChange> changes;
  private transient VerdictsInForce verdicts;
  private transient SampleState sample;
  private transient JudgePerson judge;
  private transient JudgeBurst judgeBurst;
  private transient ActsInOrder waiting;
  private transient ListState<PersonAct> stillWaiting;
  private transient PolicyPack inForce;
  private transient Tally tally;
  private transient TimestampedCollector<Detection> collector;
  private transient Emission emission;

  KeepPeople(Settings settings, People.Pace pace) {
    this.settings = settings;
    this.policies =
        new PoliciesInForce(settings, EnumSet.of(DetectorKind.BASELINE, DetectorKind.CORRELATION));
    this.pace = pace;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    changes = context.getOperatorStateStore().getBroadcastState(PoliciesInForce.CHANGES);
    int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    verdicts =
        new VerdictsInForce(
            context.getOperatorStateStore().getBroadcastState(VerdictsInForce.VERDICTS));
    sample = SampleState.restore(context, settings.budgets(), task);
    waiting = new ActsInOrder();
    stillWaiting =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("waiting", PersonActFormat.TYPE));
    for (PersonAct act : stillWaiting.get()) {
      waiting.add(act);
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    ValueStateDescriptor<PersonRow> descriptor =
        new ValueStateDescriptor<>("person", new PersonRowFormat().wireType());
    descriptor.enableTimeToLive(RowExpiry.after(FORGOTTEN_AFTER));
    descriptor.initializeSerializerUnlessSet(getExecutionConfig());
    rows =
        new CachedValue<>(
            getKeyedStateStore(),
            descriptor,
            this,
            CACHED_ROWS,
            row -> PersonRow.HEAP_BYTES,
            CACHED_BYTES);
    judge =
        new JudgePerson(
            settings.people(), settings.coolDown(), sample.populations(), sample.lines());
    judgeBurst = new JudgeBurst(settings.coolDown(), sample.populations(), sample.lines());
    tally = new Tally(getRuntimeContext(), STAGE);
    collector = new TimestampedCollector<>(output);
    emission = new Emission();
  }

  @Override
  public void processElement1(StreamRecord<PersonAct> element) throws Exception {
    if (pace == People.Pace.IN_ORDER) {
      waiting.add(element.getValue());
    } else {
      collector.setTimestamp(element);
      handle(element.getValue());
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    PersonAct act = waiting.next(mark.getTimestamp());
    while (act != null) {
      setCurrentKey(act.person());
      collector.setAbsoluteTimestamp(act.timeMillis());
      handle(act);
      act = waiting.next(mark.getTimestamp());
    }
    super.processWatermark(mark);
  }

  private void handle(PersonAct act) throws Exception {
    usePolicies();
    if (act.burst() != null && !judgeBurst.isJudged(act.burst())) {
      collector.collect(act.burst());
      return;
    }
    emission.timeMillis = act.timeMillis();
    PersonRow known = rows.value();
    PersonRow row = known == null ? new PersonRow() : known;
    verdicts.applyTo(row.profile, day(act));
    if (act.burst() != null) {
      judgeBurst.judge(row, act, emission);
    } else {
      judge.judge(row, act, emission);
      if (pace == People.Pace.IN_ORDER) {
        ValueUse.forEach(act, use -> teach(row, use));
      }
    }
    rows.update(row);
  }

  private void usePolicies() throws Exception {
    PolicyPack pack =
        policies.current(changes, getProcessingTimeService()::getCurrentProcessingTime);
    if (pack != inForce) {
      judge.use(pack.unusual());
      judgeBurst.use(pack.correlations());
      inForce = pack;
    }
  }

  private static int day(PersonAct act) {
    return (int) Math.floorDiv(act.act().timeMillis(), DAY_MILLIS);
  }

  private void teach(PersonRow row, ValueUse use) {
    Lesson lesson = row.used.lesson(use);
    if (lesson != null) {
      sample.populations().learn(lesson);
    }
  }

  @Override
  public void processElement2(StreamRecord<PeopleUpdate> element) throws Exception {
    PeopleUpdate update = element.getValue();
    if (update.policy() != null) {
      policies.apply(update.policy(), changes);
    } else if (update.verdict() != null) {
      verdicts.apply(update.verdict());
    } else {
      sample.populations().learn(update.lesson());
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    rows.writeBack();
    sample.write();
    stillWaiting.update(waiting.waiting());
    super.snapshotState(context);
  }

  /** Emits and counts. */
  private final class Emission implements JudgePerson.Output {
    private final Set<String> logged = new HashSet<>();
    private long timeMillis;

    @Override
    public void alert(Detection detection) {
      tally.add(ALERTS, detection.policy().id());
      collector.collect(detection);
    }

    @Override
    public void failed(String policyId, Throwable bug) {
      tally.add(FAILED, policyId);
      if (logged.add(policyId)) {
        LOG.error("Policy {} cannot be evaluated because of a bug in Cordon", policyId, bug);
      }
    }

    @Override
    public void heldBack(Detection detection) {
      tally.add(HELD_BACK_COUNT, detection.policy().id());
      output.collect(HELD_BACK, new StreamRecord<>(detection, timeMillis));
    }
  }
}
