package io.cordon.cli.org.facts;

import io.cordon.cli.terminal.Quantity;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which accounts are probably no people: by what the cloud says, by name, or by working hours. */
final class ProgramGuess {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*[._-])?(?:svc|srv|service|backup|bkp|sync|bot|robot|automation|daemon|scan|scanner"
              + "|connector|migration|integration|noreply|no-reply|donotreply|cron|job|etl|api"
              + "|archiver|crawler|monitor(?:ing)?|mailer|dlp|siem|ediscovery)"
              + "\\d{0,4}(?:[._-].*)?");

  private ProgramGuess() {}

  /** Null for what is probably a person, or listed as a program already. */
  static AccountGuess of(AccountFacts account) {
    if (account.isListedProgram()) {
      return null;
    }
    List<String> reasons = new ArrayList<>();
    if (account.isProgram()) {
      reasons.add("acts as a program in " + apps(account));
    }
    if (NAME.matcher(localPart(account.name())).matches()) {
      reasons.add("named like a program");
    }
    if (account.tirelessDays() > 0) {
      reasons.add(
          "worked in 20 or more hours of "
              + Quantity.of(account.tirelessDays(), "day", "days")
              + " (or a sync program did)");
    }
    if (reasons.isEmpty()) {
      return null;
    }
    reasons.add(Quantity.of(account.activities(), "activity", "activities"));
    return new AccountGuess(account.name(), null, String.join(", ", reasons));
  }

  private static String apps(AccountFacts account) {
    return account.apps().stream().map(App::product).collect(Collectors.joining(" and "));
  }

  private static String localPart(String name) {
    int at = name.indexOf('@');
    return (at > 0 ? name.substring(0, at) : name).toLowerCase(Locale.ROOT);
  }
}
