package io.cordon.job.decide;

import io.cordon.job.Expiry;
import io.cordon.job.Settings;
import io.cordon.job.Tally;
import io.cordon.model.Action;
import io.cordon.model.Detection;
import io.cordon.model.Finding;
import io.cordon.model.Mode;
import java.time.Duration;
import java.time.Instant;
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
    Instant time = detection.trigger().time();
    OpenFinding going = open.get(policyId);
    if (going != null && !time.isAfter(going.lastSeen().plus(coolDown))) {
      tally.add("joined", policyId);
      keep(policyId, going.joinedAt(time), context);
    } else {
      tell(detection, context, out);
      keep(policyId, new OpenFinding(Verdict.uid(detection), time, 1), context);
    }
  }

  private void tell(Detection detection, Context context, Collector<Finding> out) {
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    Finding finding = verdict.finding(detection, now);
    tally.add("findings", detection.policy().title());
    out.collect(finding);
    for (Action action : verdict.actions(finding)) {
      tally.add("actions", action.verb().word());
      context.output(ACTIONS, action);
    }
  }

  private void keep(String policyId, OpenFinding finding, Context context) throws Exception {
    open.put(policyId, finding);
    context.timerService().registerEventTimeTimer(endOf(finding));
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Finding> out) throws Exception {
    Expiry.removeIf(open, finding -> endOf(finding) <= now);
  }

  private long endOf(OpenFinding finding) {
    return finding.lastSeen().plus(coolDown).toEpochMilli() + 1;
  }
}
