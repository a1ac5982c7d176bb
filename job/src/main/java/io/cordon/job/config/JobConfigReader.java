package io.cordon.job.config;

import io.cordon.delivery.Destination;
import io.cordon.job.core.AlertBudgets;
import io.cordon.job.core.Settings;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.Mode;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.live.PolicySigning;
import io.cordon.policy.sigma.PolicyPackReader;
import io.cordon.yaml.ProblemText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;

/** Reads and checks the configuration of a job, to its end also after a mistake. */
final class JobConfigReader {
  private final Configuration given;
  private final Mistakes mistakes = new Mistakes();

  JobConfigReader(Configuration given) {
    this.given = given;
  }

  /** Throws all mistakes at once. */
  JobConfig read() throws ConfigException {
    requireHosts();
    Settings settings = settings();
    PolicySigning signing = mistakes.read(() -> SigningConfig.of(given));
    JobConfig.Kafka kafka = kafka();
    Duration disorder = duration(CordonOptions.DISORDER);
    Duration idleness = duration(CordonOptions.IDLENESS);
    List<Destination> outputs = OutputsConfig.of(given, mistakes);
    mistakes.refuse();
    return new JobConfig(
        flink(),
        settings,
        signing,
        kafka,
        topics(),
        disorder,
        idleness,
        outputs,
        warmUp(given.get(CordonOptions.WARM_UP)));
  }

  private Configuration flink() {
    Configuration flink = new Configuration(given);
    flink.removeConfig(OutputOptions.WEBHOOK_URL);
    given.keySet().stream()
        .filter(key -> key.startsWith(CordonOptions.KAFKA_PROPERTIES))
        .forEach(key -> flink.removeKey(key));
    return flink;
  }

  private JobConfig.Topics topics() {
    return new JobConfig.Topics(
        CordonOptions.AUDIT_TOPICS.stream().map(given::get).toList(),
        given.get(CordonOptions.TOPIC_FINDINGS),
        given.get(CordonOptions.TOPIC_SIGNALS),
        given.get(CordonOptions.TOPIC_ACTIONS),
        given.get(CordonOptions.TOPIC_EXPOSURE),
        given.get(CordonOptions.TOPIC_REJECTS),
        given.get(CordonOptions.TOPIC_POLICIES),
        given.get(CordonOptions.TOPIC_POLICY_STATUS),
        given.get(CordonOptions.TOPIC_VERDICTS),
        given.get(CordonOptions.TOPIC_LEDGER),
        given.get(CordonOptions.TOPIC_DEAD_LETTER));
  }

  /** Also a list, which is joined by semicolons. */
  private static List<String> warmUp(String paths) {
    return paths == null
        ? List.of()
        : Arrays.stream(paths.split("[,;]", -1))
            .map(String::strip)
            .filter(path -> !path.isEmpty())
            .toList();
  }

  /** Flink's page would refuse every connection. */
  private void requireHosts() {
    for (String host : given.getOptional(CordonOptions.WEB_HOSTS).orElse(List.of())) {
      if (!host.trim().matches("[\\w-]+(\\.[\\w-]+)*|\\[?[0-9a-fA-F:]+(\\.\\d+)*]?")) {
        mistakes.add(
            "%s: \"%s\" is not a host name (without port)"
                .formatted(CordonOptions.WEB_HOSTS.key(), host));
      }
    }
  }

  /** Null, with the mistakes kept, unless all of it can be read. */
  private Settings settings() {
    Organisation organisation =
        mistakes.read(() -> organisation(given.get(CordonOptions.ORGANISATION)));
    // Without its organisation, a policy would be refused for what the organisation lacks.
    PolicyPack policies =
        organisation == null
            ? null
            : mistakes.read(() -> policies(given.get(CordonOptions.POLICIES), organisation));
    Mode mode = mistakes.read(() -> mode(given.get(CordonOptions.MODE)));
    Duration dedupe = duration(CordonOptions.DEDUPE_WINDOW);
    Duration lifetime = duration(CordonOptions.ACTION_LIFETIME);
    Duration coolDown = duration(CordonOptions.COOL_DOWN);
    PeopleScope people = mistakes.read(() -> people(given.get(CordonOptions.PEOPLE)));
    AlertBudgets budgets = AlertBudgetOptions.budgets(given, mistakes);
    return mistakes.isEmpty()
        ? new Settings(organisation, policies, mode, dedupe, lifetime, coolDown, people, budgets)
        : null;
  }

