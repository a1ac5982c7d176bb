package io.cordon.policy;

import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.test.PolicyTest;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** A compiled policy: what it looks for, how severe that is, and which actions follow. */
public sealed interface Policy extends Serializable
    permits ActivityPolicy, CorrelationPolicy, SequencePolicy, UnusualPolicy {

  PolicyMetadata metadata();

  /** The tests inside the file. */
  List<PolicyTest> tests();

  /**
   * The names and ids by which filters can refer to the policy, its base rules and correlations.
   */
  Set<String> names();

  /** The same policy without the activities that applicable filters ignore. */
  Policy filteredBy(List<Filter> filters);

  /**
   * The same policy, put in force by the published change with that sequence number. What a policy
   * remembers between activities belongs to that number, not to its version: an old version that is
   * published again starts from zero.
   */
  default Policy putInForceBy(long change) {
    return this;
  }

  /** What its detections carry. */
  default PolicySnapshot snapshot() {
    return metadata().snapshot();
  }

  default String id() {
    return metadata().id();
  }

  /** The file it was read from, as the user named it. */
  default String file() {
    return metadata().file();
  }
}
