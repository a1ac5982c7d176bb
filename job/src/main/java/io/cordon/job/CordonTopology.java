package io.cordon.job;

import io.cordon.audit.Reading;
import io.cordon.job.act.Deduplicate;
import io.cordon.job.act.MergeRows;
import io.cordon.job.baselines.Baselines;
import io.cordon.job.decide.Decide;
import io.cordon.job.decide.PutInOrder;
import io.cordon.job.ledger.KeepLedger;
import io.cordon.job.locate.Locate;
import io.cordon.job.locate.Recognise;
import io.cordon.job.policies.EvaluatePolicies;
import io.cordon.job.read.SplitReadings;
import io.cordon.job.sequences.Sequences;
import io.cordon.model.Action;
import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.FileExposure;
import io.cordon.model.Finding;
import io.cordon.model.Reject;
import io.cordon.organisation.Recognition;
import io.cordon.policy.SequencePolicy;
import java.util.function.UnaryOperator;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The picture of the README as code; it holds no logic. Sources and sinks are given, so that one
 * topology serves an exported file, the demo, a test and a cluster.
 *
 * <pre>
 * readings ─► split ─► recognise ─► locate ─► deduplicate ─► merge rows ─► ledger ─┬─► policies  ─┐
 *               │                             └──────── keyed by file ────────┘ │  ├─► baselines ─┼─► decide ─► findings
 *               └─► rejects                                            exposure ◄┘  └─► sequences ─┘     └────► actions
 * </pre>
 */
public final class CordonTopology {
  private final Settings settings;

  public CordonTopology(Settings settings) {
    this.settings = settings;
  }

  /** What was read: the activities, and what could not be read. */
  public record Read(DataStream<Activity> activities, DataStream<Reject> rejects) {}

  /** What comes out of watching. */
  public record Watched(
      DataStream<Finding> findings,
      DataStream<Action> actions,
      DataStream<FileExposure> exposure) {}

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
            .map(new Recognise(new Recognition(settings.organisation())))
            .uid(Uids.RECOGNISE)
            .name("recognise")
            .map(new Locate(settings.organisation()))
            .uid(Uids.LOCATE)
            .name("locate");
    DataStream<Activity> unique =
        located
            .keyBy(Activity::subject)
            .process(new Deduplicate(settings.dedupeWindow()))
            .uid(Uids.DEDUPLICATE)
            .name("deduplicate");
    return sameKey(unique).process(new MergeRows(pass)).uid(Uids.MERGE).name("merge rows");
  }

  /** activities ─► acts ─► ledger ─► three views ─► decide, each detection as it comes. */
  public Watched watch(DataStream<Activity> activities) {
    return watch(activities, detections -> detections);
  }

  /** The same over activities in event-time order: what is decided is the same in every run. */
  public Watched replay(DataStream<Activity> activities) {
    return watch(
        activities,
        detections ->
            DataStreamUtils.reinterpretAsKeyedStream(
                detections.process(new PutInOrder()).uid(Uids.DETECTION_ORDER).name("in order"),
                Detection::subject));
  }

  private Watched watch(
      DataStream<Activity> activities, UnaryOperator<KeyedStream<Detection, String>> order) {
    SingleOutputStreamOperator<Activity> known =
        sameKey(acts(activities, MergeRows.Pass.ON_ARRIVAL))
            .process(new KeepLedger(settings.organisation().domains()))
            .uid(Uids.LEDGER)
            .name("file ledger");
    SingleOutputStreamOperator<Finding> findings =
        order
            .apply(detections(known).keyBy(Detection::subject))
            .process(new Decide(settings))
            .uid(Uids.DECIDE)
            .name("decide");
    return new Watched(
        findings, findings.getSideOutput(Decide.ACTIONS), known.getSideOutput(KeepLedger.EXPOSURE));
  }

  private DataStream<Detection> detections(DataStream<Activity> known) {
    DataStream<Detection> detections =
        known
            .process(new EvaluatePolicies(settings.policies().activityPolicies()))
            .uid(Uids.POLICIES)
            .name("policies");
    detections =
        detections.union(
            Baselines.detect(known, settings.policies().baselines(), settings.people()));
    for (SequencePolicy sequence : settings.policies().sequences()) {
      detections = detections.union(Sequences.detect(known, sequence, settings.people()));
    }
    return detections;
  }

  /** The stage before kept the subject as it was: no second shuffle. */
  private static KeyedStream<Activity, String> sameKey(DataStream<Activity> activities) {
    return DataStreamUtils.reinterpretAsKeyedStream(activities, Activity::subject);
  }
}
