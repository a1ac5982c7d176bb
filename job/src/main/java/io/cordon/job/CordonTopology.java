package io.cordon.job;

import io.cordon.audit.record.Reading;
import io.cordon.job.act.Deduplicate;
import io.cordon.job.act.MergeRows;
import io.cordon.job.baselines.Baselines;
import io.cordon.job.core.Settings;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.core.Uids;
import io.cordon.job.correlate.Correlations;
import io.cordon.job.decide.Decide;
import io.cordon.job.decide.OrderDetections;
import io.cordon.job.ledger.UpdateLedger;
import io.cordon.job.live.LiveChanges;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.locate.Locate;
import io.cordon.job.locate.Recognise;
import io.cordon.job.policies.MatchPolicies;
import io.cordon.job.read.SplitReadings;
import io.cordon.job.sequences.Sequences;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.reject.Reject;
import io.cordon.organisation.Recogniser;
import io.cordon.policy.SequencePolicy;
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
 * The picture of the README as code; it holds no logic. Sources and sinks are given, so that one
 * topology serves an exported file, the demo, a test and a cluster.
 *
 * <pre>
 * readings ─► split ─► recognise ─► locate ─► deduplicate ─► merge rows ─► ledger ─┬─► policies ─────────────┐
 *               │                             └──────── keyed by file ────────┘ │  │      ├──► correlations ─┤
 *               │                                                               │  │      └─┴► sequences ────┼─► decide ─► findings
 *               └─► rejects                                            exposure ◄┘  └─► baselines ────────────┘     └────► actions
 *                                            published ─► check policies ─► to policies and baselines; └─► statuses
 * </pre>
 */
public final class CordonTopology {
  /** What the policies stage holds activities against: everything but what is learned. */
  private static final Set<DetectorKind> MATCHED =
      EnumSet.complementOf(EnumSet.of(DetectorKind.BASELINE));

  private final Settings settings;

  public CordonTopology(Settings settings) {
    this.settings = settings;
  }

  /** What was read: the activities, and what could not be read. */
  public record Read(DataStream<Activity> activities, DataStream<Reject> rejects) {}

  /** readings ─► activities and rejects. */
  public static Read read(DataStream<Reading> readings) {
    SingleOutputStreamOperator<Activity> activities =
        readings.process(new SplitReadings()).uid(Uids.READ).name("read");
    return new Read(activities, activities.getSideOutput(SplitReadings.REJECTS));
  }

  /** activities ─► recognise ─► locate ─► deduplicate ─► merge rows: each act once. */
  public DataStream<Activity> acts(DataStream<Activity> activities, MergeRows.Pass pass) {
    DataStream<Activity> located =
        activities
            .map(new Recognise(new Recogniser(settings.organisation())))
            .uid(Uids.RECOGNISE)
            .name("recognise")
            .map(new Locate(settings.organisation()))
            .uid(Uids.LOCATE)
            .name("locate");
    DataStream<Activity> unique =
        located
            .keyBy(Activity::subjectKey)
            .process(new Deduplicate(settings.dedupeWindow()))
            .uid(Uids.DEDUPLICATE)
            .name("deduplicate");
    return sameKey(unique).process(new MergeRows(pass)).uid(Uids.MERGE).name("merge rows");
  }

  /** Watches activities under the policies as they are, each detection as it comes. */
  public TopologyOutputs watch(DataStream<Activity> activities) {
    return watch(activities, LiveChanges.none(activities));
  }

  /** activities ─► acts ─► ledger ─► the views, each told of published policies ─► decide. */
  public TopologyOutputs watch(
      DataStream<Activity> activities, DataStream<PublishedPolicy> published) {
    return watch(activities, published, detections -> detections);
  }

  /** The same over activities in event-time order: what is decided is the same in every run. */
  public TopologyOutputs replay(DataStream<Activity> activities) {
    return watch(
        activities,
        LiveChanges.none(activities),
        detections ->
            DataStreamUtils.reinterpretAsKeyedStream(
                detections
                    .process(new OrderDetections())
                    .uid(Uids.DETECTION_ORDER)
                    .name("in order"),
                Detection::subjectKey));
  }

  private TopologyOutputs watch(
      DataStream<Activity> activities,
      DataStream<PublishedPolicy> published,
      UnaryOperator<KeyedStream<Detection, String>> order) {
    LiveChanges changes = LiveChanges.of(published, settings);
    SingleOutputStreamOperator<Activity> known =
        sameKey(acts(activities, MergeRows.Pass.ON_ARRIVAL))
            .process(new UpdateLedger(settings.organisation().domains()))
            .uid(Uids.LEDGER)
            .name("file ledger");
    SingleOutputStreamOperator<Finding> findings =
        order
            .apply(detections(known, changes.accepted()).keyBy(Detection::subjectKey))
            .process(new Decide(settings))
            .uid(Uids.DECIDE)
            .name("decide");
    return new TopologyOutputs(
        findings,
        findings.getSideOutput(Decide.ACTIONS),
        known.getSideOutput(UpdateLedger.EXPOSURE),
        changes.statuses());
  }

  private DataStream<Detection> detections(
      DataStream<Activity> known, BroadcastStream<PolicyChange> changes) {
    SingleOutputStreamOperator<Detection> matched =
        known
            .connect(changes)
            .process(new MatchPolicies(new PoliciesInForce(settings, MATCHED), settings.people()))
            .uid(Uids.POLICIES)
            .name("policies");
    Correlations.Bursts bursts =
        Correlations.detect(matched.getSideOutput(MatchPolicies.CONTRIBUTIONS));
    DataStream<Detection> unusual = Baselines.detect(known, settings, changes);
    DataStream<Signal> signals =
        matched.getSideOutput(MatchPolicies.SIGNALS).union(bursts.signals());
    DataStream<Detection> detections = matched.union(bursts.detections(), unusual);
    for (SequencePolicy sequence : settings.policies().sequences()) {
      detections = detections.union(Sequences.detect(signals, sequence, changes));
    }
    return detections;
  }

  /** The stage before kept the subject as it was: no second shuffle. */
  private static KeyedStream<Activity, String> sameKey(DataStream<Activity> activities) {
    return DataStreamUtils.reinterpretAsKeyedStream(activities, Activity::subjectKey);
  }
}
