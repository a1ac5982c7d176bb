package io.cordon.job;

import io.cordon.audit.record.Reading;
import io.cordon.job.act.OpenActs;
import io.cordon.job.baselines.Baselines;
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
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.locate.Recognise;
import io.cordon.job.policies.MatchPolicies;
import io.cordon.job.read.SplitReadings;
import io.cordon.job.replay.OrderDetections;
import io.cordon.job.sequences.Sequences;
import io.cordon.job.sync.SyncStart;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.reject.Reject;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PublishedPolicy;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
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
 * records ─► read ─► recognise ─► identify files ─► file row ─► inherit ─► known
 *             └─► rejects             containers │ └─► exposure   ▲
 *                                                ├────────────────┘
 *                 exposing, exposure ◄─ contents ◄┘ keyed by container
 *
 * known ─┬─► policies ─┬────────────────────────────────────────────┐
 *        │             ├─ contributions ─► counts ─┬────────────────┤
 *        │             └─ signals ─────────────────┴─► sequences ───┤
 *        └─► baselines ─────────────────────────────────────────────┴─► decide ─┬─► findings
 *            keyed by person                          keyed by subject          └─► actions
 *
 * published policies ─► check policies ─┬─► to policies, sequences and baselines
 *                                       └─► statuses
 * </pre>
 */
public final class CordonTopology {
  /** What the stage "policies" evaluates: every kind of policy but baselines. */
  private static final Set<DetectorKind> MATCHED =
      EnumSet.complementOf(EnumSet.of(DetectorKind.BASELINE));

  private final Settings settings;

  public CordonTopology(Settings settings) {
    this.settings = settings;
  }

  /** How files inherit exposure: live, or in order. */
  @FunctionalInterface
  private interface Containers {
    ContainerStages of(DataStream<Activity> ledger, DataStream<ContainerEvent> events);
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
    return watch(activities, LiveChanges.none(activities));
  }

  /** The whole topology; detections are decided as they come. */
  public TopologyOutputs watch(
      DataStream<Activity> activities, DataStream<PublishedPolicy> published) {
    return watch(
        activities,
        published,
        Identification::onArrival,
        ContainerStages::live,
        UnaryOperator.identity());
  }

  /**
   * The same for activities in event-time order whose files are identified: every run decides the
   * same.
   */
  public TopologyOutputs replay(DataStream<Activity> activities) {
    return watch(
        activities,
        LiveChanges.none(activities),
        UnaryOperator.identity(),
        ContainerStages::inOrder,
        CordonTopology::inOrder);
  }

  private TopologyOutputs watch(
      DataStream<Activity> activities,
      DataStream<PublishedPolicy> published,
      UnaryOperator<DataStream<Activity>> identify,
      Containers containers,
      UnaryOperator<KeyedStream<Detection, String>> order) {
    // check policies: PublishedPolicy → PolicyChange, broadcast; side: PolicyStatus
    LiveChanges changes = LiveChanges.of(published, settings);
    // identify files: Activity with only a URL, by URL → Activity with the file's id
    // file row: Activity by file → each act, with label, owner and exposure; side: FileExposure,
    // ContainerEvent
    SingleOutputStreamOperator<Activity> ledger =
        FileRows.known(identify.apply(located(activities)).keyBy(Activity::subjectKey), settings);
    ContainerStages stages = containers.of(ledger, ledger.getSideOutput(KeepFileRow.CONTAINERS));
    // decide: Detection by subject → Finding; side: Action
    SingleOutputStreamOperator<Finding> findings =
        order
            .apply(detections(stages, changes.accepted()).keyBy(Detection::subjectKey))
            .process(new Decide(settings))
            .uid(Uids.DECIDE)
            .name("decide");
    return new TopologyOutputs(
        findings,
        findings.getSideOutput(Decide.ACTIONS),
        ledger.getSideOutput(KeepFileRow.EXPOSURE).union(stages.inherited()),
        changes.statuses());
  }

  private DataStream<Detection> detections(
      ContainerStages stages, BroadcastStream<PolicyChange> changes) {
    // start of sync: a sync by person and device → the same with the date of the first one
    // policies: Activity and PolicyChange → Detection; side: KeyedContributions and Signal
    SingleOutputStreamOperator<Detection> matched =
        SyncStart.dated(stages.known())
            .union(stages.exposing())
            .connect(changes)
            .process(new MatchPolicies(new PoliciesInForce(settings, MATCHED), settings.people()))
            .returns(WireTypes.DETECTION)
            .uid(Uids.POLICIES)
            .name("policies");
    // counts: KeyedContributions by group → Detection and Signal
    CorrelationStages.Bursts bursts =
        CorrelationStages.detect(matched.getSideOutput(MatchPolicies.CONTRIBUTIONS));
    // baselines: Activity by person and PolicyChange → Detection
    DataStream<Detection> unusual = Baselines.detect(stages.known(), settings, changes);
    // sequences: Signal by policy and group, and PolicyChange → Detection
    DataStream<Signal> signals =
        matched.getSideOutput(MatchPolicies.SIGNALS).union(bursts.signals());
    return matched.union(
        bursts.detections(), unusual, Sequences.detect(signals, settings, changes));
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
