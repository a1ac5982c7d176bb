package io.cordon.harness.broker;

import java.util.HashMap;
import java.util.Map;

/**
 * A topic as it should be created: its name, its number of partitions and the settings that differ
 * from the broker's.
 *
 * @param configs Kafka's topic settings, for example {@code cleanup.policy} to {@code compact}
 */
public record TopicSpec(String name, int partitions, Map<String, String> configs) {

  public TopicSpec {
    configs = configs == null ? Map.of() : Map.copyOf(configs);
  }

  /** A topic with the broker's settings. */
  public static TopicSpec of(String name, int partitions) {
    return new TopicSpec(name, partitions, Map.of());
  }

  /** The same topic, keeping only the last record of each key. */
  public TopicSpec compacted() {
    return with("cleanup.policy", "compact");
  }

  /** The same topic, stamped on arrival: findings about old events must not fall to retention. */
  public TopicSpec stampedOnArrival() {
    return with("message.timestamp.type", "LogAppendTime");
  }

  /** The same topic with one more setting. */
  public TopicSpec with(String key, String value) {
    Map<String, String> more = new HashMap<>(configs);
    more.put(key, value);
    return new TopicSpec(name, partitions, more);
  }
}
