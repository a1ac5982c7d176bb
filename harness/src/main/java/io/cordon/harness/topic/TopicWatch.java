package io.cordon.harness.topic;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads committed records of some topics in the background, from the first one on. */
public final class TopicWatch implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final List<String> topics;
  private final Listener listener;
  private final KafkaConsumer<String, String> consumer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;
  private volatile Duration drainSilence;
  private volatile boolean closed;

  /** Receives every record, in one thread. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Takes a record.
     *
     * @throws IOException when its text is not what the listener expects; this ends the watch
     */
    void onRecord(ConsumerRecord<String, String> record) throws IOException;
  }

  private TopicWatch(Properties properties, List<String> topics, Listener listener) {
    this.topics = List.copyOf(topics);
    this.listener = listener;
    this.consumer = new KafkaConsumer<>(properties);
    this.thread = new Thread(this::watch, "topic-watch");
  }

  /**
   * Starts to read.
   *
   * @param kafka settings of Kafka clients, at least {@code bootstrap.servers}
   */
  public static TopicWatch start(
      Properties kafka, String groupId, List<String> topics, Listener listener) {
    TopicWatch watch = new TopicWatch(properties(kafka, groupId), topics, listener);
    watch.thread.start();
    return watch;
  }

  private static Properties properties(Properties kafka, String groupId) {
    Properties properties = new Properties();
    properties.putAll(kafka);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    String text = StringDeserializer.class.getName();
    properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, text);
    properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, text);
    return properties;
  }

  private void watch() {
    try (consumer) {
      consumer.subscribe(topics);
      Duration silence = Duration.ZERO;
      while (!closed && !isDrained(silence)) {
        ConsumerRecords<String, String> records = consumer.poll(POLL);
        // Silence before drain() does not count: records may still be on their way.
        boolean silent = drainSilence != null && records.isEmpty();
        silence = silent ? silence.plus(POLL) : Duration.ZERO;
        for (ConsumerRecord<String, String> record : records) {
          listener.onRecord(record);
        }
      }
    } catch (IOException | RuntimeException failed) {
      failure.compareAndSet(null, failed);
    } finally {
      ended.countDown();
    }
  }

  private boolean isDrained(Duration silence) {
    Duration enough = drainSilence;
    return enough != null && silence.compareTo(enough) > 0;
  }

  /** Throws what has ended the watch, if anything. */
  public void requireHealthy() throws Exception {
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  /** Reads on until no record has arrived for this long, then ends the watch. */
  public void drain(Duration silence) throws InterruptedException {
    drainSilence = silence;
    ended.await();
  }

  @Override
  public void close() {
    closed = true;
    Threads.join(thread);
  }
}
