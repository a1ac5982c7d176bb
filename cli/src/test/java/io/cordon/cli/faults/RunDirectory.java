package io.cordon.cli.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of one run: configuration, organisation and policies. */
record RunDirectory(Path directory) {
  static final String SHARED = "a7eed7dd-891f-48f1-87a5-966e11ba1df8";
  static final String LINKED = "d7450f49-60d6-4bdd-bf68-8619b04b1b96";
  static final String LOWERED = "b26f2dea-e0a2-4403-a14d-8f610481b39d";
  static final String BURSTS = "2a4f2f5e-64a5-4a6f-9d6e-6f0f5d5c9a11";
  static final String UNUSUAL = "0d0b7b8e-4a0e-4f0e-9a56-3c1d5c2f7e21";
  static final String DOWNLOADS = "6f3fd0a3-1f0c-4c43-a3f1-0d6a4f2b7c55";

  private static final List<String> BUILT_IN =
      List.of(
          "sharing/sensitive_file_shared_with_external_person.yml",
          "sharing/sensitive_file_behind_link_for_anyone.yml",
          "sequences/label_lowered_then_shared.yml");

  private static final String ORGANISATION =
      """
      domains: [contoso.example]
      labels:
        - {name: General, ids: {m365: %s, box: General}}
        - {name: Confidential, ids: {m365: %s, box: Confidential, google: CHOICE2}}
      """;

  private static final String BURSTS_TEXT =
      """
      title: File downloaded
      name: file_downloaded
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          taken: {app: m365, verb: download}
          condition: taken
      ---
      title: Many downloads of one user
      id: %s
      taxonomy: cordon
      correlation:
          type: event_count
          rules: [file_downloaded]
          group-by: [user]
          timespan: 1h
          condition: {gte: 5}
      level: medium
      actions: [notify_admin]
      mode: notify
      """;

  /** By a fixed p-value: a budget depends on what the people of a task did before. */
  private static final String UNUSUAL_TEXT =
      """
      title: Invitation in Box
      name: invitation
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          invited: {app: box, verb: share}
          condition: invited
      ---
      title: Invitation from an unusual network
      id: %s
      taxonomy: cordon
      correlation:
          type: unusual_value
          rules: [invitation]
          group-by: [user]
          field: network
          threshold: 0.2
          minimum-history: 14d
      level: low
      actions: [notify_admin]
      mode: notify
      """;

  private static final String DOWNLOAD_TEXT =
      """
      title: Sensitive file downloaded
      id: %s
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          taken: {app: m365, verb: download, file.label: Confidential}
          condition: taken
      level: low
      """;

  /** Writes organisation and policies. */
  static RunDirectory create(Path directory) throws IOException {
    RunDirectory run = new RunDirectory(Files.createDirectories(directory));
    Files.writeString(
        directory.resolve("org.yaml"),
        ORGANISATION.formatted(MicrosoftRows.GENERAL, MicrosoftRows.CONFIDENTIAL));
    Files.createDirectories(run.policies());
    for (String file : BUILT_IN) {
      Path builtIn = Path.of("../policies", file);
      Files.copy(builtIn, run.policies().resolve(builtIn.getFileName()));
    }
    run.write("bursts.yml", BURSTS_TEXT.formatted(BURSTS));
    run.write("unusual.yml", UNUSUAL_TEXT.formatted(UNUSUAL));
    String transfer = "sensitive_download_then_public_link_in_another_cloud.yml";
    String text = Files.readString(Path.of("../policies/sequences", transfer));
    // Clocks of two clouds may differ by an hour, which the built-in policy does not allow for.
    run.write(transfer, withoutTests(text).replace("timespan: 1h", "timespan: 4h"));
    return run;
  }

  /** Some tests of a policy depend on its timespan. */
  private static String withoutTests(String policy) {
    return policy.substring(0, policy.indexOf("\ntests:") + 1);
  }

  /** Removes one policy, adds one, and changes the severity of another. */
  void changePolicies() throws IOException {
    Files.delete(policies().resolve("sensitive_file_behind_link_for_anyone.yml"));
    write("downloads.yml", DOWNLOAD_TEXT.formatted(DOWNLOADS));
    write("bursts.yml", BURSTS_TEXT.formatted(BURSTS).replace("level: medium", "level: high"));
  }

  Path policies() {
    return directory.resolve("policies");
  }

  Path state() {
    return directory.resolve("cordon-state");
  }

  void write(String policy, String text) throws IOException {
    Files.writeString(policies().resolve(policy), text);
  }

  /**
   * The configuration of {@code cordon run}. The name makes consumer group and transactions
   * different from those of other runs.
   *
   * @param more further keys
   */
  Path configuration(String name, String bootstrapServers, String more) throws IOException {
    String text =
        """
        cordon.kafka.bootstrap-servers: %1$s
        cordon.kafka.group-id: %2$s
        cordon.kafka.transactional-id-prefix: %2$s
        cordon.org: org.yaml
        cordon.policies: policies
        cordon.mode: enforce
        cordon.topics.audit.m365: %2$s.audit.m365
        cordon.topics.audit.box: %2$s.audit.box
        cordon.topics.audit.dropbox: %2$s.audit.dropbox
        cordon.topics.audit.google: %2$s.audit.google
        cordon.topics.audit.ocsf: %2$s.audit.ocsf
        cordon.topics.findings: %2$s.findings
        cordon.topics.signals: %2$s.signals
        cordon.topics.actions: %2$s.actions
        cordon.topics.rejects: %2$s.rejects
        cordon.topics.exposure: %2$s.exposure
        cordon.topics.policies: %2$s.policies
        cordon.topics.policy-status: %2$s.policies.status
        cordon.topics.verdicts: %2$s.verdicts
        cordon.topics.ledger: %2$s.ledger
        execution.checkpointing.interval: 1s
        parallelism.default: '2'
        taskmanager.memory.managed.size: 128m
        rest.port: '0'
        %3$s
        """;
    return Files.writeString(
        directory.resolve("cordon.yaml"), text.formatted(bootstrapServers, name, more));
  }
}
