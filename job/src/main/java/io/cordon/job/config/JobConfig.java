package io.cordon.job.config;

import io.cordon.delivery.Destination;
import io.cordon.job.core.Settings;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.Mode;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.live.PolicySigning;
import io.cordon.policy.sigma.PolicyPackReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * The checked configuration of a streaming job.
 *
 * @param flink all given keys except the webhook's address and the settings of the Kafka clients,
 *     which may be secrets: Flink shows its configuration on its web page
 * @param signing who may publish policies; not for the settings, which many operators carry
 * @param disorder how late an event may arrive and still count for a sequence
 * @param idleness after this time without records a partition does not hold back event time
 * @param outputs where to deliver findings besides Kafka
 * @param warmUp files and directories of older logs, which a job without state reads first
 */
public record JobConfig(
    Configuration flink,
    Settings settings,
    PolicySigning signing,
    Kafka kafka,
    Topics topics,
    Duration disorder,
    Duration idleness,
    List<Destination> outputs,
    List<String> warmUp) {

  /**
   * Connection to Kafka, and guarantee for findings.
   *
   * @param properties settings of all Kafka clients
   */
  public record Kafka(
      Properties properties,
      String groupId,
      String transactionalIdPrefix,
      Duration transactionTimeout,
      DeliveryGuarantee findingsGuarantee) {

    /** What must not be shown of the properties. */
    public KafkaSecrets secrets() {
      return KafkaSecrets.of(properties);
    }

    @Override
    public String toString() {
      return "Kafka" + properties.stringPropertyNames();
    }
  }

  /**
   * Names of input and output topics.
   *
   * @param audit input topics of audit records; at least one must exist
   * @param policies input topic of published policies; need not exist
   * @param policyStatus required only if the topic of policies exists
   * @param verdicts input topic of verdicts about findings; need not exist
   * @param ledger input topic of labels of files at rest; need not exist
   * @param deadLetter required only with a webhook or syslog
   */
  public record Topics(
      List<String> audit,
      String findings,
      String signals,
      String actions,
      String exposure,
      String rejects,
      String policies,
      String policyStatus,
      String verdicts,
      String ledger,
      String deadLetter) {

    /** The output topics that every job needs. */
    public List<String> required() {
      return List.of(findings, signals, actions, exposure, rejects);
    }

    /** The topics that the job reads if they exist. */
    public List<String> inputs() {
      return Stream.concat(audit.stream(), Stream.of(policies, verdicts, ledger)).toList();
    }

    /** All topics that the job may read or write. */
    public List<String> all() {
      return Stream.of(inputs().stream(), required().stream(), Stream.of(policyStatus, deadLetter))
          .flatMap(topics -> topics)
          .distinct()
          .toList();
    }
  }

  /** The output topics that this job needs. */
  public List<String> requiredOutputTopics() {
    return Stream.concat(
            topics.required().stream(),
            outputs.isEmpty() ? Stream.empty() : Stream.of(topics.deadLetter()))
        .toList();
  }

  public static JobConfig of(Configuration given) throws ConfigException {
    requireHosts(given);
    Configuration flink = new Configuration(given);
    flink.removeConfig(OutputOptions.WEBHOOK_URL);
    given.keySet().stream()
        .filter(key -> key.startsWith(CordonOptions.KAFKA_PROPERTIES))
        .forEach(key -> flink.removeKey(key));
    return new JobConfig(
        flink,
        settings(given),
        SigningConfig.of(given),
        kafka(given),
        new Topics(
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
            given.get(CordonOptions.TOPIC_DEAD_LETTER)),
        duration(given, CordonOptions.DISORDER),
        duration(given, CordonOptions.IDLENESS),
        OutputsConfig.of(given),
        warmUp(given.get(CordonOptions.WARM_UP)));
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
  private static void requireHosts(Configuration given) throws ConfigException {
    for (String host : given.getOptional(CordonOptions.WEB_HOSTS).orElse(List.of())) {
      if (!host.trim().matches("[\\w-]+(\\.[\\w-]+)*|\\[?[0-9a-fA-F:]+(\\.\\d+)*]?")) {
        throw new ConfigException(
            "%s: \"%s\" is not a host name (without port)"
                .formatted(CordonOptions.WEB_HOSTS.key(), host));
      }
    }
  }

  private static Settings settings(Configuration given) throws ConfigException {
    Organisation organisation = organisation(given.get(CordonOptions.ORGANISATION));
    return new Settings(
        organisation,
        policies(given.get(CordonOptions.POLICIES), organisation),
        mode(given.get(CordonOptions.MODE)),
        duration(given, CordonOptions.DEDUPE_WINDOW),
        duration(given, CordonOptions.ACTION_LIFETIME),
        duration(given, CordonOptions.COOL_DOWN),
        people(given.get(CordonOptions.PEOPLE)),
        AlertBudgetOptions.budgets(given));
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

  private static Kafka kafka(Configuration given) throws ConfigException {
    Properties properties = new Properties();
    given.toMap().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(CordonOptions.KAFKA_PROPERTIES))
        .forEach(
            entry ->
                properties.setProperty(
                    entry.getKey().substring(CordonOptions.KAFKA_PROPERTIES.length()),
                    entry.getValue()));
    KafkaSecrets.requireNoneInTheOpen(properties);
    String servers = given.get(CordonOptions.BOOTSTRAP_SERVERS);
    if (servers == null) {
      throw new ConfigException(
          CordonOptions.BOOTSTRAP_SERVERS.key() + " is missing: name a Kafka broker, HOST:PORT");
    }
    properties.setProperty("bootstrap.servers", servers);
    return new Kafka(
        properties,
        given.get(CordonOptions.GROUP_ID),
        given.get(CordonOptions.TRANSACTIONAL_ID_PREFIX),
        duration(given, CordonOptions.TRANSACTION_TIMEOUT),
        delivery(given.get(CordonOptions.FINDINGS_DELIVERY)));
  }

  private static DeliveryGuarantee delivery(String word) throws ConfigException {
    return switch (word) {
      case "exactly-once" -> DeliveryGuarantee.EXACTLY_ONCE;
      case "at-least-once" -> DeliveryGuarantee.AT_LEAST_ONCE;
      default ->
          throw notOneOf(CordonOptions.FINDINGS_DELIVERY, word, "exactly-once, at-least-once");
    };
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
    return new ConfigException(option.key() + ": \"" + value + "\" is not one of " + choices);
  }
}
