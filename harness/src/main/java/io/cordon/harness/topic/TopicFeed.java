package io.cordon.harness.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends records to a topic in the background, each when it is due.
 *
 * <p>Every partition has its own records and its own thread: records that are due now do not wait
 * for a long history in another partition. A constant rate is a series of evenly spaced due times.
 */
public final class TopicFeed implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final String topic;
  private final Clock clock;
  private final KafkaProducer<String, String> producer;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicLong sentCount = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();

  private TopicFeed(Properties kafka, String topic, Clock clock) {
    this.topic = topic;
    this.clock = clock;
    this.producer = new KafkaProducer<>(properties(kafka));
  }

  /**
   * Starts to send.
   *
   * @param kafka settings of Kafka clients, at least {@code bootstrap.servers}
   * @param partitions the records of partition 0, 1 and so on, ordered by due time; may be endless
   */
  public static TopicFeed start(
      Properties kafka, String topic, List<Iterator<FeedRecord>> partitions, Clock clock) {
    TopicFeed feed = new TopicFeed(kafka, topic, clock);
    for (int number = 0; number < partitions.size(); number++) {
      int partition = number;
      Iterator<FeedRecord> records = partitions.get(number);
      String name = "feed-" + topic + '-' + partition;
      feed.threads.add(new Thread(() -> feed.run(partition, records), name));
    }
    feed.threads.forEach(Thread::start);
    return feed;
  }

  private static Properties properties(Properties kafka) {
    Properties properties = new Properties();
    properties.putAll(kafka);
    properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
    return properties;
  }

  private void run(int partition, Iterator<FeedRecord> records) {
    try {
      while (!isStopped() && records.hasNext()) {
        FeedRecord record = records.next();
        if (stopsBefore(record.dueAt())) {
          return;
        }
        send(partition, record);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      failure.compareAndSet(null, failed);
    }
  }

  /** Waits until a record is due; true if the feed is stopped meanwhile. */
  private boolean stopsBefore(Instant dueAt) throws InterruptedException {
    if (dueAt == null) {
      return false;
    }
    Duration wait = Duration.between(clock.instant(), dueAt);
    return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void send(int partition, FeedRecord record) {
    // The callback receives success and failure alike.
    var unused =
        producer.send(
            new ProducerRecord<>(topic, partition, record.key(), record.value()),
            (metadata, failed) -> {
              if (failed == null) {
                sentCount.incrementAndGet();
              } else if (!isStopped()) {
                failure.compareAndSet(null, failed);
              }
            });
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** How many records the broker has acknowledged. */
  public long sentCount() {
    return sentCount.get();
  }

  /** Throws what has stopped a partition's thread or what Kafka has refused, if anything. */
  public void requireHealthy() throws Exception {
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  /** Stops sending; what was sent before may still arrive. */
  public void stop() {
    stopped.countDown();
  }

  @Override
  public void close() {
    stop();
    threads.forEach(Threads::join);
    producer.close(CLOSE_TIMEOUT);
  }
}
