package io.cordon.job.config;

import io.cordon.delivery.Backoff;
import io.cordon.delivery.Destination;
import io.cordon.delivery.FindingSelection;
import io.cordon.delivery.ReceiverUri;
import io.cordon.delivery.RetryPolicy;
import io.cordon.delivery.syslog.Syslog;
import io.cordon.delivery.webhook.SigningKeySource;
import io.cordon.delivery.webhook.Webhook;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/** The outputs beside Kafka, as the configuration names them, checked. */
final class OutputsConfig {
  private static final int MOST_ON_THEIR_WAY = 100_000;

  /** What RFC 5425 demands of every receiver. */
  private static final int SHORTEST_MESSAGE = 2_048;

  private static final String SYSLOG_EXAMPLE =
      "tls://HOST:PORT, tcp://HOST:PORT or udp://HOST:PORT";

  private final Configuration given;

  private OutputsConfig(Configuration given) {
    this.given = given;
  }

  static List<Destination> of(Configuration given) throws ConfigMistake {
    OutputsConfig config = new OutputsConfig(given);
    List<Destination> outputs = new ArrayList<>();
    if (config.names(OutputOptions.WEBHOOK_URL, "cordon.webhook.")) {
      outputs.add(config.webhook());
    }
    if (config.names(OutputOptions.SYSLOG_ADDRESS, "cordon.syslog.")) {
      outputs.add(config.syslog());
    }
    return outputs;
  }

  /** Whether there is such an output; without its address its other keys would say nothing. */
  private boolean names(ConfigOption<String> address, String prefix) throws ConfigMistake {
    if (given.contains(address)) {
      return true;
    }
    for (String key : given.keySet()) {
      if (key.startsWith(prefix)) {
        throw new ConfigMistake(key + " is given, and " + address.key() + " is not");
      }
    }
    return false;
  }

  private Webhook webhook() throws ConfigMistake {
    return new Webhook(
        url(),
        selection(OutputOptions.WEBHOOK_SEND),
        flag(OutputOptions.WEBHOOK_ACTIONS),
        key(),
        given.get(OutputOptions.WEBHOOK_CA_FILE),
        patience(
            OutputOptions.WEBHOOK_TIMEOUT,
            OutputOptions.WEBHOOK_GIVE_UP,
            OutputOptions.WEBHOOK_CAPACITY));
  }

  private Syslog syslog() throws ConfigMistake {
    return new Syslog(
        receiver(),
        selection(OutputOptions.SYSLOG_SEND),
        flag(OutputOptions.SYSLOG_ACTIONS),
        number(OutputOptions.SYSLOG_FACILITY, 0, 23),
        hostname(),
        number(OutputOptions.SYSLOG_MAX_BYTES, SHORTEST_MESSAGE, Syslog.MOST_BYTES),
        given.get(OutputOptions.SYSLOG_CA_FILE),
        patience(
            OutputOptions.SYSLOG_TIMEOUT,
            OutputOptions.SYSLOG_GIVE_UP,
            OutputOptions.SYSLOG_CAPACITY));
  }

  private URI receiver() throws ConfigMistake {
    URI address = address(OutputOptions.SYSLOG_ADDRESS, SYSLOG_EXAMPLE);
    if (!List.of("tcp", "udp", "tls").contains(address.getScheme()) || address.getPort() <= 0) {
      throw new ConfigMistake(
          "%s: \"%s\" is not an address like %s"
              .formatted(
                  OutputOptions.SYSLOG_ADDRESS.key(), ReceiverUri.origin(address), SYSLOG_EXAMPLE));
    }
    return address;
  }

  /** Null for the machine's own. RFC 5424 takes visible ASCII without blanks. */
  private String hostname() throws ConfigMistake {
    String name = given.get(OutputOptions.SYSLOG_HOSTNAME);
    if (name != null && !name.matches("[!-~]{1,255}")) {
      throw new ConfigMistake(
          OutputOptions.SYSLOG_HOSTNAME.key() + ": \"" + name + "\" is not a host name");
    }
    return name;
  }

