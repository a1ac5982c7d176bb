package io.cordon.audit.dropbox;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who gains or loses access to a file: the participants, and the people whom the details name.
 *
 * @param all as many as a share keeps
 * @param outsiders whether the record says that one of them is no member of the team
 */
record DropboxRecipients(List<Recipient> all, boolean outsiders) {

  static DropboxRecipients of(Fields record, Fields details) {
    Set<Recipient> recipients = new LinkedHashSet<>();
    boolean outsiders = false;
    for (Fields participant : record.list("participants")) {
      DropboxPerson person = DropboxPerson.of(participant.fields("user"));
      String group = EmailAddress.of(participant.fields("group").text("display_name")).text();
      if (!person.isNobody()) {
        recipients.add(person(person.key(), person.domain()));
        outsiders |= person.outsider();
      } else if (group != null) {
        recipients.add(new Recipient(group, null, true, Affiliation.UNKNOWN));
      }
    }
    details.texts("invitees").forEach(address -> recipients.add(person(address)));
    details.texts("invitee").forEach(address -> recipients.add(person(address)));
    for (Fields external : details.list("external_users")) {
      external.texts("user_identifier").forEach(address -> recipients.add(person(address)));
      outsiders = true;
    }
    String newOwner = newOwner(details);
    if (newOwner != null) {
      recipients.add(person(newOwner));
    }
    return new DropboxRecipients(
        recipients.stream().limit(Share.MAX_RECIPIENTS).toList(), outsiders);
  }

  /** The new owner's address, else account id; null when the event transfers no ownership. */
  static String newOwner(Fields details) {
    String address = EmailAddress.of(details.text("new_owner_email")).text();
    return address != null ? address : details.text("new_owner_user_id");
  }

  /** An account's id is kept as it is: it is case-sensitive. */
  private static Recipient person(String written) {
    EmailAddress address = EmailAddress.of(written);
    return person(address.domain() == null ? written : address.text(), address.domain());
  }

  static Recipient person(String name, String domain) {
    return new Recipient(name, domain, false, Affiliation.UNKNOWN);
  }
}
