package io.cordon.cli.policy.published;

import java.util.Map;
import java.util.Optional;

/**
 * The current content of the policy topic, and what the job says of it.
 *
 * @param texts by rule id, without removed rules
 * @param statuses the job's status of the last message about a rule, by rule id; a message that the
 *     job has not read yet has none
 */
public record PublishedPolicies(Map<String, String> texts, Map<String, PublishedStatus> statuses) {
  public PublishedPolicies {
    texts = Map.copyOf(texts);
    statuses = Map.copyOf(statuses);
  }

  /** Whether exactly this text is published, and the job has not refused it. */
  public boolean contains(String id, String text) {
    return text.equals(texts.get(id)) && status(id).filter(PublishedStatus::isRefused).isEmpty();
  }

  /** Empty when the job has not said anything about the last message. */
  public Optional<PublishedStatus> status(String id) {
    return Optional.ofNullable(statuses.get(id));
  }
}
