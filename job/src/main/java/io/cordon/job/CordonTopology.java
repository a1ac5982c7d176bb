package io.cordon.job;

import io.cordon.audit.record.Reading;
import io.cordon.job.act.OpenActs;
import io.cordon.job.containers.ContainerEvent;
import io.cordon.job.containers.ContainerStages;
import io.cordon.job.core.Settings;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.core.Uids;
import io.cordon.job.correlate.CorrelationStages;
import io.cordon.job.decide.Decide;
import io.cordon.job.files.FileRows;
import io.cordon.job.files.KeepFileRow;
import io.cordon.job.identify.Identification;
import io.cordon.job.live.LiveChanges;
import io.cordon.job.live.Verdicts;
import io.cordon.job.locate.Recognise;
import io.cordon.job.people.HoldBack;
import io.cordon.job.people.People;
import io.cordon.job.policies.PolicyStages;
import io.cordon.job.read.SplitReadings;
import io.cordon.job.replay.OrderDetections;
import io.cordon.job.sequences.Sequences;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.Verdict;
import io.cordon.model.reject.Reject;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.live.PolicySigning;
import io.cordon.policy.live.PublishedPolicy;
import java.util.function.UnaryOperator;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The picture of the design as code; it holds no logic. Sources and sinks are given, so that one
 * topology serves an exported file, the demo, a test and a cluster.
 *
 * <pre>
 *                                                   keyed by file
 * records ─► read ─► recognise ─► identify files ─► file row ─┬───────────────────────────────► policies
 *             └─► rejects       labels at rest ─────┘   │     └─► start of sync ────────────────►┤
 *                                            containers │ └─► exposure                           │
 *                                                       ├─► contents ─► exposing, exposure ─────►┤
 *                                                       └─► exposed containers, broadcast ──────►┘
 *
 * policies ─┬────────────────────────────────────────┐
 *           ├─ contributions ─► counts ─┐            │
 *           ├─ signals ─────────────────┼─► sequences┤
 *           │                  bursts ▼              │
 *           ├─ acts ───────────────► people ─────────┴─► decide ─┬─► findings
 *           │  keyed by person        │ ▲     keyed by subject   └─► actions
 *           └─ uses ─► used values ───│─┘ lessons, broadcast
 *                                     └─► held back ─► signals
 *
 * published policies ─► check policies ─┬─► to policies, sequences and people, broadcast
 *                                       └─► statuses
 * </pre>
 */
public final class CordonTopology {
  private final Settings settings;

  public CordonTopology(Settings settings) {
    this.settings = settings;
  }

  /** How policies are evaluated: live, or in order. */
  @FunctionalInterface
  private interface Policies {
    PolicyStages of(PolicyStages.Inputs inputs, Settings settings);
  }

  /** How people are kept: live, or in order. */
  @FunctionalInterface
  private interface Kept {
    People of(
        PolicyStages matched, DataStream<Detection> bursts, LiveChanges changes, Settings settings);
  }

  /** What was read: the activities, and the records that could not be read. */
  public record Read(DataStream<Activity> activities, DataStream<Reject> rejects) {}

