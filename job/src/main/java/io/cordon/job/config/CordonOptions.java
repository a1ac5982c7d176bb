package io.cordon.job.config;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Every key of Cordon's configuration, with its type, default and meaning. */
public final class CordonOptions {
  /** Keys that begin so are Cordon's; all others are Flink's. */
  public static final String PREFIX = "cordon.";

  /** Keys that begin so go to the Kafka clients as they are, without the prefix. */
  public static final String KAFKA_PROPERTIES = "cordon.kafka.properties.";

  public static final ConfigOption<String> BOOTSTRAP_SERVERS =
      ConfigOptions.key("cordon.kafka.bootstrap-servers")
          .stringType()
          .noDefaultValue()
          .withDescription("Kafka brokers, HOST:PORT separated by commas. Required.");

  public static final ConfigOption<String> GROUP_ID =
      ConfigOptions.key("cordon.kafka.group-id")
          .stringType()
          .defaultValue("cordon")
          .withDescription("Consumer group, for lag displays; offsets live in checkpoints.");

  public static final ConfigOption<String> TRANSACTIONAL_ID_PREFIX =
      ConfigOptions.key("cordon.kafka.transactional-id-prefix")
          .stringType()
          .defaultValue("cordon")
          .withDescription("Unique for each job that writes to one Kafka, and stable for the job.");

  public static final ConfigOption<Duration> TRANSACTION_TIMEOUT =
      ConfigOptions.key("cordon.kafka.transaction-timeout")
          .durationType()
          .defaultValue(Duration.ofMinutes(15))
          .withDescription(
              "Longer than a checkpoint and a restart; at most the broker's"
                  + " transaction.max.timeout.ms.");

  public static final ConfigOption<String> TOPIC_M365 =
      topic("cordon.topics.audit.m365", "cordon.audit.m365", "Microsoft 365 audit records, in");

  public static final ConfigOption<String> TOPIC_BOX =
      topic("cordon.topics.audit.box", "cordon.audit.box", "Box enterprise events, in");

  public static final ConfigOption<String> TOPIC_DROPBOX =
      topic("cordon.topics.audit.dropbox", "cordon.audit.dropbox", "Dropbox team log events, in");

  public static final ConfigOption<String> TOPIC_GOOGLE =
      topic("cordon.topics.audit.google", "cordon.audit.google", "Google Reports activities, in");

  public static final ConfigOption<String> TOPIC_OCSF =
      topic("cordon.topics.audit.ocsf", "cordon.audit.ocsf", "OCSF File Hosting Activity, in");

  /** Where audit records come from; those of them that Kafka has are read. */
  public static final List<ConfigOption<String>> AUDIT_TOPICS =
      List.of(TOPIC_M365, TOPIC_BOX, TOPIC_DROPBOX, TOPIC_GOOGLE, TOPIC_OCSF);

  public static final ConfigOption<String> TOPIC_FINDINGS =
      topic("cordon.topics.findings", "cordon.findings", "OCSF Detection Findings, out");

  public static final ConfigOption<String> TOPIC_ACTIONS =
      topic("cordon.topics.actions", "cordon.actions", "actions, out");

  public static final ConfigOption<String> TOPIC_EXPOSURE =
      topic("cordon.topics.exposure", "cordon.exposure", "each file's exposure, compacted, out");

  public static final ConfigOption<String> TOPIC_REJECTS =
      topic("cordon.topics.rejects", "cordon.rejects", "what could not be read, out");

  public static final ConfigOption<String> TOPIC_POLICIES =
      topic("cordon.topics.policies", "cordon.policies", "policies by rule id, compacted, in");

  public static final ConfigOption<String> TOPIC_POLICY_STATUS =
      topic(
          "cordon.topics.policy-status",
          "cordon.policies.status",
          "what became of each published policy, compacted, out");
  public static final ConfigOption<String> TOPIC_DEAD_LETTER =
      topic("cordon.topics.dead-letter", "cordon.dead-letter", "what could not be delivered, out");

