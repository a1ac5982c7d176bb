package io.cordon.job.config;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** All keys of Cordon's configuration, each with type, default and meaning. */
public final class CordonOptions {
  /** The prefix of Cordon's keys; all others are Flink's. */
  public static final String PREFIX = "cordon.";

  /** Keys with this prefix are settings of the Kafka clients, named without the prefix. */
  public static final String KAFKA_PROPERTIES = "cordon.kafka.properties.";

  public static final ConfigOption<String> BOOTSTRAP_SERVERS =
      ConfigOptions.key("cordon.kafka.bootstrap-servers")
          .stringType()
          .noDefaultValue()
          .withDescription("Kafka brokers as HOST:PORT, separated by commas. Required.");

  public static final ConfigOption<String> GROUP_ID =
      ConfigOptions.key("cordon.kafka.group-id")
          .stringType()
          .defaultValue("cordon")
          .withDescription(
              "Consumer group, for lag monitoring; the job restores offsets from checkpoints.");

  public static final ConfigOption<String> TRANSACTIONAL_ID_PREFIX =
      ConfigOptions.key("cordon.kafka.transactional-id-prefix")
          .stringType()
          .defaultValue("cordon")
          .withDescription(
              "Unique among the jobs that write to one Kafka, and the same after a restart.");

  public static final ConfigOption<Duration> TRANSACTION_TIMEOUT =
      ConfigOptions.key("cordon.kafka.transaction-timeout")
          .durationType()
          .defaultValue(Duration.ofMinutes(15))
          .withDescription(
              "Must be longer than a checkpoint plus a restart, and at most the broker's"
                  + " transaction.max.timeout.ms.");

  public static final ConfigOption<String> TOPIC_M365 =
      topic("cordon.topics.audit.m365", "cordon.audit.m365", "input, Microsoft 365 audit records");

  public static final ConfigOption<String> TOPIC_BOX =
      topic("cordon.topics.audit.box", "cordon.audit.box", "input, Box enterprise events");

  public static final ConfigOption<String> TOPIC_DROPBOX =
      topic(
          "cordon.topics.audit.dropbox", "cordon.audit.dropbox", "input, Dropbox team log events");

  public static final ConfigOption<String> TOPIC_GOOGLE =
      topic(
          "cordon.topics.audit.google", "cordon.audit.google", "input, Google Reports activities");

  public static final ConfigOption<String> TOPIC_OCSF =
      topic("cordon.topics.audit.ocsf", "cordon.audit.ocsf", "input, OCSF File Hosting Activity");

  /** The input topics of audit records; the job reads those that exist. */
  public static final List<ConfigOption<String>> AUDIT_TOPICS =
      List.of(TOPIC_M365, TOPIC_BOX, TOPIC_DROPBOX, TOPIC_GOOGLE, TOPIC_OCSF);

  public static final ConfigOption<String> TOPIC_FINDINGS =
      topic(
          "cordon.topics.findings",
          "cordon.findings",
          "output, findings as OCSF Detection Finding");

  public static final ConfigOption<String> TOPIC_SIGNALS =
      topic(
          "cordon.topics.signals",
          "cordon.signals",
          "output, findings that the alert budget holds back");

  public static final ConfigOption<String> TOPIC_ACTIONS =
      topic("cordon.topics.actions", "cordon.actions", "output, actions");

  public static final ConfigOption<String> TOPIC_EXPOSURE =
      topic(
          "cordon.topics.exposure",
          "cordon.exposure",
          "output, compacted, the exposure of each file");

  public static final ConfigOption<String> TOPIC_REJECTS =
      topic("cordon.topics.rejects", "cordon.rejects", "output, records that could not be read");

  public static final ConfigOption<String> TOPIC_POLICIES =
      topic("cordon.topics.policies", "cordon.policies", "input, compacted, policies by rule id");

  public static final ConfigOption<String> TOPIC_POLICY_STATUS =
      topic(
          "cordon.topics.policy-status",
          "cordon.policies.status",
          "output, compacted, the status of each published policy");

  public static final ConfigOption<String> TOPIC_VERDICTS =
      topic(
          "cordon.topics.verdicts", "cordon.verdicts", "input, compacted, verdicts by finding uid");

  public static final ConfigOption<String> TOPIC_LEDGER =
      topic("cordon.topics.ledger", "cordon.ledger", "input, compacted, labels of files at rest");

  public static final ConfigOption<String> TOPIC_DEAD_LETTER =
      topic(
          "cordon.topics.dead-letter",
          "cordon.dead-letter",
          "output, messages that could not be delivered");

