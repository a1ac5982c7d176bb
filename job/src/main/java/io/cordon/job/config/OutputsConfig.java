package io.cordon.job.config;

import io.cordon.delivery.Backoff;
import io.cordon.delivery.Destination;
import io.cordon.delivery.FindingSelection;
import io.cordon.delivery.ReceiverUri;
import io.cordon.delivery.RetryPolicy;
import io.cordon.delivery.syslog.SyslogDestination;
import io.cordon.delivery.webhook.SigningKeySource;
import io.cordon.delivery.webhook.WebhookDestination;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/** Reads and checks the configuration of the outputs besides Kafka. */
final class OutputsConfig {
  private static final int MAX_CAPACITY = 100_000;

  /** RFC 5425 requires every receiver to accept at least this length. */
  private static final int MIN_SYSLOG_BYTES = 2_048;

  private static final String SYSLOG_EXAMPLE =
      "tls://HOST:PORT, tcp://HOST:PORT or udp://HOST:PORT";

  private final Configuration given;

  private OutputsConfig(Configuration given) {
    this.given = given;
  }

  static List<Destination> of(Configuration given) throws ConfigException {
    OutputsConfig config = new OutputsConfig(given);
    List<Destination> destinations = new ArrayList<>();
    if (config.has(OutputOptions.WEBHOOK_URL, "cordon.webhook.")) {
      destinations.add(config.webhook());
    }
    if (config.has(OutputOptions.SYSLOG_ADDRESS, "cordon.syslog.")) {
      destinations.add(config.syslog());
    }
    return destinations;
  }

  /** Whether an output is configured; its other keys are a mistake without its address. */
  private boolean has(ConfigOption<String> address, String prefix) throws ConfigException {
    if (given.contains(address)) {
      return true;
    }
    for (String key : given.keySet()) {
      if (key.startsWith(prefix)) {
        throw new ConfigException(key + " is set, but " + address.key() + " is not");
      }
    }
    return false;
  }

  private WebhookDestination webhook() throws ConfigException {
    return new WebhookDestination(
        webhookUrl(),
        selection(OutputOptions.WEBHOOK_SEND),
        flag(OutputOptions.WEBHOOK_ACTIONS),
        signingKey(),
        given.get(OutputOptions.WEBHOOK_CA_FILE),
        retryPolicy(
            OutputOptions.WEBHOOK_TIMEOUT,
            OutputOptions.WEBHOOK_GIVE_UP,
            OutputOptions.WEBHOOK_CAPACITY));
  }

  private SyslogDestination syslog() throws ConfigException {
    return new SyslogDestination(
        syslogAddress(),
        selection(OutputOptions.SYSLOG_SEND),
        flag(OutputOptions.SYSLOG_ACTIONS),
        number(OutputOptions.SYSLOG_FACILITY, 0, 23),
        hostName(),
        number(OutputOptions.SYSLOG_MAX_BYTES, MIN_SYSLOG_BYTES, SyslogDestination.MAX_BYTES),
        given.get(OutputOptions.SYSLOG_CA_FILE),
        retryPolicy(
            OutputOptions.SYSLOG_TIMEOUT,
            OutputOptions.SYSLOG_GIVE_UP,
            OutputOptions.SYSLOG_CAPACITY));
  }

  private URI syslogAddress() throws ConfigException {
    URI address = address(OutputOptions.SYSLOG_ADDRESS, SYSLOG_EXAMPLE);
    if (!List.of("tcp", "udp", "tls").contains(address.getScheme()) || address.getPort() <= 0) {
      throw new ConfigException(
          "%s: \"%s\" is not an address like %s"
              .formatted(
                  OutputOptions.SYSLOG_ADDRESS.key(), ReceiverUri.origin(address), SYSLOG_EXAMPLE));
    }
    return address;
  }

  /** Null for the name of the machine. RFC 5424 allows visible ASCII without spaces. */
  private String hostName() throws ConfigException {
    String name = given.get(OutputOptions.SYSLOG_HOSTNAME);
    if (name != null && !name.matches("[!-~]{1,255}")) {
      throw new ConfigException(
          OutputOptions.SYSLOG_HOSTNAME.key() + ": \"" + name + "\" is not a host name");
    }
    return name;
  }

