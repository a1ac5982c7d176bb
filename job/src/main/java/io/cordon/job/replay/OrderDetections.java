package io.cordon.job.replay;

import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.ActionVerb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Orders the detections on one subject by event time, at equal times the policy with the strongest
 * action first, so that every replay of a log decides the same.
 *
 * <p>Only for replays: live, a finding must not wait for the watermark.
 *
 * <p><b>State</b>: per subject, the detections that the watermark has not passed.<br>
 * <b>Ends</b>: with the watermark.<br>
 * <b>Late</b>: passes on with the next watermark.
 */
public final class OrderDetections extends KeyedProcessFunction<String, Detection, Detection> {
  private static final Comparator<Detection> ORDER =
      Comparator.comparing((Detection detection) -> detection.trigger().time())
          .thenComparingInt(OrderDetections::strength)
          .thenComparing(detection -> detection.policy().id())
          .thenComparing(detection -> detection.trigger().act())
          .thenComparing(detection -> detection.first().act());

  private transient ListState<Detection> waiting;

  @Override
  public void open(OpenContext context) {
    waiting =
        getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", WireTypes.DETECTION));
  }

  @Override
  public void processElement(Detection detection, Context context, Collector<Detection> out)
      throws Exception {
    waiting.add(detection);
    context.timerService().registerEventTimeTimer(detection.trigger().time().toEpochMilli());
  }

  @Override
  public void onTimer(long watermarkMillis, OnTimerContext context, Collector<Detection> out)
      throws Exception {
    List<Detection> passed = new ArrayList<>();
    List<Detection> kept = new ArrayList<>();
    for (Detection detection : waiting.get()) {
      boolean isPassed = detection.trigger().time().toEpochMilli() <= watermarkMillis;
      (isPassed ? passed : kept).add(detection);
    }
    passed.sort(ORDER);
    passed.forEach(out::collect);
    if (kept.isEmpty()) {
      waiting.clear();
    } else {
      waiting.update(kept);
    }
  }

  /** The rank of the strongest action for an enforcer, 0 for the strongest; high without one. */
  private static int strength(Detection detection) {
    return detection.policy().actions().stream()
        .filter(verb -> verb.kind() != ActionVerb.Kind.OUTPUT)
        .mapToInt(ActionVerb::ordinal)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