  public static final ConfigOption<String> FINDINGS_DELIVERY =
      ConfigOptions.key("cordon.findings.delivery")
          .stringType()
          .defaultValue("exactly-once")
          .withDescription("exactly-once (visible at the next checkpoint) or at-least-once.");

  public static final ConfigOption<String> ORGANISATION =
      ConfigOptions.key("cordon.org")
          .stringType()
          .noDefaultValue()
          .withDescription("Path of org.yaml. Without it, labels, people and places are unknown.");

  public static final ConfigOption<String> POLICIES =
      ConfigOptions.key("cordon.policies")
          .stringType()
          .defaultValue("policies")
          .withDescription("Directory of the policies.");

  public static final ConfigOption<String> WARM_UP =
      ConfigOptions.key("cordon.warmup")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "Files or directories of older audit logs, separated by commas: a job without state"
                  + " learns from them before it reads the topics.");

  public static final ConfigOption<String> POLICY_SIGNING_KEYS =
      ConfigOptions.key("cordon.policy-signing.key-file")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "File of the keys of signed policies, one a line: the first signs, all are accepted.");

  public static final ConfigOption<Boolean> POLICY_SIGNING_REQUIRED =
      ConfigOptions.key("cordon.policy-signing.required")
          .booleanType()
          .defaultValue(false)
          .withDescription("Whether published policies without a signature are refused.");

  public static final ConfigOption<String> MODE =
      ConfigOptions.key("cordon.mode")
          .stringType()
          .defaultValue("observe")
          .withDescription("The highest mode of any policy: observe, notify or enforce.");

  public static final ConfigOption<String> PEOPLE =
      ConfigOptions.key("cordon.people")
          .stringType()
          .defaultValue("organisation")
          .withDescription(
              "Where an e-mail address means the same person: organisation (in all tenants of"
                  + " all clouds) or tenant (only within one tenant).");

  public static final ConfigOption<Duration> DISORDER =
      ConfigOptions.key("cordon.time.disorder")
          .durationType()
          .defaultValue(Duration.ofHours(2))
          .withDescription(
              "How late an event may arrive and still count for a sequence; sequences wait this long.");

  public static final ConfigOption<Duration> IDLENESS =
      ConfigOptions.key("cordon.time.idleness")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription(
              "A partition without records for this time does not hold back event time.");

  public static final ConfigOption<Duration> DEDUPE_WINDOW =
      ConfigOptions.key("cordon.dedupe.window")
          .durationType()
          .defaultValue(Duration.ofDays(7))
          .withDescription("How long an event id is remembered, in event time.");

  public static final ConfigOption<Duration> COOL_DOWN =
      ConfigOptions.key("cordon.findings.cool-down")
          .durationType()
          .defaultValue(Duration.ofDays(1))
          .withDescription("How long further detections join an open finding, in event time.");

  /** The module web-access reads it, from the configuration of Flink. */
  public static final ConfigOption<List<String>> WEB_HOSTS =
      ConfigOptions.key("cordon.web.hosts")
          .stringType()
          .asList()
          .noDefaultValue()
          .withDescription("Names by which browsers may call Flink's page, besides localhost.");

  public static final ConfigOption<Duration> ACTION_LIFETIME =
      ConfigOptions.key("cordon.actions.lifetime")
          .durationType()
          .defaultValue(Duration.ofDays(1))
          .withDescription("How long after its request an action may be carried out.");

  /** All options: any other key with {@link #PREFIX} is a mistake. */
  public static final List<ConfigOption<?>> ALL =
      with(
          Stream.of(AlertBudgetOptions.ALL, OutputOptions.ALL),
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
          TOPIC_SIGNALS,
          TOPIC_ACTIONS,
          TOPIC_EXPOSURE,
          TOPIC_REJECTS,
          TOPIC_POLICIES,
          TOPIC_POLICY_STATUS,
          TOPIC_VERDICTS,
          TOPIC_LEDGER,
          TOPIC_DEAD_LETTER,
          FINDINGS_DELIVERY,
          ORGANISATION,
          POLICIES,
          WARM_UP,
          POLICY_SIGNING_KEYS,
          POLICY_SIGNING_REQUIRED,
          MODE,
          PEOPLE,
          DISORDER,
          IDLENESS,
          DEDUPE_WINDOW,
          COOL_DOWN,
          ACTION_LIFETIME,
          WEB_HOSTS);

  private CordonOptions() {}

  private static List<ConfigOption<?>> with(
      Stream<List<ConfigOption<?>>> others, ConfigOption<?>... options) {
    return Stream.concat(Stream.of(options), others.flatMap(List::stream)).toList();
  }

  private static ConfigOption<String> topic(String key, String name, String what) {
    return ConfigOptions.key(key).stringType().defaultValue(name).withDescription("Topic: " + what);
  }
}
