package io.cordon.job.sequences;

import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.policy.SequencePolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.util.Collector;

/** Turns a matched pattern into a detection that names each step and what it saw. */
final class ToDetection extends PatternProcessFunction<Signal, Detection> {
  private final SequencePolicy policy;

  ToDetection(SequencePolicy policy) {
    this.policy = policy;
  }

  @Override
  public void processMatch(
      Map<String, List<Signal>> match, Context context, Collector<Detection> out) {
    List<Activity> activities = Sequences.inOrder(match, policy.steps().size());
    String why =
        IntStream.range(0, activities.size())
            .mapToObj(step -> policy.steps().get(step).part().explain(activities.get(step)))
            .collect(Collectors.joining("; then "));
    out.collect(new Detection(policy.stamp(), activities, why, null));
  }
}
