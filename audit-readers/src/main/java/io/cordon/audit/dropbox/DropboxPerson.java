package io.cordon.audit.dropbox;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;

/**
 * A person in the team log: an actor, a participant or an owner.
 *
 * @param name e-mail address in lower case; the display name where there is neither address nor id
 * @param id of the account; null when there is none
 * @param domain of the address; null when there is none
 * @param outsider whether the record says that the person is no member of the team
 */
record DropboxPerson(String name, String id, String domain, boolean outsider) {
  private static final String OUTSIDER = "non_team_member";
  private static final DropboxPerson NOBODY = new DropboxPerson(null, null, null, false);

  static DropboxPerson of(Fields person) {
    if (person == Fields.NONE) {
      return NOBODY;
    }
    EmailAddress address = EmailAddress.of(person.text("email"));
    String id = person.firstText("account_id", "team_member_id");
    boolean nameless = address.text() == null && id == null;
    String name = nameless ? EmailAddress.of(person.text("display_name")).text() : address.text();
    return new DropboxPerson(name, id, address.domain(), OUTSIDER.equals(UnionTag.of(person)));
  }

  boolean isNobody() {
    return key() == null;
  }

  /** What identifies this person: the name, else the id. */
  String key() {
    return name != null ? name : id;
  }
}
