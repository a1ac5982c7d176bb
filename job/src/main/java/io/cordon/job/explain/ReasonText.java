package io.cordon.job.explain;

import io.cordon.anomaly.profile.Explanation;

/**
 * One reason in words. What is said of the department and the organisation is true when it is said.
 */
final class ReasonText {
  private ReasonText() {}

  static String of(Explanation reason, ActivityNames names) {
    return switch (reason.detector()) {
      case COUNTRY -> country(reason, names);
      case NETWORK -> used("network", names.network(), reason, names);
      case DEVICE -> used("device", names.device(), reason, names);
      case PROGRAM -> used("program", names.program(), reason, names);
      case HOUR -> hour(reason, names);
      case TRAVEL -> journey(names);
      case RECIPIENT -> "shared with " + recipients(reason, names);
      case SENSITIVE_RECIPIENT -> "a sensitive file shared with " + recipients(reason, names);
      case PUBLIC_LINK -> "a link for anyone to a sensitive file on this day";
      case LABEL_LOWERED -> "the label of a sensitive file lowered on this day";
      case HIDDEN -> hidden(names);
      case SLOW_DOWNLOADS, SLOW_SENSITIVE, SLOW_FOREIGN -> rise(reason);
      case SESSION_DOWNLOADS,
          SESSION_SENSITIVE,
          SESSION_FOREIGN,
          HOUR_DOWNLOADS,
          DOWNLOADS,
          SENSITIVE,
          FOREIGN,
          SHARES,
          HOUR_CHANGES,
          CHANGES,
          RARE_ENDING ->
          counted(reason, names);
    };
  }

  /**
   * To whom a value is new.
   *
   * @param name null where the activity does not have it: then another one of the day had it
   */
  static String familiarity(String name, Explanation reason, ActivityNames names) {
    String person = names.shortName();
    if (!reason.isNewToPerson()) {
      return (name == null ? "unusual for " : "rare for ") + person;
    }
    if (reason.isNewToOrganisation()) {
      return "new to " + person + " and hardly known here";
    }
    if (!names.hasDepartment()) {
      return "new to " + person + ", known to others here";
    }
    return reason.isNewToDepartment()
        ? "new to " + person + " and hardly known to the department, but known to others here"
        : "new to " + person + ", known to the department";
  }

  private static String country(Explanation reason, ActivityNames names) {
    String country = names.country();
    String from =
        "from " + (country == null ? "a country" : names.articleOfCountry() + country) + ", ";
    if (!reason.isNewToPerson()) {
      return from + familiarity(country, reason, names);
    }
    if (reason.isNewToOrganisation()) {
      return "first time " + from + "where hardly anybody here works";
    }
    if (!names.hasDepartment()) {
      return "first time " + from + "where others here work";
    }
    return "first time "
        + from
        + (reason.isNewToDepartment()
            ? "where others here work, but hardly anybody of the department"
            : "where others of the department work");
  }

  private static String used(String what, String name, Explanation reason, ActivityNames names) {
    boolean isHardlyUsed = reason.isNewToPerson() && reason.isNewToOrganisation();
    return (name == null ? "a " + what : "the " + what + ' ' + name)
        + ", "
        + (isHardlyUsed ? "which hardly anybody here uses" : familiarity(name, reason, names));
  }

  private static String hour(Explanation reason, ActivityNames names) {
    String person = names.shortName();
    if (!reason.isNewToPerson()) {
      return "on a %s at %s, when %s is seldom active"
          .formatted(names.dayOfWeek(), names.hour(), person);
    }
    String never = "at " + names.hour() + ", an hour at which ";
    if (reason.isNewToOrganisation()) {
      return never + "nobody here was ever active";
    }
    boolean isNewToDepartment = reason.isNewToDepartment() && names.hasDepartment();
    return never
        + person
        + " was never active"
        + (isNewToDepartment ? ", nor anybody of the department" : "");
  }

  private static String journey(ActivityNames names) {
    String there = names.whereabouts();
    return (there == null ? "at a place" : "in " + there + ',')
        + " which nobody can reach in the time since the last activity elsewhere";
  }

  private static String recipients(Explanation reason, ActivityNames names) {
    String domains = names.domainsText();
    String familiarity = familiarity(domains, reason, names);
    return switch (names.domains().size()) {
      case 0 -> "a domain outside on this day, " + familiarity;
      case 1 -> domains + ", " + familiarity;
      default -> domains + ", at least one of them " + familiarity;
    };
  }

  private static String hidden(ActivityNames names) {
    String network = names.network() == null ? "" : ", " + names.network();
    return switch (names.networkKind()) {
      case ANONYMISER -> "through an anonymiser" + network;
      case HOSTING -> "from a rented server" + network;
      default -> "through a network that hides where somebody is";
    };
  }

  private static String counted(Explanation reason, ActivityNames names) {
    CountWords words = CountWords.of(reason.detector());
    return words.observed(reason)
        + ending(reason, names)
        + ", "
        + NumberText.rounded(reason.expected())
        + " expected"
        + words.usualWindow()
        + ", usually "
        + NumberText.range(reason.usualFrom(), reason.usualTo());
  }

  /** The ending, where the activity has one that is rare. */
  private static String ending(Explanation reason, ActivityNames names) {
    return reason.isNewToOrganisation() && names.ending() != null
        ? " (" + names.ending() + ", which hardly anybody here uses)"
        : "";
  }

  private static String rise(Explanation reason) {
    String what = CountWords.of(reason.detector()).many() + " have risen for weeks";
    return reason.observed() == 0
        ? what
        : "%s, lately %s a day, %s before, usually %s"
            .formatted(
                what,
                NumberText.of(reason.observed()),
                NumberText.rounded(reason.expected()),
                NumberText.range(reason.usualFrom(), reason.usualTo()));
  }
}
