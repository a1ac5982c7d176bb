package io.cordon.cli.bench.load;

import io.cordon.harness.broker.TopicSpec;
import io.cordon.job.config.CordonOptions;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/**
 * The topics of a job, under a first word of their own instead of {@code cordon}: jobs with
 * different records share one broker.
 *
 * @param prefix the first word
 */
public record BenchTopics(String prefix) {
  private static final Map<App, ConfigOption<String>> AUDIT =
      Map.of(
          App.M365, CordonOptions.TOPIC_M365,
          App.BOX, CordonOptions.TOPIC_BOX,
          App.DROPBOX, CordonOptions.TOPIC_DROPBOX,
          App.GOOGLE_WORKSPACE, CordonOptions.TOPIC_GOOGLE);

  private static final List<ConfigOption<String>> OUTPUTS =
      List.of(
          CordonOptions.TOPIC_FINDINGS,
          CordonOptions.TOPIC_SIGNALS,
          CordonOptions.TOPIC_ACTIONS,
          CordonOptions.TOPIC_REJECTS,
          CordonOptions.TOPIC_EXPOSURE);

  private static final List<ConfigOption<String>> COMPACTED =
      List.of(
          CordonOptions.TOPIC_POLICIES,
          CordonOptions.TOPIC_POLICY_STATUS,
          CordonOptions.TOPIC_VERDICTS,
          CordonOptions.TOPIC_LEDGER);

  /** The topic of a cloud's log. */
  public String audit(App app) {
    return name(AUDIT.get(app));
  }

  /** The topics of all clouds' logs. */
  public List<String> audit() {
    return AUDIT.keySet().stream().sorted().map(this::audit).toList();
  }

  /** The topic of the findings. */
  public String findings() {
    return name(CordonOptions.TOPIC_FINDINGS);
  }

  private String name(ConfigOption<String> topic) {
    return prefix + topic.defaultValue().substring(topic.defaultValue().indexOf('.'));
  }

  /** Lets a job use these topics. */
  public void configure(Configuration flink) {
    AUDIT.values().forEach(topic -> flink.set(topic, name(topic)));
    OUTPUTS.forEach(topic -> flink.set(topic, name(topic)));
    COMPACTED.forEach(topic -> flink.set(topic, name(topic)));
  }

  /**
   * All of them, to create.
   *
   * @param partitions of each topic of records
   */
  public List<TopicSpec> specs(int partitions) {
    List<TopicSpec> specs = new ArrayList<>();
    audit().forEach(topic -> specs.add(TopicSpec.of(topic, partitions)));
    OUTPUTS.forEach(topic -> specs.add(TopicSpec.of(name(topic), partitions).stampedOnArrival()));
    COMPACTED.forEach(topic -> specs.add(TopicSpec.of(name(topic), 1).compacted()));
    return specs;
  }
}
