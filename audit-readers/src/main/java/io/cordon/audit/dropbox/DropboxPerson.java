package io.cordon.audit.dropbox;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;

/**
 * A person as the team log names one: an actor, a participant, an owner.
 *
 * @param name e-mail address in lower case; where there is neither address nor id, the name shown
 * @param id the account's; null when there is none
 * @param domain of the address; null when there is none
 * @param outsider whether the record says that the person is not of the team
 */
record DropboxPerson(String name, String id, String domain, boolean outsider) {
  private static final String OUTSIDER = "non_team_member";

  static DropboxPerson of(Fields person) {
    EmailAddress address = EmailAddress.of(person.text("email"));
    String id = person.firstText("account_id", "team_member_id");
    boolean nameless = address.text() == null && id == null;
    String name = nameless ? EmailAddress.of(person.text("display_name")).text() : address.text();
    return new DropboxPerson(name, id, address.domain(), OUTSIDER.equals(UnionTag.of(person)));
  }

  boolean isNobody() {
    return key() == null;
  }

  /** What tells this person from others: the name, else the id. */
  String key() {
    return name != null ? name : id;
  }
}
