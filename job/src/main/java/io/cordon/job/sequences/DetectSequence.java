package io.cordon.job.sequences;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.Signal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.util.Collector;

/** Makes a match of a matched pattern, with what happened in each step. */
final class DetectSequence extends PatternProcessFunction<Signal, SequenceMatch> {
  @Override
  public void processMatch(
      Map<String, List<Signal>> match, Context context, Collector<SequenceMatch> out) {
    List<Signal> signals = SequencePattern.inOrder(match);
    if (!SignalTimes.fit(signals)) {
      return;
    }
    String why =
        IntStream.range(0, signals.size())
            .mapToObj(step -> signals.get(step).reason(step))
            .collect(Collectors.joining("; then "));
    List<Activity> activities = signals.stream().map(Signal::activity).toList();
    Signal last = signals.get(signals.size() - 1);
    Detection detection =
        new Detection(last.policy(), activities, why, null, burst(signals), last.subjectKey());
    out.collect(new SequenceMatch(detection, last.inForceSince()));
  }

  /**
   * The last burst, with the event ids of all: a finding shows one count but all its activities.
   */
  private static Burst burst(List<Signal> signals) {
    List<Burst> bursts = signals.stream().map(Signal::burst).filter(Objects::nonNull).toList();
    if (bursts.isEmpty()) {
      return null;
    }
    List<String> ids =
        bursts.stream().flatMap(burst -> burst.eventIds().stream()).distinct().toList();
    Burst last = bursts.get(bursts.size() - 1);
    int from = Math.max(0, ids.size() - Activity.MAX_EVENT_IDS);
    return new Burst(
        last.measure(),
        last.observed(),
        last.threshold(),
        last.timespanMillis(),
        ids.subList(from, ids.size()));
  }
}
