package io.cordon.cli.org;

import io.cordon.cli.collect.YamlValue;
import io.cordon.cli.org.facts.NetworkFacts;
import io.cordon.cli.org.facts.NetworkSightings;
import io.cordon.cli.org.facts.OrganisationFacts;
import io.cordon.cli.terminal.Quantity;
import java.time.ZoneOffset;

/**
 * A draft of org.yaml. Only domains and labels have an effect as they stand; everything else is a
 * suggestion in a comment, because a wrong guess would hide leaks.
 */
final class OrganisationDraft {
  private static final int LEAST_OFFICE_PEOPLE = 3;

  /** An office has so many people beside the range with most people. */
  private static final double OFFICE_SHARE = 0.1;

  private final OrganisationFacts facts;
  private final boolean allNew;

  /**
   * @param allNew false where an organisation file is given, and only what it lacks is drafted
   */
  OrganisationDraft(OrganisationFacts facts, boolean allNew) {
    this.facts = facts;
    this.allNew = allNew;
  }

  /** The text of the file; it loads, whatever the logs held. */
  String text() {
    DraftText draft = new DraftText();
    introduction(draft);
    DraftPeople.domains(draft, facts, allNew);
    new DraftLabels(facts.labels()).write(draft, allNew);
    networks(draft);
    DraftPeople.logins(draft, facts);
    DraftPeople.programs(draft, facts);
    DraftPeople.groups(draft, facts);
    draft.heading(
        "What logs do not show: emergency accounts (break_glass), Cordon's own applications"
            + " (own_applications), and databases of countries (geolocation). See"
            + " flink-conf/org-example.yaml.");
    return draft.toString();
  }

  private void introduction(DraftText draft) {
    String days =
        facts.first() == null
            ? ""
            : ", "
                + facts.first().atOffset(ZoneOffset.UTC).toLocalDate()
                + " to "
                + facts.last().atOffset(ZoneOffset.UTC).toLocalDate();
    draft.heading(
        "org.yaml, drafted from "
            + Quantity.of(facts.activities(), "activity", "activities")
            + days
            + (allNew ? "." : ": what your org.yaml does not list yet."));
    draft.comment(
        "All of it is a guess. Read each part, decide, and delete what is wrong. A line that begins"
            + " with # has no effect: to take a suggestion, remove the # and one space, also from"
            + " the key above it.");
    if (facts.forgotten()) {
      draft.comment("There were more names than can be counted: numbers are lower bounds.");
    }
  }

  private void networks(DraftText draft) {
    draft.heading(
        "Ranges of addresses that several people use: offices, VPN gateways, mobile networks. Name"
            + " those that are yours, and leave out the others; kinds are corporate, vpn, mobile,"
            + " hosting, anonymiser and unknown. What one person uses is a home as a rule.");
    if (facts.networks().isEmpty()) {
      draft.comment("No range was used by two people or more.");
      draft.suggestion("networks:");
      draft.suggestion("  - {name: Office, cidr: 203.0.113.0/24, kind: corporate, country: DE}");
    } else {
      draft.suggestion("networks:");
      int number = 0;
      for (NetworkFacts network : facts.networks().first()) {
        draft.suggestion("  " + entry(network, ++number));
      }
      draft.more(facts.networks().more());
    }
    if (facts.homes() > 0) {
      draft.comment(
          Quantity.of(facts.homes(), "more range was", "more ranges were")
              + " used by one person each.");
    }
  }

  /** Colleagues at home share a range of their provider too, but few of them do. */
  private boolean isOffice(NetworkFacts network) {
    int most = facts.networks().first().get(0).people();
    return network.people() >= LEAST_OFFICE_PEOPLE && network.people() >= OFFICE_SHARE * most;
  }

  private String entry(NetworkFacts network, int number) {
    String country =
        network.country() == null ? "" : ", country: " + YamlValue.of(network.country());
    String people = network.people() >= NetworkSightings.MOST_PEOPLE ? " or more" : "";
    return "- {name: Network "
        + number
        + ", cidr: "
        + YamlValue.of(network.range())
        + (isOffice(network) ? ", kind: corporate" : ", kind: unknown")
        + country
        + "}   # "
        + network.people()
        + people
        + " people, "
        + Quantity.of(network.activities(), "activity", "activities")
        + ", "
        + String.join(", ", network.apps());
  }
}
