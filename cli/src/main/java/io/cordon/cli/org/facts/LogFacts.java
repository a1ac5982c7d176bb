package io.cordon.cli.org.facts;

import io.cordon.cli.collect.FrequentKeys;
import io.cordon.cli.collect.LabelSightings;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Label;
import io.cordon.model.identity.PeopleScope;
import io.cordon.organisation.Domains;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Collects what activities show of an organisation, each act once and in order of time. Memory: at
 * most 100,000 accounts, as many recipients and ids, and 4,000 ranges of addresses; rarer ones are
 * forgotten, about 200 MB at worst.
 */
public final class LogFacts {
  private static final int MOST_PEOPLE = 100_000;
  private static final int MOST_GROUPS = 5_000;

  /** Lines of one part of the draft. */
  private static final int MOST_LISTED = 40;

  private final Domains known;
  private final boolean onlyNew;
  private final FrequentKeys<AccountFacts> accounts = new FrequentKeys<>(MOST_PEOPLE);
  private final FrequentKeys<String> recipients = new FrequentKeys<>(MOST_PEOPLE);
  private final FrequentKeys<Activity> groups = new FrequentKeys<>(MOST_GROUPS);
  private final LabelSightings labels = new LabelSightings();
  private final NetworkSightings networks = new NetworkSightings();
  private final LoginSightings logins = new LoginSightings();
  private long activities;
  private Instant first;
  private Instant last;

  /**
   * Nothing yet.
   *
   * @param known the domains that an organisation file lists, if there is one
   * @param onlyNew whether labels that are ranked already are left out
   */
  public LogFacts(Domains known, boolean onlyNew) {
    this.known = known;
    this.onlyNew = onlyNew;
  }

  /** Adds an activity with recognised people and labels. */
  public void add(Activity activity) {
    activities++;
    first = first == null || activity.time().isBefore(first) ? activity.time() : first;
    last = last == null || activity.time().isAfter(last) ? activity.time() : last;
    addLabel(activity, activity.file().label());
    addLabel(activity, activity.labelBefore());
    addActor(activity);
    activity.share().recipients().forEach(recipient -> addRecipient(activity, recipient));
  }

  private void addLabel(Activity activity, Label label) {
    boolean none = !label.isKnown() || label.rank() == Label.NONE.rank();
    if (!none && !(onlyNew && label.isRanked())) {
      labels.add(activity.app(), label, activity.file().name());
    }
  }

  private void addActor(Activity activity) {
    Actor actor = activity.actor();
    boolean nobody = actor.kind() == ActorKind.ANONYMOUS || actor.equals(Actor.UNKNOWN);
    if (nobody || (actor.name() == null && actor.id() == null)) {
      return;
    }
    String person = activity.person(PeopleScope.ORGANISATION).text();
    accounts
        .count(person, () -> new AccountFacts(actor.key(), actor.domain(), actor.serviceAccount()))
        .add(activity);
    logins.add(activity);
    if (actor.kind() == ActorKind.USER) {
      networks.add(activity, person);
    }
  }

  private void addRecipient(Activity activity, Recipient recipient) {
    if (recipient.name() == null) {
      return;
    }
    if (!recipient.group()) {
      String domain =
          recipient.domain() != null ? recipient.domain() : Domains.ofAddress(recipient.name());
      recipients.count(recipient.name(), () -> Objects.requireNonNullElse(domain, ""));
    } else if (recipient.affiliation() == Affiliation.UNKNOWN) {
      groups.count(recipient.name(), () -> activity);
    }
  }

  /** What they show together. */
  public OrganisationFacts facts() {
    DomainGuess guess = new DomainGuess(domains());
    List<AccountFacts> people = accountsMostActiveFirst();
    List<AccountGuess> programs =
        people.stream().map(ProgramGuess::of).filter(Objects::nonNull).toList();
    Set<String> own = guess.ownNames();
    List<AccountFacts> members = people.stream().filter(AccountFacts::isMember).toList();
    return new OrganisationFacts(
        activities,
        first,
        last,
        Capped.of(guess.own(), MOST_LISTED),
        Capped.of(guess.others(), MOST_LISTED),
        labels.seen(),
        Capped.of(networks.shared(), MOST_LISTED),
        networks.ofOnePerson(),
        Capped.of(groupsMostFrequentFirst(), MOST_LISTED),
        Capped.of(programs, MOST_LISTED),
        Capped.of(logins.guesses(members, own), MOST_LISTED),
        accounts.forgotten() + recipients.forgotten() + groups.forgotten() > 0);
  }

  private List<AccountFacts> accountsMostActiveFirst() {
    return accounts.mostFrequentFirst().stream().map(FrequentKeys.Counted::value).toList();
  }

  private List<GroupFacts> groupsMostFrequentFirst() {
    return groups.mostFrequentFirst().stream()
        .map(
            group ->
                new GroupFacts(
                    group.key(),
                    group.count(),
                    group.value().app().product(),
                    group.value().file().name()))
        .toList();
  }

  /** Counts of people of one domain. */
  private static final class People {
    private long members;
    private long guests;
    private long staff;
    private long activities;
    private long recipients;
  }

  private List<DomainFacts> domains() {
    Map<String, People> byDomain = new HashMap<>();
    for (AccountFacts account : accountsMostActiveFirst()) {
      if (account.domain() != null && !account.isProgram()) {
        People people = byDomain.computeIfAbsent(account.domain(), domain -> new People());
        people.members += account.isMember() ? 1 : 0;
        people.guests += account.isGuest() ? 1 : 0;
        people.staff += account.isStaff() ? 1 : 0;
        people.activities += account.activities();
      }
    }
    for (FrequentKeys.Counted<String> recipient : recipients.mostFrequentFirst()) {
      if (!recipient.value().isEmpty()) {
        byDomain.computeIfAbsent(recipient.value(), domain -> new People()).recipients++;
      }
    }
    List<DomainFacts> facts = new ArrayList<>();
    byDomain.forEach((domain, people) -> facts.add(facts(domain, people)));
    facts.sort(Comparator.comparing(DomainFacts::domain));
    return facts;
  }

  private DomainFacts facts(String domain, People people) {
    Affiliation listed = known.affiliation(domain);
    return new DomainFacts(
        domain,
        people.members,
        people.guests,
        people.staff,
        people.activities,
        people.recipients,
        new Domains().affiliation(domain) == Affiliation.EXTERNAL,
        listed == Affiliation.INTERNAL || listed == Affiliation.PARTNER);
  }
}
