package io.cordon.job.config;

import io.cordon.job.core.AlertBudgets;
import io.cordon.model.policy.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;

/** The keys of the alert budget, and what they say. */
public final class AlertBudgetOptions {
  public static final ConfigOption<Double> ALERT_BUDGET =
      ConfigOptions.key("cordon.alert-budget")
          .doubleType()
          .defaultValue(AlertBudgets.DEFAULT.all())
          .withDescription(
              "Alerts about unusual behaviour for 1000 people a day, of all severities together.");

  private static final Map<Severity, ConfigOption<Double>> BY_SEVERITY =
      new EnumMap<>(
          Map.of(
              Severity.CRITICAL, ofSeverity(Severity.CRITICAL),
              Severity.HIGH, ofSeverity(Severity.HIGH),
              Severity.MEDIUM, ofSeverity(Severity.MEDIUM),
              Severity.LOW, ofSeverity(Severity.LOW)));

  /** All keys of this class. */
  static final List<ConfigOption<?>> ALL =
      Stream.<ConfigOption<?>>concat(Stream.of(ALERT_BUDGET), BY_SEVERITY.values().stream())
          .toList();

  private AlertBudgetOptions() {}

  private static ConfigOption<Double> ofSeverity(Severity severity) {
    return ConfigOptions.key(ALERT_BUDGET.key() + '.' + severity.word())
        .doubleType()
        .noDefaultValue()
        .withDescription("A budget of its own for policies of level " + severity.word() + '.');
  }

  /** Null, with the mistakes kept, unless all of them can be read. */
  static AlertBudgets budgets(Configuration given, Mistakes mistakes) {
    Map<Severity, Double> own = new EnumMap<>(Severity.class);
    BY_SEVERITY.forEach(
        (severity, option) -> {
          if (given.contains(option)) {
            own.put(severity, mistakes.read(() -> budget(given, option)));
          }
        });
    Double all = mistakes.read(() -> budget(given, ALERT_BUDGET));
    return mistakes.isEmpty() ? new AlertBudgets(all, own) : null;
  }

  private static double budget(Configuration given, ConfigOption<Double> option)
      throws ConfigException {
    double budget;
    try {
      budget = given.get(option);
    } catch (IllegalArgumentException notANumber) {
      throw new ConfigException(mistake(option.key(), given.toMap().get(option.key())), notANumber);
    }
    if (!AlertBudgets.isPossible(budget)) {
      throw new ConfigException(mistake(option.key(), given.toMap().get(option.key())));
    }
    return budget;
  }

  /**
   * The sentence for a budget that nobody can mean.
   *
   * @param option as the user wrote it
   */
  public static String mistake(String option, String value) {
    return String.format(
        Locale.ROOT,
        "%s: \"%s\" is not a number of alerts for 1000 people a day, more than 0 and at most %.0f",
        option,
        value,
        AlertBudgets.MOST);
  }
}
