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

/** Carries out each action once, unless it has expired or is no longer needed. */
public final class ActionConsumer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Who can access a file, from least to most. */
  private static final List<String> EXPOSURES =
      List.of("private", "internal", "external", "anyone", "public");

  /** The result of an action. */
  public enum Outcome {
    DONE,
    /** It was carried out before: actions are delivered at least once. */
    REPEATED,
    EXPIRED,
    /** Fewer people can access the file now than when the action was requested. */
    NOT_NEEDED,
    /** This consumer does not support the verb. */
    UNSUPPORTED
  }

  /** The cloud that stores the file. */
  public interface Cloud {
    /** The supported verbs, for example {@code quarantine}. */
    Set<String> verbs();

    /** Who can access the file now; {@code unknown} when it cannot be determined. */
    String exposure(JsonNode target);

    /** Must be idempotent: after a crash the same action may be carried out again. */
    void carryOut(String verb, JsonNode target);
  }

  /** Ids of the actions that were carried out, kept until the actions have expired. */
  public interface Done {
    boolean contains(String actionId);

    void add(String actionId, Instant until);
  }

  private final KafkaConsumer<String, String> consumer;
  private final Cloud cloud;
  private final Done done;
  private final Clock clock;

  /**
   * @param properties {@code bootstrap.servers}, {@code group.id} and what the broker requires
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

  /** Carries out the next actions, those of one file in order; returns their outcomes. */
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
      return Outcome.UNSUPPORTED;
    }
    if (!clock.instant().isBefore(expires)) {
      return Outcome.EXPIRED;
    }
    if (isNotNeeded(action)) {
      return Outcome.NOT_NEEDED;
    }
    cloud.carryOut(verb, action.path("target"));
    done.add(id, expires);
    return Outcome.DONE;
  }

  /** Notifications are always needed, and so is any action when an exposure is unknown. */
  private boolean isNotNeeded(JsonNode action) {
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