  /** The mistakes quote no more of it than its host: the rest may be a key. */
  private URI url() throws ConfigMistake {
    String option = OutputOptions.WEBHOOK_URL.key();
    URI url = address(OutputOptions.WEBHOOK_URL, "https://HOST/PATH");
    if (!List.of("http", "https").contains(url.getScheme())) {
      throw new ConfigMistake(option + ": \"" + url.getScheme() + "\" is not https");
    }
    boolean httpWillDo = flag(OutputOptions.WEBHOOK_ALLOW_HTTP) || ReceiverUri.isLoopback(url);
    if (url.getScheme().equals("http") && !httpWillDo) {
      throw new ConfigMistake(
          "%s: \"%s\" is not https, and %s is not set"
              .formatted(option, ReceiverUri.origin(url), OutputOptions.WEBHOOK_ALLOW_HTTP.key()));
    }
    return url;
  }

  private URI address(ConfigOption<String> option, String example) throws ConfigMistake {
    URI address;
    try {
      address = new URI(given.get(option).trim());
    } catch (URISyntaxException broken) {
      // Its message quotes the whole address.
      throw new ConfigMistake(option.key() + " is not an address like " + example);
    }
    if (address.getScheme() == null || address.getHost() == null) {
      throw new ConfigMistake(option.key() + " is not an address like " + example);
    }
    if (address.getRawUserInfo() != null) {
      throw new ConfigMistake(
          option.key()
              + ": \""
              + ReceiverUri.origin(address)
              + "\" must not hold a user or password");
    }
    return address;
  }

  private SigningKeySource key() throws ConfigMistake {
    String file = given.get(OutputOptions.WEBHOOK_SECRET_FILE);
    String variable = given.get(OutputOptions.WEBHOOK_SECRET_VARIABLE);
    if ((file == null) == (variable == null)) {
      throw new ConfigMistake(
          "%s needs a key to sign with: name either its file in %s or its environment variable in %s"
              .formatted(
                  OutputOptions.WEBHOOK_URL.key(),
                  OutputOptions.WEBHOOK_SECRET_FILE.key(),
                  OutputOptions.WEBHOOK_SECRET_VARIABLE.key()));
    }
    return file == null
        ? SigningKeySource.ofVariable(OutputOptions.WEBHOOK_SECRET_VARIABLE.key(), variable)
        : SigningKeySource.ofFile(OutputOptions.WEBHOOK_SECRET_FILE.key(), file);
  }

  private FindingSelection selection(ConfigOption<String> option) throws ConfigMistake {
    String word = given.get(option);
    return Arrays.stream(FindingSelection.values())
        .filter(selection -> selection.word().equals(word))
        .findFirst()
        .orElseThrow(() -> JobConfig.notOneOf(option, word, "requested, all"));
  }

  private RetryPolicy patience(
      ConfigOption<Duration> timeout, ConfigOption<Duration> giveUp, ConfigOption<Integer> capacity)
      throws ConfigMistake {
    return new RetryPolicy(
        positive(timeout), positive(giveUp), number(capacity, 1, MOST_ON_THEIR_WAY), Backoff.USUAL);
  }

  private Duration positive(ConfigOption<Duration> option) throws ConfigMistake {
    Duration duration = JobConfig.duration(given, option);
    if (duration.isZero()) {
      throw new ConfigMistake(
          option.key() + ": \"" + given.toMap().get(option.key()) + "\" leaves no time");
    }
    return duration;
  }

  private int number(ConfigOption<Integer> option, int least, int most) throws ConfigMistake {
    Integer number = numberOrNull(option);
    if (number == null || number < least || number > most) {
      throw new ConfigMistake(
          "%s: \"%s\" is not a number from %d to %d"
              .formatted(option.key(), given.toMap().get(option.key()), least, most));
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

  private boolean flag(ConfigOption<Boolean> option) throws ConfigMistake {
    try {
      return given.get(option);
    } catch (IllegalArgumentException neither) {
      throw JobConfig.notOneOf(option, given.toMap().get(option.key()), "true, false");
    }
  }
}
