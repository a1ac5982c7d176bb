package io.cordon.job.decide;

import io.cordon.job.core.Settings;
import io.cordon.job.decide.RelatedFindings.PolicyFinding;
import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.RelatedPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Makes one finding of all that one policy detects on one subject, keeps it up to date while
 * detections come, and requests its actions once. What happened in the files that warm up the job
 * is no finding.
 *
 * <p>Event times alone decide whether a detection belongs to a finding; the timer only emits the
 * end of a finding and forgets it.
 *
 * <p><b>State</b>: per subject, of each policy its open finding (see {@link OpenFinding} for the
 * bytes) and the detection that it shows, which is as large as its activities, about 2 KB each; the
 * same of at most {@link EarlierFindings#MOST} earlier findings of each policy; the latest {@link
 * Containments#MOST} containments, 300 bytes each.<br>
 * <b>Ends</b>: a timer, one cool-down after the latest detection, and not before the watermark has
 * moved by one cool-down since that came; one action lifetime after a containment.<br>
 * <b>Late</b>: joins the finding that was open at its time. A detection from before the beginning
 * of the open finding begins an earlier finding, which others join. Where there are too many of
 * these, the one that has waited longest is closed; a later detection for it begins a new one.
 */
public final class Decide extends KeyedProcessFunction<String, Detection, Finding> {
  public static final OutputTag<Action> ACTIONS = new OutputTag<>("actions") {};

  /** Findings and containments that are kept decoded, about 2 KB each. */
  static final int MOST_DECODED = 20_000;

  private final Settings settings;
  private final Duration coolDown;
  private transient ActionPlanner planner;
  private transient FindingFactory factory;
  private transient RecentSubjects<SubjectFindings> subjects;
  private transient SubjectFindings subject;
  private transient DecisionCounts counts;

  public Decide(Settings settings) {
    this.settings = settings;
    coolDown = settings.coolDown();
  }

  @Override
  public void open(OpenContext context) {
    Duration lifetime = settings.actionLifetime();
    planner = new ActionPlanner(settings.ceiling(), lifetime, settings.organisation());
    factory = new FindingFactory(planner);
    MapState<String, OpenFinding> open = state("open-findings", OpenFinding.class);
    MapState<String, Detection> shown = state("shown-detections", Detection.class);
    MapState<String, EarlierFinding> earlier = state("earlier-findings", EarlierFinding.class);
    MapState<String, Containment> containments = state("containments", Containment.class);
    subjects =
        new RecentSubjects<>(
            () ->
                new SubjectFindings(
                    new OpenFindings(open, shown, coolDown),
                    new EarlierFindings(earlier, coolDown),
                    new Containments(containments, lifetime)),
            SubjectFindings::size,
            MOST_DECODED);
    counts = new DecisionCounts(getRuntimeContext());
  }

  private <T> MapState<String, T> state(String name, Class<T> type) {
    return getRuntimeContext().getMapState(new MapStateDescriptor<>(name, String.class, type));
  }

  @Override
  public void processElement(Detection detected, Context context, Collector<Finding> out)
      throws Exception {
    if (detected.trigger().emission().isHistory()) {
      counts.ofHistory();
      return;
    }
    subject = subjects.get(context.getCurrentKey());
    Detection detection = planner.withinCeiling(detected);
    String policyId = detection.policy().id();
    Instant time = detection.trigger().time();
    OpenFinding current = subject.open().get(policyId);
    if (current != null && current.isOpenAt(time, coolDown)) {
      join(subject.open(), current, detection, context, out);
      return;
    }
    OpenFinding before = subject.earlier().at(policyId, time);
    if (before != null) {
      join(subject.earlier(), before, detection, context, out);
    } else if (current == null) {
      begin(detection, context, out);
    } else if (time.isAfter(current.lastSeen())) {
      emitAgain(FindingStage.CLOSE, policyId, now(context), out);
      begin(detection, context, out);
    } else {
      beginEarlier(detection, context, out);
    }
  }

  private void join(
      FindingStore store,
      OpenFinding finding,
      Detection detection,
      Context context,
      Collector<Finding> out)
      throws Exception {
    counts.joined(detection);
    OpenFinding joined = joined(finding, detection, context);
    boolean showsMore = detection.trigger().verb() == Verb.EXPOSE; // each says how many files
    if (showsMore || joined.needsUpdateSince(finding)) {
      emit(FindingStage.UPDATE, store, joined, detection, now(context), out);
    } else {
      store.putJoined(detection.policy().id(), joined);
    }
  }

  /** Findings that name the new one as well are emitted again. */
  private void begin(Detection detection, Context context, Collector<Finding> out)
      throws Exception {
    OpenFindings open = subject.open();
    create(open, detection, context, out);
    String begun = detection.policy().id();
    PolicyFinding named = new PolicyFinding(begun, open.get(begun));
    for (String policyId : open.related().policiesNaming(named)) {
      emitAgain(FindingStage.UPDATE, policyId, now(context), out);
    }
  }

  private void beginEarlier(Detection detection, Context context, Collector<Finding> out)
      throws Exception {
    for (EarlierFinding surplus : subject.earlier().surplusBeforeOneMore(detection.policy().id())) {
      emitAgain(FindingStage.CLOSE, surplus, now(context), out);
      subject.earlier().remove(surplus);
    }
    create(subject.earlier(), detection, context, out);
  }

  private void create(
      FindingStore store, Detection detection, Context context, Collector<Finding> out)
      throws Exception {
    OpenFinding finding = joined(OpenFinding.beforeFirst(detection), detection, context);
    emit(FindingStage.CREATE, store, finding, detection, now(context), out);
    context.timerService().registerEventTimeTimer(finding.overAtMillis(coolDown));
  }

  /** The finding with the detection in it; emits the actions that this calls for. */
  private OpenFinding joined(OpenFinding finding, Detection detection, Context context)
      throws Exception {
    Collection<Containment> contained = subject.containments().on(detection.trigger().subjectKey());
    PlannedActions planned = planner.plan(detection, finding, contained, now(context));
    counts.planned(planned);
    for (Action action : planned.actions()) {
      context.output(ACTIONS, action);
      if (action.verb().isContainment()) {
        Containment containment = Containment.of(action, detection);
        long endMillis = subject.containments().add(action.actionId(), containment);
        context.timerService().registerEventTimeTimer(endMillis);
      }
    }
    long watermarkMillis = context.timerService().currentWatermark();
    return finding.joinedBy(detection, planned, coolDown, watermarkMillis);
  }

  /** Emits the finding with a detection that has just joined it. */
  private void emit(
      FindingStage stage,
      FindingStore store,
      OpenFinding finding,
      Detection detection,
      Instant now,
      Collector<Finding> out)
      throws Exception {
    OpenFinding next = finding.nextRevision(now);
    store.putEmitted(detection, next);
    out.collect(finding(stage, detection, next, now));
  }

  /** Emits the open finding of a policy with the detection that it showed before. */
  private void emitAgain(FindingStage stage, String policyId, Instant now, Collector<Finding> out)
      throws Exception {
    OpenFinding next = subject.open().get(policyId).nextRevision();
    subject.open().putJoined(policyId, next);
    out.collect(finding(stage, subject.open().shown(policyId), next, now));
  }

  private void emitAgain(
      FindingStage stage, EarlierFinding again, Instant now, Collector<Finding> out)
      throws Exception {
    out.collect(finding(stage, again.shown(), again.finding().nextRevision(), now));
  }

  private Finding finding(FindingStage stage, Detection shown, OpenFinding finding, Instant now) {
    counts.emitted(stage, shown);
    List<RelatedPolicy> policies =
        subject.open().related().policiesOf(shown.policy().id(), finding);
    return factory.finding(stage, shown, finding, policies, now);
  }

  /** Ends what is over, and registers the timer of whatever ends next. */
  @Override
  public void onTimer(long watermarkMillis, OnTimerContext context, Collector<Finding> out)
      throws Exception {
    boolean inputEnded = context.timerService().currentWatermark() == Long.MAX_VALUE;
    subject = subjects.get(context.getCurrentKey());
    for (PolicyFinding over : subject.open().overAt(watermarkMillis)) {
      FindingStage last = over.finding().lastStage(inputEnded);
      if (last != null) {
        emitAgain(last, over.policyId(), now(context), out);
      }
      subject.open().remove(over.policyId());
    }
    for (EarlierFinding over : subject.earlier().overAt(watermarkMillis)) {
      FindingStage last = over.finding().lastStage(inputEnded);
      if (last != null) {
        emitAgain(last, over, now(context), out);
      }
      subject.earlier().remove(over);
    }
    subject.containments().removeEnded(watermarkMillis);
    subject.open().nextEndMillis().ifPresent(context.timerService()::registerEventTimeTimer);
    subject.earlier().nextEndMillis().ifPresent(context.timerService()::registerEventTimeTimer);
  }

  private static Instant now(Context context) {
    return Instant.ofEpochMilli(context.timerService().currentProcessingTime());
  }
}
