package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.List;

/**
 * The audience and the recipients of a share, or the evidence of a share that was used.
 *
 * <p>{@code involve_non_team_member} says nothing about the audience: the outsider may be the
 * actor.
 */
final class DropboxShare {
  private static final String OWNER = "owner";
  private static final String PASSWORD = "password";

  private static final List<String> PERMISSIONS =
      List.of(
          "new_access_level",
          "shared_content_access_level",
          "shared_link_access_level",
          "access_type",
          "new_role",
          "sharing_permission",
          "new_sharing_permission");

  private DropboxShare() {}

  static Share of(Fields record, Fields details, DropboxEventType eventType, Actor actor) {
    return switch (eventType.verb()) {
      case SHARE, UNSHARE -> given(record, details, eventType, actor);
      case OPEN, PREVIEW, DOWNLOAD, SYNC, COPY ->
          new Share(proven(eventType, actor), List.of(), linkId(details), permission(details));
      default -> Share.NONE;
    };
  }

  private static Share given(
      Fields record, Fields details, DropboxEventType eventType, Actor actor) {
    DropboxRecipients named = DropboxRecipients.of(record, details);
    Audience audience =
        named.outsiders() ? eventType.audience().widest(Audience.EXTERNAL) : eventType.audience();
    boolean actorLeft =
        eventType.verb() == Verb.UNSHARE && eventType.byRecipient() && actor.name() != null;
    List<Recipient> recipients =
        actorLeft && named.all().isEmpty()
            ? List.of(DropboxRecipients.person(actor.name(), actor.domain()))
            : named.all();
    return new Share(audience, recipients, linkId(details), permission(details));
  }

  /** An anonymous actor proves that anyone has access; a guest, that an outsider has. */
  private static Audience proven(DropboxEventType eventType, Actor actor) {
    if (actor.kind() == ActorKind.ANONYMOUS) {
      return Audience.ANYONE;
    }
    boolean outsider = eventType.byRecipient() && actor.kind() == ActorKind.GUEST;
    return outsider ? Audience.EXTERNAL : eventType.audience();
  }

  private static String linkId(Fields details) {
    String link = details.firstText("shared_content_link", "file_transfer_id");
    return link != null ? link : details.fields("link_settings").text("url");
  }

  private static String permission(Fields details) {
    if (DropboxRecipients.newOwner(details) != null) {
      return OWNER;
    }
    if (LinkScope.after(details).password()) {
      return PASSWORD;
    }
    for (String name : PERMISSIONS) {
      String permission = UnionTag.of(details, name);
      if (permission != null) {
        return permission;
      }
    }
    return null;
  }
}