  public static final ConfigOption<String> FINDINGS_DELIVERY =
      ConfigOptions.key("cordon.findings.delivery")
          .stringType()
          .defaultValue("exactly-once")
          .withDescription("exactly-once (visible at the next checkpoint) or at-least-once.");

  public static final ConfigOption<String> ORGANISATION =
      ConfigOptions.key("cordon.org")
          .stringType()
          .noDefaultValue()
          .withDescription("Path of org.yaml; without it labels, people and places are unknown.");

  public static final ConfigOption<String> POLICIES =
      ConfigOptions.key("cordon.policies")
          .stringType()
          .defaultValue("policies")
          .withDescription("Directory of the policies.");

  public static final ConfigOption<String> MODE =
      ConfigOptions.key("cordon.mode")
          .stringType()
          .defaultValue("enforce")
          .withDescription("observe, notify or enforce: no policy goes further than this.");

  public static final ConfigOption<String> PEOPLE =
      ConfigOptions.key("cordon.people")
          .stringType()
          .defaultValue("organisation")
          .withDescription(
              "Within what an e-mail address is one person: organisation (all tenants of all"
                  + " clouds) or tenant (each for itself).");

  public static final ConfigOption<Duration> DISORDER =
      ConfigOptions.key("cordon.time.disorder")
          .durationType()
          .defaultValue(Duration.ofHours(2))
          .withDescription(
              "How late an event may be and still be ordered by a sequence; sequences wait so long.");

  public static final ConfigOption<Duration> IDLENESS =
      ConfigOptions.key("cordon.time.idleness")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription("A partition silent for so long does not hold time back.");

  public static final ConfigOption<Duration> DEDUPE_WINDOW =
      ConfigOptions.key("cordon.dedupe.window")
          .durationType()
          .defaultValue(Duration.ofDays(7))
          .withDescription("How long an event id is remembered, in event time.");

  public static final ConfigOption<Duration> COOL_DOWN =
      ConfigOptions.key("cordon.findings.cool-down")
          .durationType()
          .defaultValue(Duration.ofDays(1))
          .withDescription("How long more of the same joins an open finding, in event time.");

  public static final ConfigOption<Duration> ACTION_LIFETIME =
      ConfigOptions.key("cordon.actions.lifetime")
          .durationType()
          .defaultValue(Duration.ofDays(1))
          .withDescription("How long after its request an action may still be carried out.");

  /** All of them: a key that begins with {@link #PREFIX} and is not here is a mistake. */
  public static final List<ConfigOption<?>> ALL =
      with(
          OutputOptions.ALL,
          BOOTSTRAP_SERVERS,
          GROUP_ID,
          TRANSACTIONAL_ID_PREFIX,
          TRANSACTION_TIMEOUT,
          TOPIC_M365,
          TOPIC_BOX,
          TOPIC_DROPBOX,
          TOPIC_GOOGLE,
          TOPIC_OCSF,
          TOPIC_FINDINGS,
          TOPIC_ACTIONS,
          TOPIC_EXPOSURE,
          TOPIC_REJECTS,
          TOPIC_POLICIES,
          TOPIC_POLICY_STATUS,
          TOPIC_DEAD_LETTER,
          FINDINGS_DELIVERY,
          ORGANISATION,
          POLICIES,
          MODE,
          PEOPLE,
          DISORDER,
          IDLENESS,
          DEDUPE_WINDOW,
          COOL_DOWN,
          ACTION_LIFETIME);

  private CordonOptions() {}

  private static List<ConfigOption<?>> with(
      List<ConfigOption<?>> others, ConfigOption<?>... options) {
    return Stream.concat(Stream.of(options), others.stream()).toList();
  }

  private static ConfigOption<String> topic(String key, String name, String what) {
    return ConfigOptions.key(key).stringType().defaultValue(name).withDescription("Topic: " + what);
  }
}
