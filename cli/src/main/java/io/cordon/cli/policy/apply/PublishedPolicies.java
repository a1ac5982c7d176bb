package io.cordon.cli.policy.apply;

import java.util.Map;
import java.util.Set;

/**
 * What the topic of policies holds now.
 *
 * @param texts by rule id; what was removed is not there
 * @param refused ids of which the job refused the last text
 */
record PublishedPolicies(Map<String, String> texts, Set<String> refused) {
  PublishedPolicies {
    texts = Map.copyOf(texts);
    refused = Set.copyOf(refused);
  }

  /** Whether this very text is published and, as far as is known, in force. */
  boolean has(String id, String text) {
    return text.equals(texts.get(id)) && !refused.contains(id);
  }
}
