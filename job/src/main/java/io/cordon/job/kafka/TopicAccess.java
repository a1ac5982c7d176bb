package io.cordon.job.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Which topics exist, and what this user may do with each.
 *
 * @param rights by existing topic; empty where the broker does not say
 * @param hidden topics that may exist or not: this user may not even know
 */
record TopicAccess(Map<String, Optional<Set<AclOperation>>> rights, Set<String> hidden) {

  static TopicAccess of(Admin admin, Collection<String> topics)
      throws ExecutionException, InterruptedException {
    DescribeTopicsOptions withRights =
        new DescribeTopicsOptions().includeAuthorizedOperations(true);
    Map<String, Optional<Set<AclOperation>>> rights = new HashMap<>();
    Set<String> hidden = new HashSet<>();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
        admin.describeTopics(topics, withRights).topicNameValues().entrySet()) {
      try {
        rights.put(
            topic.getKey(), Optional.ofNullable(topic.getValue().get().authorizedOperations()));
      } catch (ExecutionException refused) {
        if (refused.getCause() instanceof TopicAuthorizationException) {
          hidden.add(topic.getKey());
        } else if (!(refused.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw refused;
        }
      }
    }
    return new TopicAccess(rights, hidden);
  }

  boolean isPresent(String topic) {
    return rights.containsKey(topic);
  }

  boolean isHidden(String topic) {
    return hidden.contains(topic);
  }

  boolean isAbsent(String topic) {
    return !isPresent(topic) && !isHidden(topic);
  }

  /** Whether the broker says that this user has no such right. */
  boolean lacks(String topic, AclOperation right) {
    return isHidden(topic)
        || (isPresent(topic) && rights.get(topic).filter(all -> !all.contains(right)).isPresent());
  }
}