  /** The stage "read". */
  public static Read read(DataStream<Reading> readings) {
    // read: Reading → Activity; side: Reject
    SingleOutputStreamOperator<Activity> activities =
        readings
            .process(new SplitReadings())
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.READ)
            .name("read");
    return new Read(activities, activities.getSideOutput(SplitReadings.REJECTS));
  }

  /**
   * The stages from "recognise" to "file row", without the ledger, for a log whose files are
   * identified: each act once, or more often on arrival.
   */
  public DataStream<Activity> acts(DataStream<Activity> activities, OpenActs.Pass pass) {
    return FileRows.acts(located(activities).keyBy(Activity::subjectKey), settings, pass);
  }

  /**
   * The stages from "recognise" to "file row" with the ledger, for a log whose files are
   * identified: each act with what is known of its file at that time, and again when a later row
   * adds to it.
   */
  public DataStream<Activity> known(DataStream<Activity> activities) {
    return FileRows.known(located(activities).keyBy(Activity::subjectKey), settings);
  }

  private DataStream<Activity> located(DataStream<Activity> activities) {
    // recognise: Activity → Activity with labels, affiliations and place
    return activities
        .map(new Recognise(settings.organisation()))
        .returns(WireTypes.ACTIVITY)
        .uid(Uids.RECOGNISE)
        .name("recognise");
  }

  /** The whole topology without published policies; detections are decided as they come. */
  public TopologyOutputs watch(DataStream<Activity> activities) {
    return watch(
        activities,
        unpublished(activities),
        Identification::onArrival,
        PolicyStages::live,
        CordonTopology::peopleLive,
        UnaryOperator.identity());
  }

  /**
   * The whole topology; detections are decided as they come.
   *
   * @param atRest labels of files at rest, for the ledger
   * @param signing who may publish policies
   * @param verdicts what people say about findings
   */
  public TopologyOutputs watch(
      DataStream<Activity> activities,
      DataStream<Activity> atRest,
      DataStream<PublishedPolicy> published,
      PolicySigning signing,
      DataStream<Verdict> verdicts) {
    return watch(
        activities,
        LiveChanges.of(published, settings, signing, verdicts),
        located -> Identification.onArrival(located, atRest),
        PolicyStages::live,
        CordonTopology::peopleLive,
        UnaryOperator.identity());
  }

  /**
   * The same for activities in event-time order whose files are identified: every run decides the
   * same.
   */
  public TopologyOutputs replay(DataStream<Activity> activities) {
    return watch(
        activities,
        unpublished(activities),
        UnaryOperator.identity(),
        PolicyStages::inOrder,
        CordonTopology::peopleInOrder,
        CordonTopology::inOrder);
  }

  private static People peopleLive(
      PolicyStages matched, DataStream<Detection> bursts, LiveChanges changes, Settings settings) {
    return People.live(matched.acts(), bursts, matched.uses(), changes, settings);
  }

  private static People peopleInOrder(
      PolicyStages matched, DataStream<Detection> bursts, LiveChanges changes, Settings settings) {
    return People.inOrder(matched.acts(), bursts, changes, settings);
  }

  private LiveChanges unpublished(DataStream<Activity> activities) {
    return LiveChanges.of(
        LiveChanges.none(activities), settings, PolicySigning.NONE, Verdicts.none(activities));
  }

  /**
   * @param changes of the stage "check policies": PublishedPolicy → PolicyChange; side:
   *     PolicyStatus
   */
  private TopologyOutputs watch(
      DataStream<Activity> activities,
      LiveChanges changes,
      UnaryOperator<DataStream<Activity>> identify,
      Policies policies,
      Kept kept,
      UnaryOperator<KeyedStream<Detection, String>> order) {
    // identify files: Activity with only a URL, by URL → Activity with the file's id
    // file row: Activity by file → each act, with label, owner and exposure; side: FileExposure,
    // ContainerEvent
    SingleOutputStreamOperator<Activity> known =
        FileRows.known(identify.apply(located(activities)).keyBy(Activity::subjectKey), settings);
    DataStream<ContainerEvent> events = known.getSideOutput(KeepFileRow.CONTAINERS);
    ContainerStages containers = ContainerStages.of(events);
    PolicyStages matched =
        policies.of(
            new PolicyStages.Inputs(known, containers.exposing(), events, changes.accepted()),
            settings);
    // counts: KeyedContributions by group → Detection and Signal
    CorrelationStages.Bursts bursts = CorrelationStages.detect(matched.contributions());
    // people: PersonAct by person → Detection; side: what is held back
    People people = kept.of(matched, bursts.detections(), changes, settings);
    // decide: Detection by subject → Finding; side: Action
    SingleOutputStreamOperator<Finding> findings =
        order
            .apply(
                detections(matched, bursts.signals(), people, changes).keyBy(Detection::subjectKey))
            .process(new Decide(settings))
            .uid(Uids.DECIDE)
            .name("decide");
    return new TopologyOutputs(
        findings,
        signals(people.heldBack()),
        findings.getSideOutput(Decide.ACTIONS),
        known.getSideOutput(KeepFileRow.EXPOSURE).union(containers.inherited()),
        changes.statuses());
  }

  private static DataStream<Finding> signals(DataStream<Detection> heldBack) {
    // signals: Detection → Finding that is suppressed
    return heldBack.process(new HoldBack()).uid(Uids.SIGNALS).name("signals");
  }

  private DataStream<Detection> detections(
      PolicyStages matched, DataStream<Signal> bursts, People people, LiveChanges changes) {
    // sequences: Signal by policy and group, and PolicyChange → Detection
    DataStream<Signal> signals = matched.signals().union(bursts);
    return matched
        .detections()
        .union(people.detections(), Sequences.detect(signals, settings, changes.broadcast()));
  }

  /** Detection by subject → the same, in order of event time. */
  private static KeyedStream<Detection, String> inOrder(KeyedStream<Detection, String> detections) {
    return DataStreamUtils.reinterpretAsKeyedStream(
        detections
            .process(new OrderDetections())
            .returns(WireTypes.DETECTION)
            .uid(Uids.DETECTION_ORDER)
            .name("order detections"),
        Detection::subjectKey);
  }
}
