package io.cordon.job.kafka;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.JobConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of a job that do not exist yet, with the settings that each needs. */
public final class MissingTopics {
  private static final int PARTITIONS = 4;
  private static final Duration LEADER_TIMEOUT = Duration.ofSeconds(30);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final JobConfig config;

  private MissingTopics(JobConfig config) {
    this.config = config;
  }

  /**
   * Creates what is missing; existing topics stay as they are.
   *
   * @return the names of the new topics
   * @throws ConfigException if Kafka does not let us in, or refuses to create one
   * @throws KafkaAbsentException if no broker can be reached
   */
  public static List<String> create(JobConfig config)
      throws ConfigException, KafkaAbsentException, InterruptedException {
    Properties properties = config.kafka().properties();
    Reachability.require(properties);
    try (Admin admin = Admin.create(properties)) {
      return new MissingTopics(config).create(admin);
    } catch (KafkaException | ExecutionException refused) {
      Throwable cause = refused instanceof ExecutionException ? refused.getCause() : refused;
      String sentence =
          KafkaFailure.explain(refused, properties)
              .orElseGet(
                  () ->
                      "Kafka at %s does not create the missing topics: %s"
                          .formatted(
                              KafkaFailure.servers(properties),
                              config.kafka().secrets().hide(cause.getMessage())));
      throw new ConfigException(sentence, config.kafka().secrets().safe(refused));
    }
  }

  private List<String> create(Admin admin) throws ExecutionException, InterruptedException {
    TopicAccess access = TopicAccess.of(admin, config.usableTopics());
    List<NewTopic> missing =
        config.usableTopics().stream().filter(access::isAbsent).map(this::topic).toList();
    List<String> created = new ArrayList<>();
    for (var topic : admin.createTopics(missing).values().entrySet()) {
      try {
        topic.getValue().get();
        created.add(topic.getKey());
      } catch (ExecutionException refused) {
        if (!(refused.getCause() instanceof TopicExistsException)) {
          throw refused;
        }
      }
    }
    awaitLeaders(admin, created);
    created.sort(null);
    return created;
  }

  /** The number of copies is the brokers' default. */
  private NewTopic topic(String name) {
    JobConfig.Topics topics = config.topics();
    boolean isOfTheJob = topics.required().contains(name) || name.equals(topics.deadLetter());
    boolean isControl =
        List.of(topics.policies(), topics.policyStatus(), topics.verdicts()).contains(name);
    Map<String, String> settings = new HashMap<>();
    if (isOfTheJob) {
      // With the time of the event, retention would delete a finding about an old one.
      settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    }
    if (isControl || name.equals(topics.exposure())) {
      settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }
    return new NewTopic(name, Optional.of(isControl ? 1 : PARTITIONS), Optional.empty())
        .configs(settings);
  }

  /** A topic exists before its partitions can be used. */
  private static void awaitLeaders(Admin admin, List<String> topics)
      throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + LEADER_TIMEOUT.toNanos();
    while (!haveLeaders(admin, topics) && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private static boolean haveLeaders(Admin admin, List<String> topics)
      throws ExecutionException, InterruptedException {
    try {
      return admin.describeTopics(topics).allTopicNames().get().values().stream()
          .map(TopicDescription::partitions)
          .flatMap(List::stream)
          .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    } catch (ExecutionException notYet) {
      if (notYet.getCause() instanceof RetriableException) {
        return false;
      }
      throw notYet;
    }
  }
}
