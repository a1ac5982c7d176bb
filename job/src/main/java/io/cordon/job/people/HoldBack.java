package io.cordon.job.people;

import io.cordon.job.decide.RiskScore;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Makes a suppressed finding of what the budget of alerts holds back, to be looked up later: nobody
 * is alerted, and no action is requested.
 */
public final class HoldBack extends ProcessFunction<Detection, Finding> {
  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(Detection detection, Context context, Collector<Finding> out) {
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    out.collect(Finding.heldBack(detection.findingUid(), detection, now, RiskScore.of(detection)));
  }
}
