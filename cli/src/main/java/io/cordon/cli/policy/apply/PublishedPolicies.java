package io.cordon.cli.policy.apply;

import java.util.Map;
import java.util.Set;

/**
 * The current content of the policy topic.
 *
 * @param texts by rule id, without removed rules
 * @param refused ids of rules whose last text the job refused
 */
record PublishedPolicies(Map<String, String> texts, Set<String> refused) {
  PublishedPolicies {
    texts = Map.copyOf(texts);
    refused = Set.copyOf(refused);
  }

  /** Whether exactly this text is published, and the job has not refused it. */
  boolean contains(String id, String text) {
    return text.equals(texts.get(id)) && !refused.contains(id);
  }
}
