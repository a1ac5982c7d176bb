package io.cordon.cli.faults;

import io.cordon.cli.process.Await;
import io.cordon.harness.topic.FeedRecord;
import io.cordon.harness.topic.TopicFeed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Sends records evenly spaced in the background, so that the job always has work. */
final class PacedFeed implements AutoCloseable {
  private final List<TopicFeed> feeds = new ArrayList<>();
  private final long count;

  /**
   * @param records by topic
   * @param span from the first record to the last
   * @param partitions of every topic by its name
   */
  PacedFeed(
      String bootstrapServers,
      Map<String, List<FeedRecord>> records,
      Duration span,
      Map<String, Integer> partitions) {
    Properties kafka = new Properties();
    kafka.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    Instant start = Instant.now();
    for (Map.Entry<String, List<FeedRecord>> topic : records.entrySet()) {
      String name = topic.getKey();
      List<Iterator<FeedRecord>> parts =
          inPartitions(paced(topic.getValue(), start, span), partitions.get(name));
      feeds.add(TopicFeed.start(kafka, name, parts, Clock.systemUTC()));
    }
    count = records.values().stream().mapToLong(List::size).sum();
  }

  private static List<FeedRecord> paced(List<FeedRecord> records, Instant start, Duration span) {
    List<FeedRecord> paced = new ArrayList<>();
    for (FeedRecord record : records) {
      Duration wait = span.multipliedBy(paced.size()).dividedBy(records.size());
      paced.add(new FeedRecord(record.key(), record.value(), start.plus(wait)));
    }
    return paced;
  }

  /** In the partitions that Kafka's producer chooses for the same keys. */
  private static List<Iterator<FeedRecord>> inPartitions(List<FeedRecord> records, int count) {
    List<List<FeedRecord>> partitions = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      partitions.add(new ArrayList<>());
    }
    for (FeedRecord record : records) {
      byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
      partitions.get(BuiltInPartitioner.partitionForKey(key, count)).add(record);
    }
    return partitions.stream().map(List::iterator).toList();
  }

  /** Waits until the broker has acknowledged every record. */
  void awaitSent() throws Exception {
    Await.until(
        "acknowledgements",
        Duration.ofMinutes(2),
        () -> {
          for (TopicFeed feed : feeds) {
            feed.requireHealthy();
          }
          return feeds.stream().mapToLong(TopicFeed::sentCount).sum() == count;
        });
  }

  @Override
  public void close() {
    feeds.forEach(TopicFeed::close);
  }
}
