package io.cordon.cli.policy.apply;

import static io.cordon.cli.policy.apply.RuleTexts.id;
import static io.cordon.cli.policy.apply.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.harness.cluster.EmbeddedCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submits a job to a cluster, and applies a directory of policies to the running job. */
class PolicyApplyITCase {
  @TempDir private Path directory;
  private Path policies;
  private Path config;

  @Test
  void aDirectoryIsAppliedToARunningJob() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"));
        EmbeddedCluster cluster = EmbeddedCluster.start()) {
      prepare(broker);
      submits(cluster);
      publishesOnlyWhatDiffers();
      refusesABrokenDirectory();
      removesRulesWithPrune();
      appliesSequencesLikeOtherPolicies();
    }
  }

  @Test
  void reportsWhenNoJobPublishesAStatus() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"))) {
      prepare(broker);

      CommandRun run = apply("--timeout", "1");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("no status from a job for 1 of them within 1 s");
    }
  }

  @Test
  void namesTheTopicsThatAreMissing() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"))) {
      prepare(broker, List.of());

      CommandRun run = apply();

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("has no topic cordon.policies.status").hasLineCount(1);
      assertThat(CommandRun.of("run", "--config", config.toString()).err())
          .contains("has no topic cordon.actions");
      broker.createTopics(allBut("cordon.policies.status"));
      CommandRun halfway = CommandRun.of("run", "--config", config.toString());
      assertThat(halfway.exitCode()).isEqualTo(2);
      assertThat(halfway.err())
          .contains("has the topic cordon.policies, but no topic cordon.policies.status");
    }
  }

  private void submits(EmbeddedCluster cluster) {
    String[] submit = {
      "submit", "--config", config.toString(), "--jobmanager", cluster.jobManager()
    };

    CommandRun first = CommandRun.of(submit);
    assertThat(first.exitCode()).as(first.err()).isZero();
    CommandRun again = CommandRun.of(submit);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("Cordon already runs");
  }

  private void publishesOnlyWhatDiffers() throws IOException {
    write("two.yml", rule(2, "Two"));
    CommandRun trial = apply("--dry-run");
    assertThat(trial.exitCode()).isZero();
    assertThat(words(trial, "Two")).endsWith("new nothing published");
    assertThat(trial.err()).contains("would add 2, change 0 and withdraw 0; 0 would be the same");

    CommandRun first = apply();
    assertThat(first.exitCode()).isZero();
    assertThat(words(first, "One")).endsWith("new unchanged");
    assertThat(words(first, "Two")).endsWith("new accepted");

    write("two.yml", rule(2, "Two too"));
    CommandRun second = apply();
    assertThat(second.exitCode()).isZero();
    assertThat(words(second, "One")).endsWith("unchanged");
    assertThat(words(second, "Two too")).endsWith("changed accepted");
    assertThat(words(apply("--dry-run"), "Two too"))
        .endsWith("unchanged the same, published, accepted");
    CommandRun list = CommandRun.of("policy", "list", "--config", config.toString());
    assertThat(list.exitCode()).isZero();
    assertThat(words(list, "One")).endsWith("medium notify published unchanged");
    assertThat(words(list, "Two too")).endsWith("medium notify published accepted");
    assertThat(list.err())
        .contains("2 rules, 2 published to cordon.policies; cordon.mode is observe");
  }

  private void refusesABrokenDirectory() throws IOException {
    write("three.yml", rule(3, "Three").replace("verb", "werb"));

    CommandRun run = apply();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("three.yml:6:").contains("unknown field");
    Files.delete(policies.resolve("three.yml"));
  }

  private void removesRulesWithPrune() throws IOException {
    Files.delete(policies.resolve("two.yml"));

    assertThat(words(apply(), id(2))).endsWith("left as it is");
    assertThat(words(apply("--prune"), id(2))).endsWith("removed removed");
    assertThat(apply("--prune").out()).doesNotContain(id(2));
  }

  private void appliesSequencesLikeOtherPolicies() throws IOException {
    write("sequence.yml", sequence("1h"));
    CommandRun first = apply();
    assertThat(first.exitCode()).isZero();
    assertThat(words(first, "Share, then download")).endsWith("sequence new accepted");

    write("sequence.yml", sequence("2h"));
    assertThat(words(apply(), "Share, then download")).endsWith("sequence changed accepted");
    assertThat(words(apply(), "Share, then download")).endsWith("unchanged");
  }

  /** The words of the line with this beginning, with one space between them. */
  private static String words(CommandRun run, String beginning) {
    return run.lines().stream()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run.out() + run.err()));
  }

  private CommandRun apply(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("policy", "apply", "--config", config.toString()));
    arguments.addAll(List.of(options));
    arguments.add(policies.toString());
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private void prepare(EmbeddedBroker broker) throws IOException {
    prepare(broker, allBut("none"));
  }

  private void prepare(EmbeddedBroker broker, List<TopicSpec> topics) throws IOException {
    if (!topics.isEmpty()) {
      broker.createTopics(topics);
    }
    policies = Files.createDirectories(directory.resolve("policies"));
    write("one.yml", rule(1, "One"));
    config = directory.resolve("cordon.yaml");
    Files.writeString(
        config,
        """
        cordon:
          kafka: {bootstrap-servers: '%s'}
          policies: %s
        parallelism.default: 2
        execution.checkpointing.interval: 1s
        execution.checkpointing.dir: %s
        execution.checkpointing.savepoint-dir: %s
        """
            .formatted(
                broker.bootstrapServers(),
                policies,
                directory.resolve("checkpoints").toUri(),
                directory.resolve("savepoints").toUri()));
  }

  private static List<TopicSpec> allBut(String name) {
    List<TopicSpec> topics = new ArrayList<>();
    for (String topic :
        List.of(
            "cordon.audit.m365",
            "cordon.findings",
            "cordon.signals",
            "cordon.actions",
            "cordon.rejects",
            "cordon.exposure")) {
      topics.add(TopicSpec.of(topic, 1));
    }
    topics.add(TopicSpec.of("cordon.policies", 1).compacted());
    topics.add(TopicSpec.of("cordon.policies.status", 1).compacted());
    topics.removeIf(topic -> topic.name().equals(name));
    return topics;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(policies.resolve(name), text);
  }

  private static String sequence(String timespan) {
    return """
        title: A share
        name: share
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        detection: {it: {verb: share}, condition: it}
        ---
        title: A download
        name: download
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        detection: {it: {verb: download}, condition: it}
        ---
        title: Share, then download
        id: %s
        taxonomy: cordon
        correlation:
            type: temporal_ordered
            rules: [share, download]
            group-by: [user]
            timespan: %s
        """
        .formatted(id(5), timespan);
  }
}
