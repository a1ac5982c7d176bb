package io.cordon.job.config;

import io.cordon.delivery.syslog.SyslogDestination;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The keys of the outputs besides Kafka: webhook and syslog. */
public final class OutputOptions {
  public static final ConfigOption<String> WEBHOOK_URL =
      ConfigOptions.key("cordon.webhook.url")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "The https address to post findings to. Without it, there is no webhook.");

  public static final ConfigOption<String> WEBHOOK_SEND =
      ConfigOptions.key("cordon.webhook.send")
          .stringType()
          .defaultValue("requested")
          .withDescription("Which findings: requested (by the action webhook of a policy) or all.");

  public static final ConfigOption<Boolean> WEBHOOK_ACTIONS =
      ConfigOptions.key("cordon.webhook.actions")
          .booleanType()
          .defaultValue(false)
          .withDescription("Whether to post actions, too.");

  public static final ConfigOption<String> WEBHOOK_SECRET_FILE =
      ConfigOptions.key("cordon.webhook.secret-file")
          .stringType()
          .noDefaultValue()
          .withDescription("File with the signing key, on every machine that runs tasks.");

  public static final ConfigOption<String> WEBHOOK_SECRET_VARIABLE =
      ConfigOptions.key("cordon.webhook.secret-variable")
          .stringType()
          .noDefaultValue()
          .withDescription("Environment variable with the signing key, instead of a file.");

  public static final ConfigOption<Boolean> WEBHOOK_ALLOW_HTTP =
      ConfigOptions.key("cordon.webhook.allow-http")
          .booleanType()
          .defaultValue(false)
          .withDescription("Whether to allow http for hosts other than this machine.");

  public static final ConfigOption<String> WEBHOOK_CA_FILE = caFile("cordon.webhook.ca-file");

  public static final ConfigOption<Duration> WEBHOOK_TIMEOUT = timeout("cordon.webhook.timeout");

  public static final ConfigOption<Duration> WEBHOOK_GIVE_UP = giveUp("cordon.webhook.give-up");

  public static final ConfigOption<Integer> WEBHOOK_CAPACITY = capacity("cordon.webhook.capacity");

  public static final ConfigOption<String> SYSLOG_ADDRESS =
      ConfigOptions.key("cordon.syslog.address")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "tls://HOST:PORT, tcp://HOST:PORT or udp://HOST:PORT. Without it, there is no syslog.");

  public static final ConfigOption<String> SYSLOG_SEND =
      ConfigOptions.key("cordon.syslog.send")
          .stringType()
          .defaultValue("all")
          .withDescription(
              "Which findings: all, or requested (by the action webhook of a policy).");

  public static final ConfigOption<Boolean> SYSLOG_ACTIONS =
      ConfigOptions.key("cordon.syslog.actions")
          .booleanType()
          .defaultValue(false)
          .withDescription("Whether to send actions, too.");

  public static final ConfigOption<Integer> SYSLOG_FACILITY =
      ConfigOptions.key("cordon.syslog.facility")
          .intType()
          .defaultValue(13)
          .withDescription("Syslog facility, 0 to 23; 13 is the audit log.");

  public static final ConfigOption<String> SYSLOG_HOSTNAME =
      ConfigOptions.key("cordon.syslog.hostname")
          .stringType()
          .noDefaultValue()
          .withDescription("The sender's host name, instead of the name of the machine.");

  public static final ConfigOption<Integer> SYSLOG_MAX_BYTES =
      ConfigOptions.key("cordon.syslog.max-bytes")
          .intType()
          .defaultValue(SyslogDestination.MAX_BYTES)
          .withDescription(
              "Longest message; a longer one is not truncated but becomes a dead letter.");

  public static final ConfigOption<String> SYSLOG_CA_FILE = caFile("cordon.syslog.ca-file");

  public static final ConfigOption<Duration> SYSLOG_TIMEOUT = timeout("cordon.syslog.timeout");

  public static final ConfigOption<Duration> SYSLOG_GIVE_UP = giveUp("cordon.syslog.give-up");

  public static final ConfigOption<Integer> SYSLOG_CAPACITY = capacity("cordon.syslog.capacity");

  /** All options of outputs. */
  static final List<ConfigOption<?>> ALL =
      List.of(
          WEBHOOK_URL,
          WEBHOOK_SEND,
          WEBHOOK_ACTIONS,
          WEBHOOK_SECRET_FILE,
          WEBHOOK_SECRET_VARIABLE,
          WEBHOOK_ALLOW_HTTP,
          WEBHOOK_CA_FILE,
          WEBHOOK_TIMEOUT,
          WEBHOOK_GIVE_UP,
          WEBHOOK_CAPACITY,
          SYSLOG_ADDRESS,
          SYSLOG_SEND,
          SYSLOG_ACTIONS,
          SYSLOG_FACILITY,
          SYSLOG_HOSTNAME,
          SYSLOG_MAX_BYTES,
          SYSLOG_CA_FILE,
          SYSLOG_TIMEOUT,
          SYSLOG_GIVE_UP,
          SYSLOG_CAPACITY);

  private OutputOptions() {}

  private static ConfigOption<String> caFile(String key) {
    return ConfigOptions.key(key)
        .stringType()
        .noDefaultValue()
        .withDescription("PEM file of the certificate authorities to trust, instead of the JDK's.");
  }

  private static ConfigOption<Duration> timeout(String key) {
    return ConfigOptions.key(key)
        .durationType()
        .defaultValue(Duration.ofSeconds(10))
        .withDescription("Limit for one attempt.");
  }

  private static ConfigOption<Duration> giveUp(String key) {
    return ConfigOptions.key(key)
        .durationType()
        .defaultValue(Duration.ofMinutes(10))
        .withDescription(
            "After this time a message that cannot be delivered becomes a dead letter.");
  }

  private static ConfigOption<Integer> capacity(String key) {
    return ConfigOptions.key(key)
        .intType()
        .defaultValue(1_000)
        .withDescription(
            "How many messages may be pending in one parallel task; more cause backpressure.");
  }
}
