package io.cordon.policy.live;

import io.cordon.policy.BaselinePolicy;
import io.cordon.policy.condition.Field;
import java.util.List;

/** What a baseline learns from. What it has learned cannot be used with another scope. */
record LearningScope(Field field, boolean learnsFromAll, List<String> peers) {

  static LearningScope of(BaselinePolicy policy) {
    return new LearningScope(policy.field(), policy.learnsFromAll(), policy.peers());
  }
}
