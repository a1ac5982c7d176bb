package io.cordon.job.config;

import io.cordon.delivery.syslog.Syslog;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The configuration's keys of the outputs beside Kafka. */
public final class OutputOptions {
  public static final ConfigOption<String> WEBHOOK_URL =
      ConfigOptions.key("cordon.webhook.url")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "Where findings are posted to, https://…; without it there is no webhook.");

  public static final ConfigOption<String> WEBHOOK_SEND =
      ConfigOptions.key("cordon.webhook.send")
          .stringType()
          .defaultValue("requested")
          .withDescription("requested (by a policy's action webhook) or all.");

  public static final ConfigOption<Boolean> WEBHOOK_ACTIONS =
      ConfigOptions.key("cordon.webhook.actions")
          .booleanType()
          .defaultValue(false)
          .withDescription("Whether actions are posted too.");

  public static final ConfigOption<String> WEBHOOK_SECRET_FILE =
      ConfigOptions.key("cordon.webhook.secret-file")
          .stringType()
          .noDefaultValue()
          .withDescription("File with the key that signs, on the machine of each task.");

  public static final ConfigOption<String> WEBHOOK_SECRET_VARIABLE =
      ConfigOptions.key("cordon.webhook.secret-variable")
          .stringType()
          .noDefaultValue()
          .withDescription("Name of an environment variable with the key, instead of the file.");

  public static final ConfigOption<Boolean> WEBHOOK_ALLOW_HTTP =
      ConfigOptions.key("cordon.webhook.allow-http")
          .booleanType()
          .defaultValue(false)
          .withDescription("Whether http is taken for a host that is not this machine.");

  public static final ConfigOption<String> WEBHOOK_CA_FILE =
      caFile("cordon.webhook.ca-file", "the webhook");

  public static final ConfigOption<Duration> WEBHOOK_TIMEOUT = timeout("cordon.webhook.timeout");

  public static final ConfigOption<Duration> WEBHOOK_GIVE_UP = giveUp("cordon.webhook.give-up");

  public static final ConfigOption<Integer> WEBHOOK_CAPACITY = capacity("cordon.webhook.capacity");

  public static final ConfigOption<String> SYSLOG_ADDRESS =
      ConfigOptions.key("cordon.syslog.address")
          .stringType()
          .noDefaultValue()
          .withDescription("tcp://HOST:PORT, udp://… or tls://…; without it there is no syslog.");

  public static final ConfigOption<String> SYSLOG_SEND =
      ConfigOptions.key("cordon.syslog.send")
          .stringType()
          .defaultValue("all")
          .withDescription("all, or requested (by a policy's action webhook).");

  public static final ConfigOption<Boolean> SYSLOG_ACTIONS =
      ConfigOptions.key("cordon.syslog.actions")
          .booleanType()
          .defaultValue(false)
          .withDescription("Whether actions are sent too.");

  public static final ConfigOption<Integer> SYSLOG_FACILITY =
      ConfigOptions.key("cordon.syslog.facility")
          .intType()
          .defaultValue(13)
          .withDescription("0 to 23; 13 is the audit log.");

  public static final ConfigOption<String> SYSLOG_HOSTNAME =
      ConfigOptions.key("cordon.syslog.hostname")
          .stringType()
          .noDefaultValue()
          .withDescription("What stands for the sender, instead of the machine's own name.");

  public static final ConfigOption<Integer> SYSLOG_MAX_BYTES =
      ConfigOptions.key("cordon.syslog.max-bytes")
          .intType()
          .defaultValue(Syslog.MOST_BYTES)
          .withDescription("Longest message; longer ones go to the dead letters uncut.");

  public static final ConfigOption<String> SYSLOG_CA_FILE =
      caFile("cordon.syslog.ca-file", "the receiver");

  public static final ConfigOption<Duration> SYSLOG_TIMEOUT = timeout("cordon.syslog.timeout");

  public static final ConfigOption<Duration> SYSLOG_GIVE_UP = giveUp("cordon.syslog.give-up");

  public static final ConfigOption<Integer> SYSLOG_CAPACITY = capacity("cordon.syslog.capacity");

  /** All of them. */
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

  private static ConfigOption<String> caFile(String key, String whom) {
    return ConfigOptions.key(key)
        .stringType()
        .noDefaultValue()
        .withDescription("PEM file of the authorities that " + whom + " is trusted by.");
  }

  private static ConfigOption<Duration> timeout(String key) {
    return ConfigOptions.key(key)
        .durationType()
        .defaultValue(Duration.ofSeconds(10))
        .withDescription("Of one attempt.");
  }

  private static ConfigOption<Duration> giveUp(String key) {
    return ConfigOptions.key(key)
        .durationType()
        .defaultValue(Duration.ofMinutes(10))
        .withDescription("After so long of trying a message goes to the dead letters.");
  }

  private static ConfigOption<Integer> capacity(String key) {
    return ConfigOptions.key(key)
        .intType()
        .defaultValue(1_000)
        .withDescription("So many messages of one task may be on their way; more hold it up.");
  }
}
