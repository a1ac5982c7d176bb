package io.cordon.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * The throughput benchmark on Kafka Streams: two threads, stores in memory with their changelog
 * topics, at-least-once.
 */
public final class KafkaStreamsPeer implements StreamsRules.Progress {
  private static final int THREADS = 2;
  private static final Duration LOOK = Duration.ofMillis(5);

  private final PeerArguments arguments;
  private final Measurement measurement;
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong left = new AtomicLong();
  private final AtomicLong arrived = new AtomicLong();

  private KafkaStreamsPeer(PeerArguments arguments) {
    this.arguments = arguments;
    this.measurement = new Measurement("kafka-streams", AppInfoParser.getVersion(), arguments);
  }

  /** Prints one line of JSON when the records are consumed. */
  public static void main(String[] args) throws Exception {
    System.out.println(new KafkaStreamsPeer(PeerArguments.parse(args)).run());
  }

  private String run() throws Exception {
    Topology topology =
        StreamsRules.topology(arguments.topics(), this::read, this, hit -> measurement.finding());
    try (KafkaStreams streams = new KafkaStreams(topology, settings())) {
      streams.start();
      while (read.get() < arguments.records() || arrived.get() < left.get()) {
        LockSupport.parkNanos(LOOK.toNanos());
      }
      return measurement.result();
    }
  }

  private List<AuditEvent> read(String topic, byte[] record) {
    try {
      return measurement.takes() ? NativeRecords.read(topic, record) : List.of();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  @Override
  public void reads() {
    read.incrementAndGet();
  }

  @Override
  public void leaves() {
    left.incrementAndGet();
  }

  @Override
  public void arrives() {
    arrived.incrementAndGet();
  }

  private Properties settings() throws IOException {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "cordon-peer-" + UUID.randomUUID());
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, arguments.bootstrap());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
    settings.put(
        StreamsConfig.STATE_DIR_CONFIG, Files.createTempDirectory("cordon-peer-").toString());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }
}
