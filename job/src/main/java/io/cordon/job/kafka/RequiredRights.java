package io.cordon.job.kafka;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.JobConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The rights that a job needs in Kafka, where an authorizer decides: all that are missing. */
final class RequiredRights {
  private final JobConfig config;
  private final Properties properties;
  private final Set<String> missing = new TreeSet<>();

  RequiredRights(JobConfig config, Properties properties) {
    this.config = config;
    this.properties = properties;
  }

  /**
   * @throws ConfigException naming every right that is missing, in one sentence
   */
  void require(Admin admin, TopicAccess topics)
      throws ConfigException, ExecutionException, InterruptedException {
    topics(topics);
    group(admin);
    if (config.kafka().findingsGuarantee() == DeliveryGuarantee.EXACTLY_ONCE) {
      transactions();
    }
    if (!missing.isEmpty()) {
      throw new ConfigException(
          "Kafka at %s does not allow %s: %s"
              .formatted(
                  KafkaFailure.servers(properties),
                  KafkaFailure.user(properties),
                  String.join("; ", missing)));
    }
  }

  private void topics(TopicAccess topics) {
    List<String> read = new ArrayList<>();
    List<String> write = new ArrayList<>(config.requiredOutputTopics());
    for (String input : config.topics().inputs()) {
      if (topics.isPresent(input)) {
        read.add(input);
      }
    }
    if (config.topics().audit().stream().noneMatch(topics::isPresent)) {
      read.addAll(config.topics().audit());
    }
    if (topics.isPresent(config.topics().policies())) {
      write.add(config.topics().policyStatus());
    }
    if (config.kafka().findingsGuarantee() == DeliveryGuarantee.EXACTLY_ONCE) {
      // Flink looks there for transactions that an earlier run has left open.
      read.add(config.topics().findings());
      read.add(config.topics().signals());
    }
    missing("Read", read.stream().filter(topic -> topics.lacks(topic, AclOperation.READ)).toList());
    missing(
        "Write", write.stream().filter(topic -> topics.lacks(topic, AclOperation.WRITE)).toList());
  }

  private void missing(String right, List<String> topics) {
    if (!topics.isEmpty()) {
      missing.add(right + " on the topic " + String.join(", ", topics));
    }
  }

  private void group(Admin admin) throws ExecutionException, InterruptedException {
    String group = config.kafka().groupId();
    DescribeConsumerGroupsOptions withRights =
        new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
    boolean isAllowed;
    try {
      Set<AclOperation> rights =
          admin
              .describeConsumerGroups(List.of(group), withRights)
              .describedGroups()
              .get(group)
              .get()
              .authorizedOperations();
      isAllowed = rights == null || rights.contains(AclOperation.READ);
    } catch (ExecutionException refused) {
      isAllowed = !(refused.getCause() instanceof GroupAuthorizationException);
      if (isAllowed && !(refused.getCause() instanceof GroupIdNotFoundException)) {
        throw refused;
      }
    }
    if (!isAllowed) {
      missing.add("Read on the group " + group);
    }
  }

  /** Begins no transaction; the id is one that no task uses, and Kafka forgets it after a week. */
  private void transactions() throws ConfigException {
    String prefix = config.kafka().transactionalIdPrefix() + '-';
    Properties transactional = new Properties();
    transactional.putAll(properties);
    transactional.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, prefix + "findings-probe");
    transactional.put(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
        String.valueOf(config.kafka().transactionTimeout().toMillis()));
    transactional.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, KafkaProbe.TIMEOUT_MILLIS);
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(transactional, bytes, bytes)) {
      if (!new TransactionProbe(properties).isAllowed(producer)) {
        missing.add("Write on the transactional ids that begin with " + prefix);
      }
    }
  }
}
