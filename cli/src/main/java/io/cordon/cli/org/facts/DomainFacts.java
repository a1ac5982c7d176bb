package io.cordon.cli.org.facts;

import java.io.Serializable;

/**
 * What logs show of a mail domain.
 *
 * @param memberPeople people of it who acted as members of the tenant
 * @param guestPeople people of it who acted only as guests
 * @param staffPeople members who signed in or administered, as only the own people do
 * @param activities of all of them
 * @param recipients people of it with whom files were shared
 * @param personal whether anybody can have a mailbox there
 * @param listed whether the given org.yaml lists it, or a domain above it
 */
public record DomainFacts(
    String domain,
    long memberPeople,
    long guestPeople,
    long staffPeople,
    long activities,
    long recipients,
    boolean personal,
    boolean listed)
    implements Serializable {

  /** Whether anybody of it acted. */
  public boolean acts() {
    return memberPeople + guestPeople > 0;
  }
}
