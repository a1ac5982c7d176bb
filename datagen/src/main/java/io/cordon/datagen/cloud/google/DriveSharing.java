package io.cordon.datagen.cloud.google;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Library;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import java.io.IOException;

/** Activities that change who has access: one activity with an event for each change. */
final class DriveSharing {
  private static final SerializedString OLD = new SerializedString("old_value");
  private static final SerializedString NEW = new SerializedString("new_value");
  private static final SerializedString USER = new SerializedString("target_user");
  private static final SerializedString DOMAIN = new SerializedString("target_domain");
  private static final SerializedString CHANGE = new SerializedString("visibility_change");
  private static final SerializedString OWNER = new SerializedString("new_owner");
  private static final SerializedString TARGET = new SerializedString("target");
  private static final SerializedString MEMBERSHIP = new SerializedString("membership_change_type");
  private static final SerializedString ADDED = new SerializedString("added_role");
  private static final SerializedString REMOVED = new SerializedString("removed_role");
  private static final String TYPE = "acl_change";
  private static final String NONE = "none";

  private final GoogleHead head;
  private final DriveDocument documents;

  DriveSharing(GoogleHead head, DriveDocument documents) {
    this.head = head;
    this.documents = documents;
  }

  /** Whether Drive can do it: a person's documents are never shared as a whole. */
  static boolean isPossible(Act act, Detail.Grant grant) {
    boolean named = !grant.recipients().isEmpty();
    if (act.item().kind() == FileKind.SITE) {
      return named && act.item().library().kind() == Library.Kind.PROJECT;
    }
    return named || isOfLink(grant.audience());
  }

  private static boolean isOfLink(Audience audience) {
    return switch (audience) {
      case ORGANISATION, ANYONE, PUBLIC -> true;
      default -> false;
    };
  }

  void write(JsonGenerator json, Act act, Detail.Grant grant) throws IOException {
    boolean shares = act.verb() == Verb.SHARE;
    head.begin(json, act, "drive");
    for (Account person : grant.recipients()) {
      if (act.item().kind() == FileKind.SITE) {
        writeMember(json, act, grant, person, shares);
      } else if (grant.role() == Detail.Role.OWN && shares) {
        writeOwner(json, act, person);
      } else {
        writePerson(json, act, grant, person, shares);
      }
    }
    if (act.item().kind() != FileKind.SITE && isOfLink(grant.audience())) {
      writeLink(json, act, grant, shares);
    }
    json.writeEndArray();
    documents.writeResource(json, act.item());
    json.writeEndObject();
  }

  private void writePerson(
      JsonGenerator json, Act act, Detail.Grant grant, Account person, boolean shares)
      throws IOException {
    GoogleHead.beginEvent(json, TYPE, "change_user_access");
    documents.write(json, act, act.item());
    GoogleParameters.write(json, USER, GoogleNames.address(person));
    writeChange(json, role(grant.role()), shares);
    boolean outside = person.kind() == ActorKind.GUEST;
    GoogleParameters.write(json, CHANGE, outside && shares ? "external" : NONE);
    GoogleHead.endEvent(json);
  }

  private void writeOwner(JsonGenerator json, Act act, Account person) throws IOException {
    GoogleHead.beginEvent(json, TYPE, "change_owner");
    documents.write(json, act, act.item());
    GoogleParameters.write(json, OWNER, GoogleNames.address(person));
    GoogleHead.endEvent(json);
  }

  private void writeMember(
      JsonGenerator json, Act act, Detail.Grant grant, Account person, boolean shares)
      throws IOException {
    GoogleHead.beginEvent(json, TYPE, "shared_drive_membership_change");
    documents.write(json, act, act.item());
    GoogleParameters.write(json, TARGET, GoogleNames.address(person));
    GoogleParameters.write(
        json, MEMBERSHIP, shares ? "add_to_shared_drive" : "remove_from_shared_drive");
    GoogleParameters.writeList(json, ADDED, shares ? roleOfMember(grant.role()) : NONE);
    GoogleParameters.writeList(json, REMOVED, shares ? NONE : roleOfMember(grant.role()));
    GoogleHead.endEvent(json);
  }

  /** What those who have the link may do, and who they are. */
  private void writeLink(JsonGenerator json, Act act, Detail.Grant grant, boolean shares)
      throws IOException {
    Audience audience = grant.audience();
    String domain = audience == Audience.ORGANISATION ? head.domain() : "all";
    GoogleHead.beginEvent(json, TYPE, "change_document_access_scope");
    documents.write(json, act, act.item());
    GoogleParameters.write(json, DOMAIN, domain);
    writeChange(json, role(grant.role()), shares);
    GoogleHead.endEvent(json);
    GoogleHead.beginEvent(json, TYPE, "change_document_visibility");
    documents.write(json, act, act.item());
    GoogleParameters.write(json, DOMAIN, domain);
    String visibility = visibility(audience);
    GoogleParameters.writeList(json, OLD, shares ? "private" : visibility);
    GoogleParameters.writeList(json, NEW, shares ? visibility : "private");
    if (shares) {
      boolean outside = audience != Audience.ORGANISATION;
      GoogleParameters.write(json, CHANGE, outside ? "external" : "internal");
      DriveRecords.writeVisibility(json, audience);
    }
    GoogleHead.endEvent(json);
  }

  private static void writeChange(JsonGenerator json, String role, boolean shares)
      throws IOException {
    GoogleParameters.writeList(json, OLD, shares ? NONE : role);
    GoogleParameters.writeList(json, NEW, shares ? role : NONE);
  }

  private static String visibility(Audience audience) {
    return switch (audience) {
      case ORGANISATION -> "people_within_domain_with_link";
      case PUBLIC -> "public_on_the_web";
      default -> "people_with_link";
    };
  }

  private static String role(Detail.Role role) {
    return switch (role) {
      case VIEW -> "can_view";
      case EDIT -> "can_edit";
      case OWN -> "owner";
    };
  }

  private static String roleOfMember(Detail.Role role) {
    return switch (role) {
      case VIEW -> "viewer";
      case EDIT -> "editor";
      case OWN -> "organizer";
    };
  }
}
