package io.cordon.organisation;

import io.cordon.model.identity.Population;
import io.cordon.organisation.people.DirectoryUser;
import io.cordon.organisation.people.Tenure;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what the organisation file says of one user. */
final class UserReader {
  private static final List<String> KEYS =
      List.of(
          "department",
          "home_country",
          "service_account",
          "aliases",
          "first_day",
          "last_day",
          "manager",
          "role",
          "population");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final YamlMap user;
  private final Problems problems;

  UserReader(YamlMap user, Problems problems) {
    this.user = user;
    this.problems = problems;
  }

  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** The user as their own entry describes them, without aliases. */
  DirectoryUser read(String name) {
    user.onlyKeys(KEYS);
    Population population = population();
    boolean flagged = user.flag("service_account");
    checkFlag(population, flagged);
    DirectoryUser read =
        new DirectoryUser(
            name,
            user.text("department"),
            NetworksReader.country(user, "home_country", problems),
            population == Population.SERVICE_ACCOUNT,
            false,
            population,
            tenure(),
            manager(),
            user.text("role"));
    return flagged ? read.asServiceAccount() : read;
  }

  private Population population() {
    Population population = user.word("population", Population.class, Population::word);
    return population == null ? Population.UNKNOWN : population;
  }

  /** A service account may be of another population of programs, such as backup. */
  private void checkFlag(Population population, boolean flagged) {
    YamlNode flag = user.get("service_account");
    if (flagged && isHuman(population)) {
      problems.add(flag, "a service account cannot have the population " + population.word());
    } else if (flag != null && !flagged && population == Population.SERVICE_ACCOUNT) {
      problems.add(flag, "must be true, or left out, for the population service_account");
    }
  }

  static boolean isHuman(Population population) {
    return population == Population.PERSON || population == Population.GUEST;
  }

  private Tenure tenure() {
    LocalDate first = date("first_day");
    LocalDate last = date("last_day");
    if (first != null && last != null && last.isBefore(first)) {
      problems.add(
          user.get("last_day"),
          ProblemText.quote(last.toString()) + " is before the first_day " + first);
      return Tenure.UNKNOWN;
    }
    return new Tenure(first, last);
  }

  private LocalDate date(String key) {
    String text = user.text(key);
    if (text == null) {
      return null;
    }
    if (!DATE.matcher(text).matches()) {
      problems.add(
          user.get(key), ProblemText.quote(text) + " is not a date; write it as 2026-12-31");
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      problems.add(user.get(key), ProblemText.quote(text) + " is not in the calendar");
      return null;
    }
  }

  private String manager() {
    String text = user.text("manager");
    if (text != null && !isAddress(text)) {
      problems.add(
          user.get("manager"),
          ProblemText.quote(text) + " is not a mail address; write it as ana@example.com");
      return null;
    }
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
