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

  private final Mistakes mistakes;

  private OutputsConfig(Configuration given, Mistakes mistakes) {
    this.given = given;
    this.mistakes = mistakes;
  }

  /** The outputs that can be read; the mistakes of the others are kept. */
  static List<Destination> of(Configuration given, Mistakes mistakes) {
    OutputsConfig config = new OutputsConfig(given, mistakes);
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
  private boolean has(ConfigOption<String> address, String prefix) {
    if (given.contains(address)) {
      return true;
    }
    given.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .sorted()
        .forEach(key -> mistakes.add(key + " is set, but " + address.key() + " is not"));
    return false;
  }

  /** Null, with the mistakes kept, unless all of it can be read. */
  private WebhookDestination webhook() {
    URI url = mistakes.read(this::webhookUrl);
    FindingSelection selection = selection(OutputOptions.WEBHOOK_SEND);
    Boolean actions = mistakes.read(() -> flag(OutputOptions.WEBHOOK_ACTIONS));
    SigningKeySource key = mistakes.read(this::signingKey);
    RetryPolicy retries =
        retryPolicy(
            OutputOptions.WEBHOOK_TIMEOUT,
            OutputOptions.WEBHOOK_GIVE_UP,
            OutputOptions.WEBHOOK_CAPACITY);
    return mistakes.isEmpty()
        ? new WebhookDestination(
            url, selection, actions, key, given.get(OutputOptions.WEBHOOK_CA_FILE), retries)
        : null;
  }

  /** Null, with the mistakes kept, unless all of it can be read. */
  private SyslogDestination syslog() {
    URI address = mistakes.read(this::syslogAddress);
    FindingSelection selection = selection(OutputOptions.SYSLOG_SEND);
    Boolean actions = mistakes.read(() -> flag(OutputOptions.SYSLOG_ACTIONS));
    Integer facility = mistakes.read(() -> number(OutputOptions.SYSLOG_FACILITY, 0, 23));
    String hostName = mistakes.read(this::hostName);
    Integer maxBytes =
        mistakes.read(
            () ->
                number(
                    OutputOptions.SYSLOG_MAX_BYTES, MIN_SYSLOG_BYTES, SyslogDestination.MAX_BYTES));
    RetryPolicy retries =
        retryPolicy(
            OutputOptions.SYSLOG_TIMEOUT,
            OutputOptions.SYSLOG_GIVE_UP,
            OutputOptions.SYSLOG_CAPACITY);
    return mistakes.isEmpty()
        ? new SyslogDestination(
            address,
            selection,
            actions,
            facility,
            hostName,
            maxBytes,
            given.get(OutputOptions.SYSLOG_CA_FILE),
            retries)
        : null;
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

  private FindingSelection selection(ConfigOption<String> option) {
    String word = given.get(option);
    return mistakes.read(
        () ->
            Arrays.stream(FindingSelection.values())
                .filter(selection -> selection.word().equals(word))
                .findFirst()
                .orElseThrow(() -> JobConfigReader.notOneOf(option, word, "requested, all")));
  }

  private RetryPolicy retryPolicy(
      ConfigOption<Duration> timeout,
      ConfigOption<Duration> giveUp,
      ConfigOption<Integer> capacity) {
    Duration attempt = mistakes.read(() -> positive(timeout));
    Duration total = mistakes.read(() -> positive(giveUp));
    Integer pending = mistakes.read(() -> number(capacity, 1, MAX_CAPACITY));
    return mistakes.isEmpty() ? new RetryPolicy(attempt, total, pending, Backoff.DEFAULT) : null;
  }

  private Duration positive(ConfigOption<Duration> option) throws ConfigException {
    Duration duration = JobConfigReader.duration(given, option);
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
      throw JobConfigReader.notOneOf(option, given.toMap().get(option.key()), "true, false");
    }
  }
}