  private static Organisation organisation(String path) throws ConfigException {
    try {
      return path == null ? Organisation.empty() : Organisation.load(Path.of(path));
    } catch (OrganisationException broken) {
      throw new ConfigException(broken.getMessage(), broken);
    }
  }

  private static PolicyPack policies(String directory, Organisation organisation)
      throws ConfigException {
    try {
      return PolicyPackReader.loadWithoutTests(Path.of(directory), organisation);
    } catch (PolicyException broken) {
      throw new ConfigException(broken.getMessage(), broken);
    }
  }

  private static Mode mode(String word) throws ConfigException {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> notOneOf(CordonOptions.MODE, word, "observe, notify, enforce"));
  }

  private static PeopleScope people(String word) throws ConfigException {
    return Arrays.stream(PeopleScope.values())
        .filter(scope -> scope.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> notOneOf(CordonOptions.PEOPLE, word, "organisation, tenant"));
  }

  /** Null, with the mistakes kept, unless all of it can be read. */
  private JobConfig.Kafka kafka() {
    Properties properties = mistakes.read(this::clientSettings);
    Duration timeout = duration(CordonOptions.TRANSACTION_TIMEOUT);
    DeliveryGuarantee delivery =
        mistakes.read(() -> delivery(given.get(CordonOptions.FINDINGS_DELIVERY)));
    String servers = given.get(CordonOptions.BOOTSTRAP_SERVERS);
    if (servers == null) {
      mistakes.add(
          CordonOptions.BOOTSTRAP_SERVERS.key() + " is missing: name a Kafka broker, HOST:PORT");
    }
    if (!mistakes.isEmpty()) {
      return null;
    }
    properties.setProperty("bootstrap.servers", servers);
    return new JobConfig.Kafka(
        properties,
        given.get(CordonOptions.GROUP_ID),
        given.get(CordonOptions.TRANSACTIONAL_ID_PREFIX),
        timeout,
        delivery);
  }

  private Properties clientSettings() throws ConfigException {
    Properties properties = new Properties();
    given.toMap().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(CordonOptions.KAFKA_PROPERTIES))
        .forEach(
            entry ->
                properties.setProperty(
                    entry.getKey().substring(CordonOptions.KAFKA_PROPERTIES.length()),
                    entry.getValue()));
    KafkaSecrets.requireNoneInTheOpen(properties);
    return properties;
  }

  private static DeliveryGuarantee delivery(String word) throws ConfigException {
    return switch (word) {
      case "exactly-once" -> DeliveryGuarantee.EXACTLY_ONCE;
      case "at-least-once" -> DeliveryGuarantee.AT_LEAST_ONCE;
      default ->
          throw notOneOf(CordonOptions.FINDINGS_DELIVERY, word, "exactly-once, at-least-once");
    };
  }

  private Duration duration(ConfigOption<Duration> option) {
    return mistakes.read(() -> duration(given, option));
  }

  static Duration duration(Configuration given, ConfigOption<Duration> option)
      throws ConfigException {
    try {
      return given.get(option);
    } catch (IllegalArgumentException notADuration) {
      throw new ConfigException(
          option.key()
              + ": \""
              + given.toMap().get(option.key())
              + "\" is not a duration like \"10 min\", \"12 h\" or \"7 d\"",
          notADuration);
    }
  }

  static ConfigException notOneOf(ConfigOption<?> option, String value, String choices) {
    return new ConfigException(
        option.key()
            + ": \""
            + value
            + "\" is not one of "
            + choices
            + ProblemText.suggestion(value, List.of(choices.split(", "))));
  }
}
