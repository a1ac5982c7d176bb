package io.cordon.audit.box;

import io.cordon.audit.box.BoxEventType.ShareKind;
import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import java.util.List;

/** The audience and the recipients of a shared link or a collaboration. */
final class BoxShare {
  private BoxShare() {}

  static Share of(BoxEvent event, BoxEventType eventType) {
    BoxLink used = BoxLink.used(event.details());
    BoxLink made =
        eventType.shareKind() == ShareKind.LINK
            ? BoxLink.ofItem(event.item().fields())
            : BoxLink.NONE;
    String linkId = first(event.details().text("shared_link_id"), used.id(), made.id());
    Recipient recipient = eventType.shareKind() == ShareKind.NONE ? null : recipient(event);
    return new Share(
        used.audience().widest(made.audience()),
        recipient == null ? List.of() : List.of(recipient),
        linkId,
        eventType.shareKind() == ShareKind.COLLABORATION ? role(event) : null);
  }

  private static String role(BoxEvent event) {
    return first(event.details().text("role"), event.source().text("role"));
  }

  /** Null where the event names no recipient. */
  private static Recipient recipient(BoxEvent event) {
    Fields source = event.source();
    for (Fields who :
        List.of(
            event.fields().fields("accessible_by"),
            source.fields("accessible_by"),
            event.shield().fields("invitee"),
            event.details().fields("restricted_user"))) {
      boolean group = "group".equalsIgnoreCase(who.text("type"));
      String name = group ? who.text("name") : who.firstText("login", "name");
      if (name != null) {
        return named(name, group);
      }
    }
    String group = event.details().text("group_name");
    return group != null ? named(group, true) : named(olderFormat(source), false);
  }

  /** Older events name the collaborator in the source, beside the folder or instead of it. */
  private static String olderFormat(Fields source) {
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
