package io.cordon.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.show.FindingText;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.JobConfig;
import io.cordon.model.finding.FindingStage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads findings and actions from Kafka as any consumer would, committed ones only, and shows the
 * findings.
 */
final class FindingWatch implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration POLL = Duration.ofMillis(100);

  /** Two checkpoints of the demo: after this silence all that was decided has been seen. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private final JobConfig.Topics topics;
  private final Terminal terminal;
  private final FindingText text;
  private final KafkaConsumer<String, String> consumer;
  private final LagSample lag = new LagSample();
  private final LagSample sequenceLag = new LagSample();
  private final AtomicLong findings = new AtomicLong();
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong actions = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final CountDownLatch drained = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean draining;
  private volatile boolean closed;

  private FindingWatch(JobConfig config, Terminal terminal) {
    this.topics = config.topics();
    this.terminal = terminal;
    this.text = new FindingText(terminal.outColours());
    this.consumer = new KafkaConsumer<>(properties(config));
    this.thread = new Thread(this::watch, "finding-watch");
  }

  static FindingWatch start(JobConfig config, Terminal terminal) {
    FindingWatch watch = new FindingWatch(config, terminal);
    watch.thread.start();
    return watch;
  }

  private static Properties properties(JobConfig config) {
    Properties properties = new Properties();
    properties.putAll(config.kafka().properties());
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, "cordon-demo-screen");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    String text = StringDeserializer.class.getName();
    properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, text);
    properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, text);
    return properties;
  }

  private void watch() {
    try (consumer) {
      consumer.subscribe(List.of(topics.findings(), topics.actions()));
      Duration silent = Duration.ZERO;
      while (!closed && silent.compareTo(SILENCE) <= 0) {
        ConsumerRecords<String, String> records = consumer.poll(POLL);
        // Silence from before the end says nothing of what is still on its way.
        silent = draining && records.isEmpty() ? silent.plus(POLL) : Duration.ZERO;
        for (ConsumerRecord<String, String> record : records) {
          see(record);
        }
      }
    } catch (IOException | RuntimeException failed) {
      failure.compareAndSet(null, failed);
    } finally {
      drained.countDown();
    }
  }

  private void see(ConsumerRecord<String, String> record) throws IOException {
    if (record.topic().equals(topics.actions())) {
      actions.incrementAndGet();
      return;
    }
    JsonNode finding = JSON.readTree(record.value());
    if (finding.path("activity_id").asInt() != FindingStage.CREATE.ocsfId()) {
      changes.incrementAndGet();
      show(text.later(finding).stripTrailing());
      return;
    }
    findings.incrementAndGet();
    boolean sequence = finding.path("evidences").size() > 1;
    (sequence ? sequenceLag : lag).add(finding.path("unmapped").path("processing_lag_ms").asLong());
    show(text.of(finding));
  }

  private void show(String shown) {
    terminal.out().println(shown);
    terminal.out().flush();
  }

  long findings() {
    return findings.get();
  }

  /** Updates and closes of findings. */
  long changes() {
    return changes.get();
  }

  long actions() {
    return actions.get();
  }

  /**
   * How long Cordon took, from arrival to finding; sequences apart, because they wait for the
   * watermark on purpose.
   */
  String lag() {
    return lag.isEmpty() && sequenceLag.isEmpty()
        ? "none yet"
        : lag
            + (sequenceLag.isEmpty()
                ? ""
                : " (sequences, which wait for order: " + sequenceLag + ")");
  }

  void requireHealthy() throws Exception {
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  /** Goes on reading until nothing comes any more. */
  void drain() throws InterruptedException {
    draining = true;
    drained.await();
  }

  @Override
  public void close() {
    closed = true;
    Threads.join(thread);
  }
}
