package io.cordon.job.policies;

import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.PeopleScope;
import io.cordon.policy.Policy;
import io.cordon.policy.match.Matcher;
import io.cordon.policy.match.Receiver;
import io.cordon.policy.signal.Counted;
import io.cordon.policy.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Holds each activity, on arrival, against all policies at once: what one activity breaks is
 * detected, what counts or may be a step of a sequence goes on beside.
 */
public final class MatchPolicies extends ProcessFunction<Activity, Detection> {
  public static final OutputTag<Counted> COUNTED = new OutputTag<>("counted") {};
  public static final OutputTag<Signal> SIGNALS = new OutputTag<>("signals") {};

  private final List<Policy> policies;
  private final PeopleScope people;
  private transient Matcher matcher;

  public MatchPolicies(List<? extends Policy> policies, PeopleScope people) {
    this.policies = new ArrayList<>(policies);
    this.people = people;
  }

  @Override
  public void open(OpenContext context) {
    matcher = new Matcher(policies, people);
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Detection> out) {
    matcher.match(activity, new Outputs(context, out));
  }

  /** Sends each thing its way. */
  private record Outputs(Context context, Collector<Detection> out) implements Receiver {
    @Override
    public void detection(Detection detection) {
      out.collect(detection);
    }

    @Override
    public void counted(Counted counted) {
      context.output(COUNTED, counted);
    }

    @Override
    public void signal(Signal signal) {
      context.output(SIGNALS, signal);
    }
  }
}
