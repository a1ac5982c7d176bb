package io.cordon.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Carries out each action once, while it is wanted and needed. */
public final class ActionConsumer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Who can reach a file, from least to most. */
  private static final List<String> EXPOSURES =
      List.of("private", "internal", "external", "anyone", "public");

  /** What became of an action. */
  public enum Outcome {
    DONE,
    /** It came before: actions are delivered at least once. */
    REPEATED,
    EXPIRED,
    /** The file is open to fewer people now than when the action was asked for. */
    NEEDLESS,
    /** Its verb is newer than this consumer. */
    UNKNOWN
  }

  /** The cloud that the file lies in. */
  public interface Cloud {
    /** What it can do, for example {@code quarantine}. */
    Set<String> verbs();

    /** Who can reach the file now; {@code unknown} where that cannot be told. */
    String exposure(JsonNode target);

    /** Does it; to do it twice must do no harm, because a crash may come before it is noted. */
    void carryOut(String verb, JsonNode target);
  }

  /** Ids of the actions that were carried out, kept for longer than any action lives. */
  public interface Done {
    boolean contains(String actionId);

    void add(String actionId, Instant until);
  }

  private final KafkaConsumer<String, String> consumer;
  private final Cloud cloud;
  private final Done done;
  private final Clock clock;

  /**
   * @param properties {@code bootstrap.servers}, {@code group.id} and what the broker asks for
   */
  public ActionConsumer(Properties properties, String topic, Cloud cloud, Done done, Clock clock) {
    Properties all = new Properties();
    all.putAll(properties);
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    this.consumer = new KafkaConsumer<>(all, new StringDeserializer(), new StringDeserializer());
    this.cloud = cloud;
    this.done = done;
    this.clock = clock;
    consumer.subscribe(List.of(topic));
  }

  /** Carries out what has come, in the order of each file; tells what became of each. */
  public List<Outcome> poll(Duration wait) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (ConsumerRecord<String, String> message : consumer.poll(wait)) {
      outcomes.add(carryOut(JSON.readTree(message.value())));
    }
    consumer.commitSync();
    return outcomes;
  }

  private Outcome carryOut(JsonNode action) {
    String id = action.path("action_id").asText();
    String verb = action.path("verb").asText();
    Instant expires = Instant.parse(action.path("expires_at").asText());
    if (done.contains(id)) {
      return Outcome.REPEATED;
    }
    if (!cloud.verbs().contains(verb)) {
      return Outcome.UNKNOWN;
    }
    if (!clock.instant().isBefore(expires)) {
      return Outcome.EXPIRED;
    }
    if (isNeedless(action)) {
      return Outcome.NEEDLESS;
    }
    cloud.carryOut(verb, action.path("target"));
    done.add(id, expires);
    return Outcome.DONE;
  }

  /** Telling somebody is never needless; nor is anything where either exposure is not known. */
  private boolean isNeedless(JsonNode action) {
    if (action.path("verb").asText().startsWith("notify_")) {
      return false;
    }
    int seen = EXPOSURES.indexOf(action.at("/precondition/exposure").asText());
    int now = EXPOSURES.indexOf(cloud.exposure(action.path("target")));
    return seen >= 0 && now >= 0 && now < seen;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
