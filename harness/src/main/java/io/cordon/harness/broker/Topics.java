package io.cordon.harness.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Creates topics and waits until every partition is available.
 *
 * <p>A topic exists before its partitions have a leader. A producer that sends earlier can spend
 * minutes on retries, so creation includes the wait.
 */
public final class Topics {

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Map<String, Object> clientSettings;

  /** For a broker that is open to everybody. */
  public Topics(String bootstrapServers) {
    this(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /**
   * @param clientSettings with which a Kafka client connects
   */
  Topics(Map<String, Object> clientSettings) {
    this.clientSettings = clientSettings;
  }

  /** Creates the topics that do not exist yet; the settings of existing ones stay unchanged. */
  public void create(List<TopicSpec> specs) {
    try (Admin admin = Admin.create(clientSettings)) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      for (TopicSpec spec : specs) {
        if (!present.contains(spec.name())) {
          missing.add(
              new NewTopic(spec.name(), spec.partitions(), (short) 1).configs(spec.configs()));
        }
      }
      admin.createTopics(missing).all().get();
      awaitLeaders(admin, earliestOfEach(specs));
    } catch (ExecutionException e) {
      throw new KafkaException("cannot create topics: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while creating topics", e);
    }
  }

  private static Map<TopicPartition, OffsetSpec> earliestOfEach(List<TopicSpec> specs) {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    for (TopicSpec spec : specs) {
      for (int partition = 0; partition < spec.partitions(); partition++) {
        partitions.put(new TopicPartition(spec.name(), partition), OffsetSpec.earliest());
      }
    }
    return partitions;
  }

  private static void awaitLeaders(Admin admin, Map<TopicPartition, OffsetSpec> partitions)
      throws ExecutionException, InterruptedException {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    Exception last;
    do {
      try {
        admin.listOffsets(partitions).all().get(1, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        last = e;
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RetriableException)) {
          throw e;
        }
        last = e;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    } while (System.nanoTime() - deadline < 0);
    throw new KafkaException(
        "the new topics were not available within " + DEADLINE.toSeconds() + " s", last);
  }
}