  /** Error messages contain only its origin, because the rest may be a secret. */
  private URI webhookUrl() throws ConfigException {
    String option = OutputOptions.WEBHOOK_URL.key();
    URI url = address(OutputOptions.WEBHOOK_URL, "https://HOST/PATH");
    if (!List.of("http", "https").contains(url.getScheme())) {
      throw new ConfigException(option + ": \"" + url.getScheme() + "\" is not https");
    }
    boolean isHttpAllowed = flag(OutputOptions.WEBHOOK_ALLOW_HTTP) || ReceiverUri.isLoopback(url);
    if (url.getScheme().equals("http") && !isHttpAllowed) {
      throw new ConfigException(
          "%s: \"%s\" is not https, and %s is not set"
              .formatted(option, ReceiverUri.origin(url), OutputOptions.WEBHOOK_ALLOW_HTTP.key()));
    }
    return url;
  }

  private URI address(ConfigOption<String> option, String example) throws ConfigException {
    URI address;
    try {
      address = new URI(given.get(option).trim());
    } catch (URISyntaxException broken) {
      // The message of the exception contains the whole address.
      throw new ConfigException(option.key() + " is not an address like " + example);
    }
    if (address.getScheme() == null || address.getHost() == null) {
      throw new ConfigException(option.key() + " is not an address like " + example);
    }
    if (address.getRawUserInfo() != null) {
      throw new ConfigException(
          option.key()
              + ": \""
              + ReceiverUri.origin(address)
              + "\" must not hold a user or password");
    }
    return address;
  }

  private SigningKeySource signingKey() throws ConfigException {
    String file = given.get(OutputOptions.WEBHOOK_SECRET_FILE);
    String variable = given.get(OutputOptions.WEBHOOK_SECRET_VARIABLE);
    if ((file == null) == (variable == null)) {
      throw new ConfigException(
          "%s needs a signing key: set either %s (a file) or %s (an environment variable)"
              .formatted(
                  OutputOptions.WEBHOOK_URL.key(),
                  OutputOptions.WEBHOOK_SECRET_FILE.key(),
                  OutputOptions.WEBHOOK_SECRET_VARIABLE.key()));
    }
    return file == null
        ? SigningKeySource.ofVariable(OutputOptions.WEBHOOK_SECRET_VARIABLE.key(), variable)
        : SigningKeySource.ofFile(OutputOptions.WEBHOOK_SECRET_FILE.key(), file);
  }

  private FindingSelection selection(ConfigOption<String> option) throws ConfigException {
    String word = given.get(option);
    return Arrays.stream(FindingSelection.values())
        .filter(selection -> selection.word().equals(word))
        .findFirst()
        .orElseThrow(() -> JobConfig.notOneOf(option, word, "requested, all"));
  }

  private RetryPolicy retryPolicy(
      ConfigOption<Duration> timeout, ConfigOption<Duration> giveUp, ConfigOption<Integer> capacity)
      throws ConfigException {
    return new RetryPolicy(
        positive(timeout), positive(giveUp), number(capacity, 1, MAX_CAPACITY), Backoff.DEFAULT);
  }

  private Duration positive(ConfigOption<Duration> option) throws ConfigException {
    Duration duration = JobConfig.duration(given, option);
    if (duration.isZero()) {
      throw new ConfigException(
          option.key() + ": \"" + given.toMap().get(option.key()) + "\" is not more than zero");
    }
    return duration;
  }

  private int number(ConfigOption<Integer> option, int min, int max) throws ConfigException {
    Integer number = numberOrNull(option);
    if (number == null || number < min || number > max) {
      throw new ConfigException(
          "%s: \"%s\" is not a number from %d to %d"
              .formatted(option.key(), given.toMap().get(option.key()), min, max));
    }
    return number;
  }

  private Integer numberOrNull(ConfigOption<Integer> option) {
    try {
      return given.get(option);
    } catch (IllegalArgumentException notNumber) {
      return null;
    }
  }

  private boolean flag(ConfigOption<Boolean> option) throws ConfigException {
    try {
      return given.get(option);
    } catch (IllegalArgumentException neither) {
      throw JobConfig.notOneOf(option, given.toMap().get(option.key()), "true, false");
    }
  }
}
