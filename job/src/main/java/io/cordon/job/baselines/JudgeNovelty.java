package io.cordon.job.baselines;

import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Detection;
import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Makes a detection of a question that no peer could answer, when it is surprising enough. */
public final class JudgeNovelty extends ProcessFunction<Observation, Detection> {
  /**
   * Chance that a value nobody has ever used is just this one: the weight that the model of
   * reference gives to a country which is new to the whole organisation.
   */
  private static final double NEW_TO_ALL = 0.01;

  @Override
  public void processElement(Observation sighting, Context context, Collector<Detection> out) {
    if (sighting.teaches()) {
      return;
    }
    NoveltyQuery question = sighting.question();
    double p = sighting.peers().isEmpty() ? question.pValue() : question.pValue() * NEW_TO_ALL;
    if (p > question.threshold()) {
      return;
    }
    Anomaly anomaly =
        new Anomaly(
            question.field(), sighting.value(), question.expected(), p, question.historyDays());
    String why =
        question.why()
            + ", "
            + question.field()
            + " is new: "
            + sighting.value()
            + "; "
            + question.expected();
    out.collect(new Detection(question.policy(), List.of(question.judged()), why, anomaly));
  }
}
