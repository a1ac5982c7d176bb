package io.cordon.benchmarks.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The throughput benchmark on Esper: two threads consume, parse and send to one runtime. */
public final class EsperPeer {
  private static final int THREADS = 2;
  private static final Duration POLL = Duration.ofMillis(100);

  private final PeerArguments arguments;
  private final Measurement measurement;
  private final EsperRules rules;

  private EsperPeer(PeerArguments arguments, Measurement measurement, EsperRules rules) {
    this.arguments = arguments;
    this.measurement = measurement;
    this.rules = rules;
  }

  /** Prints one line of JSON when the records are consumed. */
  public static void main(String[] args) throws Exception {
    PeerArguments arguments = PeerArguments.parse(args);
    Measurement measurement = new Measurement("esper", "9.0.0", arguments);
    try (EsperRules rules = EsperRules.deploy("peer", hit -> measurement.finding())) {
      System.out.println(new EsperPeer(arguments, measurement, rules).run());
    }
  }

  private String run() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> shares = new ArrayList<>();
      for (int share = 0; share < THREADS; share++) {
        int number = share;
        shares.add(() -> consume(number));
      }
      List<Future<Void>> running = new ArrayList<>();
      for (Callable<Void> share : shares) {
        running.add(threads.submit(share));
      }
      for (Future<Void> share : running) {
        share.get();
      }
      return measurement.result();
    } finally {
      threads.shutdownNow();
    }
  }

  /** The partitions of all topics are dealt out to the threads in turn. */
  private Void consume(int share) throws Exception {
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String topic : arguments.topics()) {
        consumer
            .partitionsFor(topic)
            .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
      }
      List<TopicPartition> mine = new ArrayList<>();
      for (int i = share; i < partitions.size(); i += THREADS) {
        mine.add(partitions.get(i));
      }
      consumer.assign(mine);
      consumer.seekToBeginning(mine);
      while (!measurement.isComplete()) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (measurement.takes()) {
            NativeRecords.read(record.topic(), record.value()).forEach(rules::send);
          }
        }
      }
    }
    return null;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, arguments.bootstrap());
    settings.put(
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    settings.put(
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return settings;
  }
}
