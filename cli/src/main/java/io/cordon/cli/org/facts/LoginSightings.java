package io.cordon.cli.org.facts;

import io.cordon.cli.collect.FrequentKeys;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which names belong to one person: two names with one id in a cloud, an id that other records give
 * instead of a name, or one local part in several of the own domains.
 */
final class LoginSightings {
  private static final int MOST_IDS = 100_000;

  /** An id with more names is no person's: programs and visitors share such ids. */
  private static final int MOST_NAMES = 2;

  /** Mailboxes of a role, which every domain has. */
  private static final Set<String> ROLES =
      Set.of(
          "admin",
          "administrator",
          "info",
          "sales",
          "support",
          "contact",
          "office",
          "hr",
          "it",
          "finance",
          "accounting",
          "marketing",
          "help",
          "helpdesk",
          "service",
          "postmaster",
          "root",
          "noreply",
          "no-reply",
          "mail",
          "team",
          "security",
          "jobs",
          "press",
          "legal",
          "test");

  private final FrequentKeys<Names> byId = new FrequentKeys<>(MOST_IDS);

  private static final class Names {
    private final Set<String> names = new TreeSet<>();
    private String id;
    private String cloud;
    private boolean nameless;
    private boolean many;
  }

  void add(Activity activity) {
    Actor actor = activity.actor();
    boolean person = actor.kind() == ActorKind.USER || actor.kind() == ActorKind.GUEST;
    if (actor.id() == null || (!person && actor.kind() != ActorKind.UNKNOWN)) {
      return;
    }
    String key = activity.app().id() + '|' + actor.id();
    Names names = byId.count(key, Names::new);
    names.id = actor.id();
    names.cloud = activity.app().product();
    if (actor.name() == null) {
      names.nameless = true;
    } else if (person && names.names.size() < MOST_NAMES) {
      names.names.add(actor.name());
    } else if (person && !names.names.contains(actor.name())) {
      names.many = true;
    }
  }

  /**
   * The guesses, by name.
   *
   * @param members the accounts that act as members
   * @param own the domains that are probably the own ones
   */
  List<AccountGuess> guesses(Collection<AccountFacts> members, Set<String> own) {
    Map<String, AccountGuess> guesses = new TreeMap<>();
    byId.mostFrequentFirst().forEach(counted -> addId(counted.value(), guesses));
    Map<String, List<AccountFacts>> byLocalPart = new LinkedHashMap<>();
    for (AccountFacts account : members) {
      String local = localPart(account);
      if (local != null && own.contains(account.domain()) && !ROLES.contains(local)) {
        byLocalPart.computeIfAbsent(local, first -> new ArrayList<>()).add(account);
      }
    }
    byLocalPart.values().forEach(accounts -> addDomains(accounts, guesses));
    return List.copyOf(guesses.values());
  }

  private static void addId(Names seen, Map<String, AccountGuess> guesses) {
    List<String> names = List.copyOf(seen.names);
    if (seen.many || names.isEmpty()) {
      return;
    }
    if (names.size() == 2) {
      String reason = "both names have the id " + seen.id + " in " + seen.cloud;
      put(new AccountGuess(names.get(0), names.get(1), reason), guesses);
    } else if (seen.nameless && !seen.id.equals(names.get(0))) {
      String reason = "some records of " + seen.cloud + " give only this id";
      put(new AccountGuess(names.get(0), seen.id, reason), guesses);
    }
  }

  private static void addDomains(List<AccountFacts> accounts, Map<String, AccountGuess> guesses) {
    AccountFacts main = accounts.get(0);
    for (AccountFacts other : accounts.subList(1, accounts.size())) {
      String reason = "the same name in two of your domains";
      put(new AccountGuess(main.name(), other.name(), reason), guesses);
    }
  }

  private static void put(AccountGuess guess, Map<String, AccountGuess> guesses) {
    guesses.putIfAbsent(guess.name() + ' ' + guess.alias(), guess);
  }

  private static String localPart(AccountFacts account) {
    int at = account.name().indexOf('@');
    return account.domain() == null || at <= 0 ? null : account.name().substring(0, at);
  }
}
