package io.cordon.datagen.cloud.dropbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.activity.ActorKind;
import java.io.IOException;

/** What events of sharing say: the access given, the link, the owner, and who is concerned. */
final class DropboxSharing {
  private static final SerializedString PARTICIPANTS = JsonFields.name("participants");
  private static final SerializedString INVITEES = JsonFields.name("invitees");
  private static final SerializedString ACCESS_LEVEL =
      JsonFields.name("shared_content_access_level");
  private static final SerializedString LINK_ACCESS_LEVEL =
      JsonFields.name("shared_link_access_level");
  private static final SerializedString LINK = JsonFields.name("shared_content_link");
  private static final SerializedString CONTENT_OWNER = JsonFields.name("shared_content_owner");
  private static final SerializedString LINK_OWNER = JsonFields.name("shared_link_owner");
  private static final SerializedString NEW_VALUE = JsonFields.name("new_value");
  private static final SerializedString PREVIOUS_VALUE = JsonFields.name("previous_value");
  private static final SerializedString NEW_LEVEL = JsonFields.name("new_access_level");
  private static final SerializedString PREVIOUS_LEVEL = JsonFields.name("previous_access_level");
  private static final SerializedString NEW_OWNER = JsonFields.name("new_owner_email");
  private static final SerializedString PREVIOUS_OWNER = JsonFields.name("previous_owner_email");
  private static final SerializedString VIEWER = DropboxDetails.tag("viewer");
  private static final SerializedString EDITOR = DropboxDetails.tag("editor");
  private static final SerializedString OWNER = DropboxDetails.tag("owner");
  private static final SerializedString READER = DropboxDetails.tag("reader");
  private static final SerializedString WRITER = DropboxDetails.tag("writer");
  private static final SerializedString PUBLIC = DropboxDetails.tag("public");
  private static final SerializedString TEAM = DropboxDetails.tag("team");

  private DropboxSharing() {}

  /** The part of the details that is not the same for all events of the type. */
  static void write(JsonGenerator json, DropboxFragments kept, Act act, DropboxRecord record)
      throws IOException {
    switch (record) {
      case SHARED_LINK_CREATE -> {
        boolean edits = role(act) == Detail.Role.EDIT;
        JsonFields.prepared(json, LINK_ACCESS_LEVEL, edits ? WRITER : READER);
      }
      case SHARED_LINK_SETTINGS_CHANGE_AUDIENCE -> {
        JsonFields.prepared(json, ACCESS_LEVEL, level(act));
        JsonFields.text(json, LINK, link(act));
        JsonFields.prepared(json, NEW_VALUE, PUBLIC);
        JsonFields.prepared(json, PREVIOUS_VALUE, TEAM);
      }
      case SHARED_LINK_DISABLE, SHARED_LINK_VIEW, SHARED_LINK_DOWNLOAD ->
          owner(json, kept, LINK_OWNER, act);
      case SHARED_CONTENT_VIEW, SHARED_CONTENT_DOWNLOAD -> {
        JsonFields.text(json, LINK, link(act));
        owner(json, kept, CONTENT_OWNER, act);
        JsonFields.prepared(json, ACCESS_LEVEL, VIEWER);
      }
      case SHARED_CONTENT_ADD_MEMBER, SHARED_CONTENT_REMOVE_MEMBER ->
          JsonFields.prepared(json, ACCESS_LEVEL, level(act));
      case SHARED_CONTENT_ADD_INVITEES -> {
        JsonFields.prepared(json, ACCESS_LEVEL, level(act));
        invitees(json, act);
      }
      case SHARED_CONTENT_REMOVE_INVITEES -> invitees(json, act);
      case SHARED_CONTENT_CHANGE_MEMBER_ROLE -> {
        JsonFields.prepared(json, PREVIOUS_LEVEL, VIEWER);
        JsonFields.prepared(json, NEW_LEVEL, OWNER);
      }
      case SHARED_FOLDER_TRANSFER_OWNERSHIP -> {
        Account before = DropboxDetails.owner(act);
        JsonFields.text(json, PREVIOUS_OWNER, before == null ? null : before.mail());
        JsonFields.text(json, NEW_OWNER, grant(act).recipients().get(0).mail());
      }
      default -> {
        // The tag says all.
      }
    }
  }

  /** Who gets or loses access, but for those who are only invited. */
  static void participants(JsonGenerator json, DropboxFragments kept, Act act, DropboxRecord record)
      throws IOException {
    json.writeFieldName(PARTICIPANTS);
    json.writeStartArray();
    if (DropboxRecords.namesPeople(act) && !isOfInvitees(record)) {
      boolean all = record == DropboxRecord.SHARED_CONTENT_CHANGE_MEMBER_ROLE;
      for (Account recipient : grant(act).recipients()) {
        if (all || !DropboxInvitees.contains(recipient)) {
          DropboxPeople.participant(json, kept, recipient);
        }
      }
    }
    json.writeEndArray();
  }

  private static boolean isOfInvitees(DropboxRecord record) {
    return record == DropboxRecord.SHARED_CONTENT_ADD_INVITEES
        || record == DropboxRecord.SHARED_CONTENT_REMOVE_INVITEES
        || record == DropboxRecord.SHARED_FOLDER_TRANSFER_OWNERSHIP;
  }

  /** Whether somebody from outside acts or is acted on. */
  static boolean involvesOutsider(Act act) {
    ActorKind kind = act.actor().kind();
    boolean outside = kind == ActorKind.GUEST || kind == ActorKind.ANONYMOUS;
    if (!outside && act.detail() instanceof Detail.Grant grant) {
      for (Account recipient : grant.recipients()) {
        outside |= recipient.kind() == ActorKind.GUEST;
      }
    }
    return outside;
  }

  private static void invitees(JsonGenerator json, Act act) throws IOException {
    json.writeFieldName(INVITEES);
    json.writeStartArray();
    for (Account recipient : grant(act).recipients()) {
      if (DropboxInvitees.contains(recipient)) {
        json.writeString(recipient.mail());
      }
    }
    json.writeEndArray();
  }

  private static void owner(
      JsonGenerator json, DropboxFragments kept, SerializedString field, Act act)
      throws IOException {
    Account owner = DropboxDetails.owner(act);
    if (owner != null) {
      JsonFields.prepared(json, field, kept.person(owner));
    }
  }

  private static Detail.Grant grant(Act act) {
    return (Detail.Grant) act.detail();
  }

  private static Detail.Role role(Act act) {
    return act.detail() instanceof Detail.Grant grant ? grant.role() : Detail.Role.VIEW;
  }

  private static SerializedString level(Act act) {
    return switch (role(act)) {
      case VIEW -> VIEWER;
      case EDIT -> EDITOR;
      case OWN -> OWNER;
    };
  }

  private static String link(Act act) {
    if (act.detail() instanceof Detail.ThroughLink through) {
      return DropboxIds.link(through.link());
    }
    long link = grant(act).link();
    return DropboxIds.link(link != 0 ? link : act.item().key());
  }
}
