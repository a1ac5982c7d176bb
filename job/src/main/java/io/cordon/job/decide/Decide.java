package io.cordon.job.decide;

import io.cordon.job.Expiry;
import io.cordon.job.Settings;
import io.cordon.job.Tally;
import io.cordon.model.Action;
import io.cordon.model.Detection;
import io.cordon.model.Finding;
import io.cordon.model.Mode;
import io.cordon.model.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Makes one finding of all that one policy detects on one subject while it goes on, and asks for
 * the actions once.
 *
 * <p>Whether a detection belongs to an open finding is a question of event times alone; the timer
 * only forgets.
 *
 * <p><b>State</b>: per subject, the open finding of each policy.<br>
 * <b>Ends</b>: a timer, one cool-down after the latest detection.<br>
 * <b>Late</b>: a detection after the end opens a finding of its own.
 */
public final class Decide extends KeyedProcessFunction<String, Detection, Finding> {
  public static final OutputTag<Action> ACTIONS = new OutputTag<>("actions") {};

  /** The stage's name in counts. */
  public static final String STAGE = "decide";

  private final Mode ceiling;
  private final Duration actionLifetime;
  private final Duration coolDown;
  private transient Verdict verdict;
  private transient MapState<String, OpenFinding> open;
  private transient Tally tally;

  public Decide(Settings settings) {
    ceiling = settings.ceiling();
    actionLifetime = settings.actionLifetime();
    coolDown = settings.coolDown();
  }

  @Override
  public void open(OpenContext context) {
    open =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("open-findings", String.class, OpenFinding.class));
    verdict = new Verdict(ceiling, actionLifetime);
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(Detection detection, Context context, Collector<Finding> out)
      throws Exception {
    String policyId = detection.policy().id();
    OpenFinding going = open.get(policyId);
    if (going != null && going.isOpenAt(detection.trigger().time(), coolDown)) {
      join(detection, going, context);
    } else {
      tell(detection, context, out);
    }
  }

  private void tell(Detection detection, Context context, Collector<Finding> out) throws Exception {
    Finding finding = verdict.finding(detection, now(context));
    List<Action> actions = verdict.actions(finding);
    tally.add("findings", detection.policy().title());
    out.collect(finding);
    ask(actions, context);
    OpenFinding told = OpenFinding.of(finding.uid(), detection.trigger().time(), actions);
    open.put(detection.policy().id(), told);
    context.timerService().registerEventTimeTimer(endOf(told));
  }

  /**
   * What was taken back may have been given again: a new act of sharing, or one more recipient of
   * the same act, is contained anew. Nobody is told again.
   */
  private void join(Detection detection, OpenFinding going, Context context) throws Exception {
    String policyId = detection.policy().id();
    tally.add("joined", policyId);
    List<Action> more = List.of();
    if (detection.trigger().verb() == Verb.SHARE) {
      Finding apart = verdict.finding(detection, now(context));
      Finding same =
          new Finding(going.uid(), apart.detection(), apart.decidedAt(), apart.riskScore());
      more =
          verdict.containment(same).stream()
              .filter(action -> !going.asked().contains(action.actionId()))
              .toList();
      ask(more, context);
    }
    open.put(policyId, going.joinedBy(detection.trigger().time(), more));
  }

  private void ask(List<Action> actions, Context context) {
    for (Action action : actions) {
      tally.add("actions", action.verb().word());
      context.output(ACTIONS, action);
    }
  }

  private static Instant now(Context context) {
    return Instant.ofEpochMilli(context.timerService().currentProcessingTime());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Finding> out) throws Exception {
    Expiry.removeIf(open, finding -> endOf(finding) <= now);
    for (OpenFinding going : open.values()) {
      context.timerService().registerEventTimeTimer(endOf(going));
    }
  }

  private long endOf(OpenFinding finding) {
    return finding.lastSeen().plus(coolDown).toEpochMilli() + 1;
  }
}
