package io.cordon.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Stores the latest revision of every finding; repeated and older messages are ignored. */
public final class FindingConsumer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The store of findings, for example a table with {@code uid} as its key. */
  public interface Findings {
    /** The stored revision of a finding; 0 for none. */
    long revision(String uid);

    /** Inserts or replaces. */
    void put(String uid, long revision, boolean ended, JsonNode finding);
  }

  private final KafkaConsumer<String, String> consumer;
  private final Findings findings;

  /**
   * @param properties {@code bootstrap.servers}, {@code group.id} and what the broker requires
   */
  public FindingConsumer(Properties properties, String topic, Findings findings) {
    Properties all = new Properties();
    all.putAll(properties);
    // Findings are written in transactions; without this, aborted ones would be read too.
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // Offsets are committed explicitly, after the findings are stored.
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    this.consumer = new KafkaConsumer<>(all, new StringDeserializer(), new StringDeserializer());
    this.findings = findings;
    consumer.subscribe(List.of(topic));
  }

  /** Stores the next findings; returns how many were new or newer. */
  public int poll(Duration wait) throws IOException {
    int stored = 0;
    for (ConsumerRecord<String, String> message : consumer.poll(wait)) {
      stored += store(JSON.readTree(message.value())) ? 1 : 0;
    }
    consumer.commitSync();
    return stored;
  }

  private boolean store(JsonNode finding) {
    String uid = finding.at("/finding_info/uid").asText();
    long revision = finding.at("/unmapped/revision").asLong();
    // After a failure of this consumer the same messages are delivered again.
    if (revision <= findings.revision(uid)) {
      return false;
    }
    // 1 create, 2 update, 3 close; unknown attributes and words are ignored.
    boolean ended = finding.path("activity_id").asInt() == 3;
    findings.put(uid, revision, ended, finding);
    return true;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
