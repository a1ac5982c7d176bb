package io.cordon.cli.demo;

import io.cordon.datagen.DemoScenario;
import io.cordon.datagen.NativeRecord;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.time.Clock;
import java.time.Duration;
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
 * Sends the organisation's audit log to Kafka: the quiet days as fast as they go, and beside them
 * each record of the present when the cloud would hand it over.
 *
 * <p>Each in a partition of its own, so that the present need not wait for the past to be read.
 */
final class AuditLogFeed implements AutoCloseable {
  private static final int HISTORY_PARTITION = 0;
  private static final int LIVE_PARTITION = 1;

  private final String topic;
  private final DemoScenario scenario;
  private final Clock clock;
  private final KafkaProducer<String, String> producer;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicLong sent = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final List<Thread> threads;

  private AuditLogFeed(JobConfig config, DemoScenario scenario, Clock clock) {
    this.topic = config.flink().get(CordonOptions.TOPIC_M365);
    this.scenario = scenario;
    this.clock = clock;
    this.producer = new KafkaProducer<>(properties(config));
    this.threads =
        List.of(
            new Thread(() -> send(this::sendHistory), "audit-log-history"),
            new Thread(() -> send(this::sendLive), "audit-log-live"));
  }

  static AuditLogFeed start(JobConfig config, DemoScenario scenario, Clock clock) {
    AuditLogFeed feed = new AuditLogFeed(config, scenario, clock);
    feed.threads.forEach(Thread::start);
    return feed;
  }

  private static Properties properties(JobConfig config) {
    Properties properties = new Properties();
    properties.putAll(config.kafka().properties());
    properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
    return properties;
  }

  /** Something to send, until the end is asked for. */
  private interface Sending {
    void run() throws InterruptedException;
  }

  private void send(Sending sending) {
    try {
      sending.run();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      failure.compareAndSet(null, failed);
    }
  }

  private void sendHistory() {
    for (Iterator<NativeRecord> quiet = scenario.history(); quiet.hasNext() && !isEnded(); ) {
      send(HISTORY_PARTITION, quiet.next());
    }
  }

  private void sendLive() throws InterruptedException {
    for (Iterator<NativeRecord> live = scenario.live(); live.hasNext(); ) {
      NativeRecord record = live.next();
      Duration wait = Duration.between(clock.instant(), record.delivered());
      if (ended.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
      send(LIVE_PARTITION, record);
    }
  }

  private void send(int partition, NativeRecord record) {
    // The callback hears of success and failure alike.
    var unused =
        producer.send(
            new ProducerRecord<>(topic, partition, record.key(), record.json()),
            (metadata, failed) -> {
              if (failed == null) {
                sent.incrementAndGet();
              } else if (!isEnded()) {
                failure.compareAndSet(null, failed);
              }
            });
  }

  private boolean isEnded() {
    return ended.getCount() == 0;
  }

  /** How many records the broker has taken. */
  long sent() {
    return sent.get();
  }

  void requireHealthy() throws Exception {
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  /** Sends nothing more. */
  void end() {
    ended.countDown();
  }

  @Override
  public void close() {
    end();
    threads.forEach(Threads::join);
    producer.close(Duration.ofSeconds(5));
  }
}
