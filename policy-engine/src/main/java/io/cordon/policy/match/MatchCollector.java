package io.cordon.policy.match;

import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.Contributions;
import io.cordon.policy.correlate.Signal;

/** Who is told what became of an activity. */
public interface MatchCollector {

  /** It breaks a policy by itself. */
  void detection(Detection detection);

  /** It counts for a group. */
  void counted(Contributions counted);

  /** It can be a step of a sequence. */
  void signal(Signal signal);
}
