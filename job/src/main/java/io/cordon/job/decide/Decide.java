package io.cordon.job.decide;

import io.cordon.job.core.Expiry;
import io.cordon.job.core.Settings;
import io.cordon.job.core.Tally;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.policy.PolicySnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Makes one finding of all that one policy detects on one subject while it goes on, keeps it up to
 * date, and asks for the actions once.
 *
 * <p>Whether a detection belongs to an open finding is a question of event times alone; the timer
 * only tells of the end and forgets.
 *
 * <p><b>State</b>: per subject, of each policy its open finding (see {@link OpenFinding} for the
 * bytes) and the detection that was shown last, which is as large as its activities, 2 KB each at
 * most times; the same of {@link EarlierFindings#MOST} older stories of each policy; the latest 256
 * containments asked for, 300 bytes each.<br>
 * <b>Ends</b>: a timer, one cool-down after the latest detection, and not before the watermark has
 * moved by one cool-down since that came; one lifetime after a containment.<br>
 * <b>Late</b>: joins the finding that was open at its time. One from before the beginning of the
 * open finding begins an older story, which others join; where there are too many of these, the one
 * that has waited longest is closed, and what comes late for that is told anew.
 */
public final class Decide extends KeyedProcessFunction<String, Detection, Finding> {
  public static final OutputTag<Action> ACTIONS = new OutputTag<>("actions") {};

  /** The stage's name in counts. */
  public static final String STAGE = "decide";

  private static final int MOST_CONTAINMENTS = 256;

  private final Settings settings;
  private final Duration coolDown;
  private transient ActionPlanner verdict;
  private transient MapState<String, OpenFinding> open;
  private transient MapState<String, Detection> shown;
  private transient MapState<String, Containment> contained;
  private transient EarlierFindings older;
  private transient Tally tally;

  public Decide(Settings settings) {
    this.settings = settings;
    coolDown = settings.coolDown();
  }

  @Override
  public void open(OpenContext context) {
    open = state("open-findings", OpenFinding.class);
    shown = state("shown-detections", Detection.class);
    contained = state("containments", Containment.class);
    older = new EarlierFindings(state("older-stories", EarlierFinding.class), coolDown);
    verdict =
        new ActionPlanner(settings.ceiling(), settings.actionLifetime(), settings.organisation());
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  private <T> MapState<String, T> state(String name, Class<T> type) {
    return getRuntimeContext().getMapState(new MapStateDescriptor<>(name, String.class, type));
  }

  @Override
  public void processElement(Detection given, Context context, Collector<Finding> out)
      throws Exception {
    Detection detection = verdict.bounded(given);
    String policyId = detection.policy().id();
    OpenFinding going = open.get(policyId);
    Instant time = detection.trigger().time();
    boolean joins = going != null && going.isOpenAt(time, coolDown);
    EarlierFinding story = joins ? null : older.at(policyId, time);
    if (joins) {
      join(detection, going, context, out);
    } else if (story != null) {
      joinOlder(detection, story, context, out);
    } else if (going == null) {
      begin(detection, context, out);
    } else if (time.isAfter(going.lastSeen())) {
      tellAgain(FindingStage.CLOSE, policyId, now(context), out);
      begin(detection, context, out);
    } else {
      beginOlder(detection, context, out);
    }
  }

  private void begin(Detection detection, Context context, Collector<Finding> out)
      throws Exception {
    String policyId = detection.policy().id();
    OpenFinding begun = joined(detection, OpenFinding.begun(detection), context);
    tell(FindingStage.CREATE, detection, begun, now(context), out);
    context.timerService().registerEventTimeTimer(begun.isOverAt(coolDown));
    for (String other : new OpenFindings(open.entries(), coolDown).whoName(policyId)) {
      tellAgain(FindingStage.UPDATE, other, now(context), out);
    }
  }

  private void join(
      Detection detection, OpenFinding before, Context context, Collector<Finding> out)
      throws Exception {
    tally.add("joined", detection.policy().id());
    OpenFinding going = before.takenUpBy(detection.policy(), now(context));
    OpenFinding joined = joined(detection, going, context);
    if (joined.isNewsAfter(going)) {
      tell(FindingStage.UPDATE, detection, joined, now(context), out);
    } else {
      open.put(detection.policy().id(), joined);
    }
  }

  /** A story of its own: the open finding is a later one. */
  private void beginOlder(Detection detection, Context context, Collector<Finding> out)
      throws Exception {
    Instant now = now(context);
    for (EarlierFinding needless : older.tooManyFor(detection.policy().id())) {
      tellAgain(FindingStage.CLOSE, needless, now, out);
      older.remove(needless);
    }
    OpenFinding begun = joined(detection, OpenFinding.begun(detection), context);
    tellOlder(FindingStage.CREATE, detection, begun, now, out);
    context.timerService().registerEventTimeTimer(begun.isOverAt(coolDown));
  }

  private void joinOlder(
      Detection detection, EarlierFinding before, Context context, Collector<Finding> out)
      throws Exception {
    tally.add("joined", detection.policy().id());
    OpenFinding joined = joined(detection, before.finding(), context);
    if (joined.isNewsAfter(before.finding())) {
      tellOlder(FindingStage.UPDATE, detection, joined, now(context), out);
    } else {
      older.put(new EarlierFinding(before.shown(), joined));
    }
  }

  private void tellOlder(
      FindingStage stage, Detection shown, OpenFinding story, Instant now, Collector<Finding> out)
      throws Exception {
    OpenFinding told = story.toldAgain(now);
    older.put(new EarlierFinding(shown, told));
    out.collect(finding(stage, shown, told, now));
  }

  /** The finding with the detection in it, of which what must be asked is asked. */
  private OpenFinding joined(Detection detection, OpenFinding going, Context context)
      throws Exception {
    WithheldReason withheld = verdict.withheld(detection);
    if (withheld != null) {
      tally.add("withheld", withheld.word());
    }
    List<Action> wanted = verdict.actions(detection, going.uid(), now(context));
    List<Containment> others = entries(contained).stream().map(Map.Entry::getValue).toList();
    PlannedActions answer =
        PlannedActions.to(detection, wanted, going, others, settings.actionLifetime());
    answer.superseded().forEach(needless -> tally.add("superseded", needless.verb().word()));
    for (Action action : answer.actions()) {
      tally.add("actions", action.verb().word());
      context.output(ACTIONS, action);
      remember(action, detection, context);
    }
    long watermark = context.timerService().currentWatermark();
    return going.joinedBy(detection, answer, coolDownOf(detection.policy()), watermark);
  }

  private void remember(Action action, Detection detection, Context context) throws Exception {
    if (action.verb().onlyNotifies()) {
      return;
    }
    Containment containment = Containment.of(action, detection);
    contained.put(action.actionId(), containment);
    context.timerService().registerEventTimeTimer(endOf(containment));
    List<Map.Entry<String, Containment>> all = entries(contained);
    all.sort(Map.Entry.comparingByValue(Comparator.comparing(Containment::at)));
    for (int number = 0; number < all.size() - MOST_CONTAINMENTS; number++) {
      contained.remove(all.get(number).getKey());
    }
  }

  private void tell(
      FindingStage stage,
      Detection detection,
      OpenFinding finding,
      Instant now,
      Collector<Finding> out)
      throws Exception {
    String policyId = detection.policy().id();
    OpenFinding told = finding.toldAgain(now);
    open.put(policyId, told);
    shown.put(policyId, detection);
    out.collect(finding(stage, detection, told, now));
  }

  /** With the detection that was shown last; state of an older version does not have it. */
  private void tellAgain(FindingStage stage, String policyId, Instant now, Collector<Finding> out)
      throws Exception {
    Detection last = shown.get(policyId);
    if (last != null) {
      OpenFinding going = open.get(policyId);
      OpenFinding told = going.toldAgain(going.told().decidedAt());
      open.put(policyId, told);
      out.collect(finding(stage, last, told, now));
    }
  }

  private void tellAgain(
      FindingStage stage, EarlierFinding story, Instant now, Collector<Finding> out)
      throws Exception {
    OpenFinding told = story.finding().toldAgain(story.finding().told().decidedAt());
    out.collect(finding(stage, story.shown(), told, now));
  }

  private Finding finding(FindingStage stage, Detection shows, OpenFinding going, Instant now)
      throws Exception {
    tally.add(noun(stage), shows.policy().title());
    OpenFindings all = new OpenFindings(open.entries(), coolDown);
    return verdict.finding(stage, shows, going, all.with(shows.policy().id(), going), now);
  }

  private static String noun(FindingStage stage) {
    return switch (stage) {
      case CREATE -> "findings";
      case UPDATE -> "updates";
      case CLOSE -> "closes";
    };
  }

  /** What ends next asks for the next timer. */
  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Finding> out) throws Exception {
    for (Map.Entry<String, OpenFinding> entry : entries(open)) {
      if (entry.getValue().isOverAt(coolDown) <= now) {
        FindingStage last = lastStage(entry.getValue(), context);
        if (last != null) {
          tellAgain(last, entry.getKey(), now(context), out);
        }
        open.remove(entry.getKey());
        shown.remove(entry.getKey());
      }
    }
    for (EarlierFinding story : older.all()) {
      if (story.finding().isOverAt(coolDown) <= now) {
        FindingStage last = lastStage(story.finding(), context);
        if (last != null) {
          tellAgain(last, story, now(context), out);
        }
        older.remove(story);
      }
    }
    Expiry.removeIf(contained, containment -> endOf(containment) <= now);
    Stream.concat(
            entries(open).stream().map(Map.Entry::getValue),
            older.all().stream().map(EarlierFinding::finding))
        .mapToLong(finding -> finding.isOverAt(coolDown))
        .min()
        .ifPresent(context.timerService()::registerEventTimeTimer);
  }

  /** When the input ends the stories do not: what joined since is told, and nothing is closed. */
  private static FindingStage lastStage(OpenFinding finding, Context context) {
    boolean inputEnded = context.timerService().currentWatermark() == Long.MAX_VALUE;
    return !inputEnded ? FindingStage.CLOSE : finding.isUntold() ? FindingStage.UPDATE : null;
  }

  /** In the order of their keys, so that what follows does not depend on the state backend. */
  private static <T> List<Map.Entry<String, T>> entries(MapState<String, T> state)
      throws Exception {
    List<Map.Entry<String, T>> entries = new ArrayList<>();
    state.entries().forEach(entry -> entries.add(Map.entry(entry.getKey(), entry.getValue())));
    entries.sort(Map.Entry.comparingByKey());
    return entries;
  }

  private Duration coolDownOf(PolicySnapshot policy) {
    return policy.coolDownMillis() > 0 ? Duration.ofMillis(policy.coolDownMillis()) : coolDown;
  }

  private long endOf(Containment containment) {
    return containment.at().plus(settings.actionLifetime()).toEpochMilli() + 1;
  }

  private static Instant now(Context context) {
    return Instant.ofEpochMilli(context.timerService().currentProcessingTime());
  }
}
