package io.cordon.cli.org;

import io.cordon.cli.collect.YamlValue;
import io.cordon.cli.org.facts.AccountGuess;
import io.cordon.cli.org.facts.DomainFacts;
import io.cordon.cli.org.facts.DomainGuess;
import io.cordon.cli.org.facts.GroupFacts;
import io.cordon.cli.org.facts.OrganisationFacts;
import io.cordon.cli.terminal.Quantity;
import java.util.ArrayList;
import java.util.List;

/** The parts of a draft about domains, other logins, service accounts and groups. */
final class DraftPeople {
  private DraftPeople() {}

  static void domains(DraftText draft, OrganisationFacts facts, boolean allNew) {
    draft.heading(
        "Your mail domains, with their sub-domains. Everybody else is external: a domain too many"
            + " hides leaks, one too few reports your own people. Are these yours?");
    List<String> own = new ArrayList<>();
    for (DomainFacts domain : facts.own().first()) {
      if (DomainGuess.isPlain(domain.domain())) {
        own.add("  - " + YamlValue.of(domain.domain()) + "   # " + people(domain));
      }
    }
    if (own.isEmpty()) {
      draft.comment(
          allNew
              ? "No domain was seen whose people act as members. Write yours:"
              : "No domain was seen that your org.yaml does not list and that may be yours.");
      if (allNew) {
        draft.suggestion("domains: [example.com]");
      }
    } else if (allNew) {
      draft.line("domains:");
      own.forEach(draft::line);
    } else {
      draft.suggestion("domains:");
      own.forEach(draft::suggestion);
    }
    draft.more(facts.own().more());
    partners(draft, facts);
  }

  private static void partners(DraftText draft, OrganisationFacts facts) {
    if (facts.others().isEmpty()) {
      return;
    }
    draft.heading(
        "Other domains, probably outside. Trusted partners go into partner_domains, yours into"
            + " domains above; leave out the others.");
    draft.suggestion("partner_domains:");
    for (DomainFacts domain : facts.others().first()) {
      String name =
          DomainGuess.isPlain(domain.domain())
              ? YamlValue.of(domain.domain())
              : YamlValue.comment(domain.domain()) + " (not a domain)";
      draft.suggestion("  - " + name + "   # " + people(domain));
    }
    draft.more(facts.others().more());
  }

  /** {@code 12 people acted as members (340 activities), 3 signed in or administer; …}. */
  static String people(DomainFacts domain) {
    List<String> parts = new ArrayList<>();
    if (domain.memberPeople() > 0) {
      parts.add(
          Quantity.of(
              domain.memberPeople(), "person acted as a member", "people acted as members"));
    }
    if (domain.staffPeople() > 0) {
      parts.add(domain.staffPeople() + " of them signed in or administered");
    }
    if (domain.guestPeople() > 0) {
      parts.add(
          Quantity.of(domain.guestPeople(), "person acted as a guest", "people acted as guests"));
    }
    if (domain.activities() > 0) {
      parts.add(Quantity.of(domain.activities(), "activity", "activities"));
    }
    if (domain.recipients() > 0) {
      String only = domain.acts() ? "" : "only ";
      parts.add(
          Quantity.of(domain.recipients(), "person", "people") + ' ' + only + "received shares");
    }
    if (domain.personal()) {
      parts.add("personal mail, always external");
    }
    return String.join(", ", parts);
  }

  static void logins(DraftText draft, OrganisationFacts facts) {
    draft.heading(
        "People: aliases are other logins of the same person; department, role, home_country,"
            + " manager, first_day and last_day make findings sharper. Are these the same people?");
    if (facts.logins().isEmpty()) {
      draft.suggestion("users:");
      draft.suggestion("  ana@example.com: {department: Sales, aliases: [ana@example.net]}");
      return;
    }
    draft.suggestion("users:");
    for (AccountGuess guess : facts.logins().first()) {
      draft.suggestion(
          "  "
              + YamlValue.of(guess.name())
              + ": {aliases: ["
              + YamlValue.of(guess.alias())
              + "]}   # "
              + YamlValue.comment(guess.reason()));
    }
    draft.more(facts.logins().more());
  }

  static void programs(DraftText draft, OrganisationFacts facts) {
    if (facts.programs().isEmpty()) {
      return;
    }
    draft.heading(
        "Accounts that are probably no people. Service accounts are left out of counts and spared"
            + " by actions, so list none that a person signs in with.");
    draft.suggestion("service_accounts:");
    for (AccountGuess guess : facts.programs().first()) {
      draft.suggestion(
          "  - " + YamlValue.of(guess.name()) + "   # " + YamlValue.comment(guess.reason()));
    }
    draft.more(facts.programs().more());
  }

  static void groups(DraftText draft, OrganisationFacts facts) {
    if (facts.groups().isEmpty()) {
      return;
    }
    draft.heading(
        "Groups that files were shared with. Who is in them: internal, partner or external? A group"
            + " that is not listed is unknown.");
    draft.suggestion("groups:");
    for (GroupFacts group : facts.groups().first()) {
      String example =
          group.example() == null ? "" : ", for example " + YamlValue.comment(group.example());
      draft.suggestion(
          "  "
              + YamlValue.of(group.name())
              + ": internal   # "
              + Quantity.of(group.shares(), "share", "shares")
              + ", "
              + group.app()
              + example);
    }
    draft.more(facts.groups().more());
  }
}
