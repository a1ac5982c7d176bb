package io.cordon.cli.org.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which mail domains are probably the organisation's own. Box lists outsiders who work in a shared
 * folder like members, so acting alone is no proof for a small domain: its people sign in or
 * administer, or they are many beside the largest domain.
 */
public final class DomainGuess {
  /** The tenant's own domain in Microsoft 365. */
  private static final String TENANT = ".onmicrosoft.com";

  /** A domain with so many people beside the largest one is another part of the organisation. */
  private static final double MANY = 0.2;

  private static final Comparator<DomainFacts> LARGEST_FIRST =
      Comparator.comparingLong(DomainFacts::memberPeople)
          .thenComparingLong(DomainFacts::staffPeople)
          .thenComparingLong(DomainFacts::activities)
          .reversed()
          .thenComparing(DomainFacts::domain);

  private final List<DomainFacts> domains;
  private final long largest;

  public DomainGuess(List<DomainFacts> domains) {
    this.domains = domains.stream().sorted(LARGEST_FIRST).toList();
    largest =
        this.domains.stream()
            .filter(domain -> !domain.personal())
            .mapToLong(DomainFacts::memberPeople)
            .max()
            .orElse(0);
  }

  /** The own ones, the largest first; those that an org.yaml lists already are not among them. */
  List<DomainFacts> own() {
    return domains.stream().filter(domain -> !domain.listed() && isOwn(domain)).toList();
  }

  /** All others: first whose people acted, then those that only received, the largest first. */
  List<DomainFacts> others() {
    List<DomainFacts> others = new ArrayList<>();
    for (DomainFacts domain : domains) {
      if (!domain.listed() && !isOwn(domain)) {
        others.add(domain);
      }
    }
    others.sort(
        Comparator.comparing((DomainFacts domain) -> !domain.acts())
            .thenComparing(DomainFacts::recipients, Comparator.reverseOrder()));
    return others;
  }

  /** The names of the own domains and of those that an org.yaml lists. */
  Set<String> ownNames() {
    Set<String> names = new TreeSet<>();
    for (DomainFacts domain : domains) {
      if (domain.listed() || isOwn(domain)) {
        names.add(domain.domain());
      }
    }
    return names;
  }

  private boolean isOwn(DomainFacts domain) {
    boolean members = domain.memberPeople() > 0 && domain.memberPeople() >= domain.guestPeople();
    boolean many = domain.memberPeople() == largest || domain.memberPeople() >= MANY * largest;
    boolean proven = domain.staffPeople() > 0 || domain.domain().endsWith(TENANT);
    boolean mostlyReceives = domain.recipients() > domain.memberPeople();
    boolean largestOfAll = domain.memberPeople() == largest;
    return !domain.personal() && members && (proven || (many && (largestOfAll || !mostlyReceives)));
  }

  /** Whether org.yaml can list it as a domain. */
  public static boolean isPlain(String domain) {
    return domain.length() <= 253
        && domain.matches("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+")
        && domain.equals(domain.toLowerCase(Locale.ROOT));
  }
}
