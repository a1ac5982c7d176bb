package io.cordon.datagen.cloud.dropbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.activity.Verb;
import java.io.IOException;

/** The field {@code details}, which each event type fills in its own way. */
final class DropboxDetails {
  private static final SerializedString DETAILS = JsonFields.name("details");
  private static final SerializedString RELOCATION = JsonFields.name("relocate_action_details");
  private static final SerializedString SOURCE_AND_TARGET =
      JsonFields.json("[{\"src_asset_index\":0,\"dest_asset_index\":1}]");
  private static final SerializedString PREVIOUS_VALUE = JsonFields.name("previous_value");
  private static final SerializedString NEW_VALUE = JsonFields.name("new_value");
  private static final SerializedString LABEL_TYPE = JsonFields.name("label_type");
  private static final SerializedString USER_DEFINED = tag("user_defined_tag");
  private static final SerializedString LOCKED = tag("locked");
  private static final SerializedString UNLOCKED = tag("unlocked");
  private static final SerializedString PRIVATE = tag("default_private");
  private static final SerializedString PUBLIC = tag("default_public");
  private static final SerializedString MEMBERS = tag("members");
  private static final SerializedString ANYONE = tag("anyone");
  private static final SerializedString DISABLED = tag("disabled");
  private static final SerializedString AUTHENTICATOR = tag("authenticator");
  private static final SerializedString IS_EMM_MANAGED = JsonFields.name("is_emm_managed");
  private static final SerializedString LOGIN_METHOD = JsonFields.name("login_method");
  private static final SerializedString PASSWORD = tag("password");
  private static final SerializedString SAML = tag("saml");
  private static final SerializedString LOGIN_ID = JsonFields.name("login_id");
  private static final SerializedString ERROR_DETAILS = JsonFields.name("error_details");
  private static final SerializedString WRONG_PASSWORD =
      JsonFields.json("{\"user_friendly_message\":\"Incorrect email or password\"}");
  private static final SerializedString APP_INFO = JsonFields.name("app_info");
  private static final SerializedString IS_GROUP_OWNER = JsonFields.name("is_group_owner");
  private static final SerializedString USER_AGENT = JsonFields.name("user_agent");

  private DropboxDetails() {}

  static SerializedString tag(String tag) {
    return JsonFields.json("{\".tag\":\"" + tag + "\"}");
  }

  static void write(JsonGenerator json, DropboxFragments kept, Act act, DropboxRecord record)
      throws IOException {
    JsonFields.object(json, DETAILS);
    JsonFields.text(json, DropboxPeople.TAG, record.details);
    switch (record) {
      case FILE_RENAME, FILE_MOVE, FILE_COPY ->
          JsonFields.prepared(json, RELOCATION, SOURCE_AND_TARGET);
      case FILE_LOCKING_LOCK_STATUS_CHANGED -> {
        boolean locks = act.verb() == Verb.LOCK;
        change(json, locks ? UNLOCKED : LOCKED, locks ? LOCKED : UNLOCKED);
      }
      case OBJECT_LABEL_ADDED, OBJECT_LABEL_UPDATED_VALUE, OBJECT_LABEL_REMOVED ->
          JsonFields.prepared(json, LABEL_TYPE, USER_DEFINED);
      case LOGIN_SUCCESS, LOGIN_FAIL -> signIn(json, act, record);
      case LOGOUT -> JsonFields.text(json, LOGIN_ID, DropboxIds.signIn(act.visit().key()));
      case APP_LINK_USER, APP_LINK_TEAM -> application(json, act, record);
      case SHARING_CHANGE_LINK_POLICY -> change(json, PRIVATE, PUBLIC);
      case SHARED_FOLDER_CHANGE_LINK_POLICY -> change(json, MEMBERS, ANYONE);
      case TFA_CHANGE_STATUS -> change(json, DISABLED, AUTHENTICATOR);
      case GROUP_ADD_MEMBER -> JsonFields.flag(json, IS_GROUP_OWNER, false);
      case DEVICE_CHANGE_IP_WEB ->
          JsonFields.text(json, USER_AGENT, act.visit().program().userAgent());
      default -> DropboxSharing.write(json, kept, act, record);
    }
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, SerializedString before, SerializedString after)
      throws IOException {
    JsonFields.prepared(json, NEW_VALUE, after);
    JsonFields.prepared(json, PREVIOUS_VALUE, before);
  }

  /** On the organisation's own machines people sign in once for all programs. */
  private static void signIn(JsonGenerator json, Act act, DropboxRecord record) throws IOException {
    JsonFields.flag(json, IS_EMM_MANAGED, false);
    boolean once = act.visit().device().managed();
    JsonFields.prepared(json, LOGIN_METHOD, once ? SAML : PASSWORD);
    if (record == DropboxRecord.LOGIN_FAIL) {
      JsonFields.prepared(json, ERROR_DETAILS, WRONG_PASSWORD);
    } else {
      JsonFields.text(json, LOGIN_ID, DropboxIds.signIn(act.visit().key()));
    }
  }

  private static void application(JsonGenerator json, Act act, DropboxRecord record)
      throws IOException {
    Detail.Consent consent = (Detail.Consent) act.detail();
    boolean ofTeam = record == DropboxRecord.APP_LINK_TEAM;
    long key = consent.program().key();
    DropboxPeople.application(json, APP_INFO, ofTeam, key, consent.program().name());
  }

  /** Who looks after the item's library; null where nobody does. */
  static Account owner(Act act) {
    return act.item().library().owner();
  }
}
