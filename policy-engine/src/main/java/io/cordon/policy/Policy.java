package io.cordon.policy;

import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.test.PolicyTest;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** One rule file, compiled: what it looks for, how bad that is, and what is to be done. */
public sealed interface Policy extends Serializable
    permits ActivityPolicy, CorrelationPolicy, SequencePolicy, BaselinePolicy {

  PolicyMetadata metadata();

  /** The tests inside the file. */
  List<PolicyTest> tests();

  /** All names and ids that a filter can refer to it by, or to its base rules and correlations. */
  Set<String> names();

  /** The same, but for what those of the filters that refer to it except. */
  Policy filteredBy(List<Filter> filters);

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
