package io.cordon.datagen.cloud.dropbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import java.io.IOException;

/** The fields {@code actor} and {@code context}, and people elsewhere in an event. */
final class DropboxPeople {
  static final SerializedString TAG = JsonFields.name(".tag");
  private static final SerializedString ACTOR = JsonFields.name("actor");
  private static final SerializedString CONTEXT = JsonFields.name("context");
  private static final SerializedString USER = JsonFields.name("user");
  private static final SerializedString ADMIN = JsonFields.name("admin");
  private static final SerializedString APP = JsonFields.name("app");
  private static final SerializedString GROUP = JsonFields.name("group");
  private static final SerializedString GROUP_ID = JsonFields.name("group_id");
  private static final SerializedString DISPLAY_NAME = JsonFields.name("display_name");
  private static final SerializedString APP_ID = JsonFields.name("app_id");
  private static final SerializedString USER_APP = JsonFields.name("user_linked_app");
  private static final SerializedString TEAM_APP = JsonFields.name("team_linked_app");
  private static final SerializedString VISITOR = JsonFields.json("{\".tag\":\"anonymous\"}");
  private static final SerializedString TEAM = JsonFields.json("{\".tag\":\"team\"}");

  private DropboxPeople() {}

  static void actor(JsonGenerator json, DropboxFragments kept, Act act) throws IOException {
    Account actor = act.actor();
    if (actor.kind() == ActorKind.ANONYMOUS) {
      JsonFields.prepared(json, ACTOR, VISITOR);
      return;
    }
    JsonFields.object(json, ACTOR);
    if (isByApplication(act)) {
      JsonFields.text(json, TAG, APP);
      boolean ofTeam = isOfTeam(actor);
      Program program = act.visit().program();
      String name = ofTeam ? actor.name() : program.name();
      application(json, APP, ofTeam, ofTeam ? actor.key() : program.key(), name);
    } else {
      SerializedString role = isByAdmin(act) ? ADMIN : USER;
      JsonFields.text(json, TAG, role);
      JsonFields.prepared(json, role, kept.person(actor));
    }
    json.writeEndObject();
  }

  /** An application that a member allowed is the actor, and the member is in the context. */
  static boolean isByApplication(Act act) {
    return isOfTeam(act.actor())
        || (isAboutFile(act) && act.visit().program().kind() == Program.Kind.DELEGATED_APP);
  }

  /** An application with an address has a member's account. */
  private static boolean isOfTeam(Account actor) {
    return actor.kind() == ActorKind.APPLICATION && actor.mail() == null;
  }

  static boolean isAboutFile(Act act) {
    return act.item() != null && act.verb() != Verb.ADMINISTER;
  }

  private static boolean isByAdmin(Act act) {
    return act.verb() == Verb.ADMINISTER && !DropboxRecords.links(act);
  }

  /** On whose behalf it was done. */
  static void context(JsonGenerator json, DropboxFragments kept, Act act) throws IOException {
    if (act.actor().kind() == ActorKind.ANONYMOUS) {
      JsonFields.prepared(json, CONTEXT, VISITOR);
    } else if (isOfTeam(act.actor()) || isByAdmin(act)) {
      JsonFields.prepared(json, CONTEXT, TEAM);
    } else {
      JsonFields.prepared(json, CONTEXT, kept.person(act.actor()));
    }
  }

  /** A person as a JSON object. */
  static SerializedString of(Account account) {
    boolean outsider = account.kind() == ActorKind.GUEST;
    String name = account.name();
    Fragment.Builder members =
        Fragment.builder()
            .text(".tag", outsider ? "non_team_member" : "team_member")
            .text("account_id", DropboxIds.account(account))
            .text("display_name", name == null ? account.mail() : name)
            .text("email", account.mail());
    String id = outsider ? null : DropboxIds.teamMember(account);
    return JsonFields.json(members.text("team_member_id", id).object());
  }

  static void application(
      JsonGenerator json, SerializedString field, boolean ofTeam, long key, String name)
      throws IOException {
    JsonFields.object(json, field);
    JsonFields.text(json, TAG, ofTeam ? TEAM_APP : USER_APP);
    JsonFields.text(json, APP_ID, DropboxIds.application(key));
    JsonFields.text(json, DISPLAY_NAME, name);
    json.writeEndObject();
  }

  /** A person, or a group: whoever has no address. */
  static void participant(JsonGenerator json, DropboxFragments kept, Account account)
      throws IOException {
    json.writeStartObject();
    if (account.mail() == null) {
      JsonFields.text(json, TAG, GROUP);
      JsonFields.object(json, GROUP);
      JsonFields.text(json, GROUP_ID, DropboxIds.group(account));
      JsonFields.text(json, DISPLAY_NAME, account.name());
      json.writeEndObject();
    } else {
      JsonFields.text(json, TAG, USER);
      JsonFields.prepared(json, USER, kept.person(account));
    }
    json.writeEndObject();
  }
}
