package io.cordon.audit.box;

import io.cordon.audit.box.BoxEventType.Reach;
import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import java.util.List;

/** Whom a link or a collaboration reaches. */
final class BoxShare {
  private BoxShare() {}

  static Share of(BoxRecord record, BoxEventType event) {
    BoxLink used = BoxLink.used(record.details());
    BoxLink made =
        event.reach() == Reach.LINK
            ? BoxLink.ofItem(record.item().fields())
            : new BoxLink(null, null);
    String linkId = first(record.details().text("shared_link_id"), used.id(), made.id());
    Recipient recipient = event.reach() == Reach.NOTHING ? null : recipient(record);
    return new Share(
        used.audience().widest(made.audience()),
        recipient == null ? List.of() : List.of(recipient),
        linkId,
        event.reach() == Reach.PEOPLE ? role(record) : null);
  }

  private static String role(BoxRecord record) {
    return first(record.details().text("role"), record.source().text("role"));
  }

  /** Null where the record names nobody. */
  private static Recipient recipient(BoxRecord record) {
    Fields source = record.source();
    for (Fields who :
        List.of(
            record.event().fields("accessible_by"),
            source.fields("accessible_by"),
            record.shield().fields("invitee"),
            record.details().fields("restricted_user"))) {
      boolean group = "group".equalsIgnoreCase(who.text("type"));
      String name = group ? who.text("name") : who.firstText("login", "name");
      if (name != null) {
        return named(name, group);
      }
    }
    String group = record.details().text("group_name");
    return group != null ? named(group, true) : named(olderForm(source), false);
  }

  /** The collaborator beside the folder in older rows, or in its place. */
  private static String olderForm(Fields source) {
    String login = "user".equals(source.text("type")) ? source.text("login") : null;
    return first(source.text("user_email"), login, source.text("user_name"));
  }

  private static Recipient named(String name, boolean group) {
    EmailAddress address = EmailAddress.of(name);
    return address.text() == null
        ? null
        : new Recipient(
            address.text(), group ? null : address.domain(), group, Affiliation.UNKNOWN);
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
