package io.cordon.cli.demo;

import io.cordon.datagen.DemoScenario;
import io.cordon.datagen.NativeRecord;
import io.cordon.job.config.JobConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
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
 * Sends the organisation's audit log to Kafka: the quiet days at once, then each record when the
 * cloud would hand it over.
 */
final class AuditLogFeed implements AutoCloseable {
  private final String topic;
  private final DemoScenario scenario;
  private final Clock clock;
  private final KafkaProducer<String, String> producer;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicLong sent = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final Thread thread;

  private AuditLogFeed(JobConfig config, DemoScenario scenario, Clock clock) {
    this.topic = config.topics().m365();
    this.scenario = scenario;
    this.clock = clock;
    this.producer = new KafkaProducer<>(properties(config));
    this.thread = new Thread(this::send, "audit-log-feed");
  }

  static AuditLogFeed start(JobConfig config, DemoScenario scenario, Clock clock) {
    AuditLogFeed feed = new AuditLogFeed(config, scenario, clock);
    feed.thread.start();
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

  private void send() {
    try {
      for (Iterator<NativeRecord> quiet = scenario.history(); quiet.hasNext() && !isEnded(); ) {
        send(quiet.next());
      }
      for (Iterator<NativeRecord> live = scenario.live(); live.hasNext(); ) {
        NativeRecord record = live.next();
        Duration wait = Duration.between(clock.instant(), record.delivered());
        if (ended.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
          return;
        }
        send(record);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      failure.compareAndSet(null, failed);
    }
  }

  private void send(NativeRecord record) {
    // The callback hears of success and failure alike.
    var unused =
        producer.send(
            new ProducerRecord<>(topic, record.key(), record.json()),
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
    Threads.join(thread);
    producer.close(Duration.ofSeconds(5));
  }
}
