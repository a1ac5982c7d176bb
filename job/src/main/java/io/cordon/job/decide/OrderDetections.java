package io.cordon.job.decide;

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
 * Puts what the views detect on one subject in order of event time, at one time the strongest
 * policy first: of a log that is replayed, the same is decided in every run.
 *
 * <p>Not for what is live: there a finding must not wait for the watermark.
 *
 * <p><b>State</b>: per subject, the detections that the watermark has not passed.<br>
 * <b>Ends</b>: with the watermark.<br>
 * <b>Late</b>: goes on with the next watermark.
 */
public final class OrderDetections extends KeyedProcessFunction<String, Detection, Detection> {
  private static final Comparator<Detection> ORDER =
      Comparator.comparing((Detection detection) -> detection.trigger().time())
          .thenComparing(OrderDetections::strongest)
          .thenComparing(detection -> detection.policy().id())
          .thenComparing(detection -> detection.trigger().act())
          .thenComparing(detection -> detection.first().act());

  private transient ListState<Detection> waiting;

  @Override
  public void open(OpenContext context) {
    waiting =
        getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", Detection.class));
  }

  @Override
  public void processElement(Detection detection, Context context, Collector<Detection> out)
      throws Exception {
    waiting.add(detection);
    context.timerService().registerEventTimeTimer(detection.trigger().time().toEpochMilli());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Detection> out) throws Exception {
    List<Detection> passed = new ArrayList<>();
    List<Detection> rest = new ArrayList<>();
    for (Detection detection : waiting.get()) {
      boolean isPassed = detection.trigger().time().toEpochMilli() <= now;
      (isPassed ? passed : rest).add(detection);
    }
    passed.sort(ORDER);
    passed.forEach(out::collect);
    if (rest.isEmpty()) {
      waiting.clear();
    } else {
      waiting.update(rest);
    }
  }

  private static ActionVerb strongest(Detection detection) {
    return detection.policy().actions().stream()
        .min(Comparator.naturalOrder())
        .orElse(ActionVerb.WEBHOOK);
  }
}
