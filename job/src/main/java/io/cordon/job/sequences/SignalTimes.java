package io.cordon.job.sequences;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.policy.correlate.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether the activities of a match happened in its order and time.
 *
 * <p>CEP sees to that by timestamps. But a labelling whose file was identified later has the time
 * of that as its timestamp, where it would come too late by its own.
 */
final class SignalTimes {
  private SignalTimes() {}

  static boolean fit(List<Signal> signals) {
    if (signals.stream().allMatch(signal -> signal.activity().emission() == Emission.FIRST)) {
      return true;
    }
    List<Instant> times = signals.stream().map(Signal::activity).map(Activity::time).toList();
    Instant first = times.get(0);
    Instant last = times.get(times.size() - 1);
    return times.stream().sorted().toList().equals(times)
        && Duration.between(first, last).toMillis() <= signals.get(0).timespanMillis();
  }
}
