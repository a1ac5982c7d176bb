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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running job takes what {@code policy apply} signs with its key, and nothing else. */
class SignedPoliciesITCase {
  @TempDir private Path directory;
  private Path policies;

  @BeforeEach
  void writePolicies() throws IOException {
    policies = Files.createDirectories(directory.resolve("policies"));
    Files.writeString(policies.resolve("one.yml"), rule(1, "One"));
  }

  @Test
  void onlyTheHolderOfAKeyChangesPolicies() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"));
        EmbeddedCluster cluster = EmbeddedCluster.start()) {
      createTopics(broker);
      Path signing = config(broker, "signing", "the-key-of-the-security-team-0123456789");
      Path stranger = config(broker, "stranger", "a-key-that-somebody-else-has-0123456789");
      Path unsigned = config(broker, "unsigned", null);
      CommandRun submitted =
          CommandRun.of(
              "submit", "--config", signing.toString(), "--jobmanager", cluster.jobManager());
      assertThat(submitted.exitCode()).as(submitted.err()).isZero();

      Files.writeString(policies.resolve("two.yml"), rule(2, "Two"));
      assertThat(line(apply(signing), "Two")).endsWith("new accepted");

      Files.writeString(
          policies.resolve("two.yml"), rule(2, "Two, switched off") + "enabled: false\n");
      CommandRun refused = apply(unsigned);
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("is not signed");
      assertThat(apply(stranger).err()).contains("not by a key of this job");

      assertThat(line(apply(signing), "Two, switched off")).endsWith("disabled");
      Files.delete(policies.resolve("two.yml"));
      assertThat(line(apply(signing, "--prune"), id(2))).endsWith("removed removed");
    }
  }

  private CommandRun apply(Path config, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("policy", "apply", "--config", config.toString()));
    arguments.addAll(List.of(options));
    arguments.add(policies.toString());
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** With one space between its words. */
  private static String line(CommandRun run, String beginning) {
    return run.lines().stream()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run.out() + run.err()));
  }

  private static void createTopics(EmbeddedBroker broker) {
    broker.createTopics(
        List.of(
            TopicSpec.of("cordon.audit.m365", 1),
            TopicSpec.of("cordon.findings", 1),
            TopicSpec.of("cordon.signals", 1),
            TopicSpec.of("cordon.actions", 1),
            TopicSpec.of("cordon.rejects", 1),
            TopicSpec.of("cordon.exposure", 1),
            TopicSpec.of("cordon.policies", 1).compacted(),
            TopicSpec.of("cordon.policies.status", 1).compacted()));
  }

  /**
   * @param key null for no signatures
   */
  private Path config(EmbeddedBroker broker, String name, String key) throws IOException {
    String signing = "";
    if (key != null) {
      Path keys = Files.writeString(directory.resolve(name + ".keys"), key);
      Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
      signing =
          "cordon.policy-signing.key-file: " + keys + "\ncordon.policy-signing.required: true";
    }
    return Files.writeString(
        directory.resolve(name + ".yaml"),
        """
        cordon:
          kafka: {bootstrap-servers: '%s'}
          policies: %s
        parallelism.default: 1
        execution.checkpointing.interval: 1s
        execution.checkpointing.dir: %s
        %s
        """
            .formatted(
                broker.bootstrapServers(),
                policies,
                directory.resolve("checkpoints").toUri(),
                signing));
  }
}
