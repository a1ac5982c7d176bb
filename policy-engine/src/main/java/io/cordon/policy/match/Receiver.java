package io.cordon.policy.match;

import io.cordon.model.Detection;
import io.cordon.policy.signal.Counted;
import io.cordon.policy.signal.Signal;

/** Who is told what became of an activity. */
public interface Receiver {

  /** It breaks a policy by itself. */
  void detection(Detection detection);

  /** It counts for a group. */
  void counted(Counted counted);

  /** It can be a step of a sequence. */
  void signal(Signal signal);
}
