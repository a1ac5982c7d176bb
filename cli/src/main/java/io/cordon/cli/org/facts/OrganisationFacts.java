package io.cordon.cli.org.facts;

import io.cordon.cli.collect.SeenLabels;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What logs show of an organisation, cut to what people can read.
 *
 * @param activities that were counted
 * @param first time of the first one; null without any
 * @param last time of the last one
 * @param own domains that are probably the own ones
 * @param others all other domains
 * @param networks ranges that several people use
 * @param homes how many ranges only one person uses
 * @param programs accounts that are probably no people
 * @param logins names that probably belong to one person
 * @param forgotten whether something rare did not fit in memory
 */
public record OrganisationFacts(
    long activities,
    Instant first,
    Instant last,
    Capped<DomainFacts> own,
    Capped<DomainFacts> others,
    SeenLabels labels,
    Capped<NetworkFacts> networks,
    long homes,
    Capped<GroupFacts> groups,
    Capped<AccountGuess> programs,
    Capped<AccountGuess> logins,
    boolean forgotten)
    implements Serializable {

  /** Of logs without any activity. */
  public static final OrganisationFacts NONE =
      new OrganisationFacts(
          0, null, null, none(), none(), SeenLabels.NONE, none(), 0, none(), none(), none(), false);

  private static <T> Capped<T> none() {
    return new Capped<>(List.of(), 0);
  }

  /** The same with other labels. */
  public OrganisationFacts withLabels(SeenLabels seen) {
    return new OrganisationFacts(
        activities,
        first,
        last,
        own,
        others,
        seen,
        networks,
        homes,
        groups,
        programs,
        logins,
        forgotten);
  }
}
