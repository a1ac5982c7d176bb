package io.cordon.job.explain;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.profile.Explanation;
import io.cordon.model.finding.Anomaly;

/** One reason as numbers and short words, for programs. */
final class ReasonAnomaly {
  private ReasonAnomaly() {}

  static Anomaly of(Explanation reason, ActivityNames names) {
    CountWords counted = CountWords.of(reason.detector());
    return new Anomaly(
        counted == null ? measure(reason.detector()) : counted.measure(),
        counted == null ? observed(reason, names) : observed(counted, reason),
        counted == null ? expected(reason.detector()) : expected(reason),
        NumberText.pValue(reason.surprise()),
        reason.historyDays(),
        model(reason.detector()));
  }

  private static String measure(Detector detector) {
    return switch (detector) {
      case COUNTRY -> "country";
      case NETWORK -> "network";
      case DEVICE -> "device";
      case PROGRAM -> "program";
      case HOUR -> "hour of the week";
      case TRAVEL -> "journey";
      case RECIPIENT -> "recipient domain";
      case SENSITIVE_RECIPIENT -> "recipient domain of a sensitive file";
      case PUBLIC_LINK -> "link for anyone to a sensitive file";
      case LABEL_LOWERED -> "label of a sensitive file";
      case HIDDEN -> "network that hides where somebody is";
      default -> throw new IllegalArgumentException(detector + " counts");
    };
  }

  private static String observed(CountWords counted, Explanation reason) {
    return counted.isOver(reason) ? "more, earlier on the day" : NumberText.of(reason.observed());
  }

  private static String observed(Explanation reason, ActivityNames names) {
    return switch (reason.detector()) {
      case COUNTRY -> value(names.country(), reason, names);
      case NETWORK -> value(names.network(), reason, names);
      case DEVICE -> value(names.device(), reason, names);
      case PROGRAM -> value(names.program(), reason, names);
      case RECIPIENT, SENSITIVE_RECIPIENT -> value(names.domainsText(), reason, names);
      case HOUR -> names.dayOfWeek() + ' ' + names.hour();
      case TRAVEL -> orUnknown(names.whereabouts());
      case PUBLIC_LINK -> "made";
      case LABEL_LOWERED -> "lowered";
      case HIDDEN -> orUnknown(names.network());
      default -> throw new IllegalArgumentException(reason.detector() + " counts");
    };
  }

  private static String value(String name, Explanation reason, ActivityNames names) {
    return orUnknown(name) + ", " + ReasonText.familiarity(name, reason, names);
  }

  private static String orUnknown(String name) {
    return name == null ? "unknown" : name;
  }

  private static String expected(Detector detector) {
    return switch (detector) {
      case HOUR -> "an hour at which the person is active";
      case TRAVEL -> "a place within reach";
      case PUBLIC_LINK -> "none";
      case LABEL_LOWERED -> "not lowered";
      case HIDDEN -> "a network that says where somebody is";
      default -> "one that the person uses";
    };
  }

  private static String expected(Explanation reason) {
    return NumberText.rounded(reason.expected())
        + ", usually "
        + NumberText.range(reason.usualFrom(), reason.usualTo());
  }

  /** Its version changes with what it calls surprising. */
  private static String model(Detector detector) {
    return switch (detector) {
      case COUNTRY, NETWORK, DEVICE, PROGRAM, RECIPIENT, SENSITIVE_RECIPIENT -> "familiarity 1";
      case HOUR -> "hours of the week 1";
      case TRAVEL -> "impossible travel 1";
      case HOUR_DOWNLOADS, HOUR_CHANGES -> "counts of an hour 1";
      case SESSION_DOWNLOADS,
          SESSION_SENSITIVE,
          SESSION_FOREIGN,
          DOWNLOADS,
          SENSITIVE,
          FOREIGN,
          SHARES,
          CHANGES,
          RARE_ENDING ->
          "counts of a day 1";
      case SLOW_DOWNLOADS, SLOW_SENSITIVE, SLOW_FOREIGN -> "slow change 1";
      case PUBLIC_LINK, LABEL_LOWERED, HIDDEN -> "fixed chance 1";
    };
  }
}
