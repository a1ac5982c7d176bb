package io.cordon.audit.google;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import java.util.HashMap;
import java.util.Map;

/**
 * The part of {@link GoogleEventTypes} about documents, their sharing and their labels: a table.
 */
final class DriveEvents {
  private static final Map<String, GoogleEventType> TABLE = table();

  /** The suffix of changes that a document inherits from a folder above. */
  private static final String INHERITED = "_hierarchy_reconciled";

  private DriveEvents() {}

  /** Null for an event that is not listed, and for what is inherited of such an event. */
  static GoogleEventType of(String name) {
    GoogleEventType listed = TABLE.get(name);
    return listed == null && isInherited(name) ? inherited(name) : listed;
  }

  /** What a document inherits of a change of access of a folder above it. */
  private static GoogleEventType inherited(String name) {
    GoogleEventType change = TABLE.get(name.substring(0, name.length() - INHERITED.length()));
    return change == null || change.share() == null
        ? null
        : new GoogleEventType(Verb.INHERIT, Outcome.SUCCESS, change.share());
  }

  static boolean isInherited(String name) {
    return name.endsWith(INHERITED);
  }

  private static Map<String, GoogleEventType> table() {
    Map<String, GoogleEventType> table = new HashMap<>();
    content(table);
    places(table);
    access(table);
    requests(table);
    GoogleEventType label = GoogleEventType.of(Verb.LABEL);
    put(table, label, "label_added", "label_added_by_item_create");
    put(table, label, "label_field_changed", "label_removed");
    // The same in the words of the Drive Activity API.
    put(table, label, "label_applied", "label_field_value_changed");
    return Map.copyOf(table);
  }

  private static void content(Map<String, GoogleEventType> table) {
    put(table, GoogleEventType.of(Verb.DOWNLOAD), "download", "download_forms_response");
    put(table, GoogleEventType.of(Verb.SYNC), "sync_item_content", "prefetch_item_content");
    put(table, GoogleEventType.of(Verb.OPEN), "view", "access_item_content", "sheets_import_range");
    put(table, GoogleEventType.of(Verb.PREVIEW), "preview");
    put(table, GoogleEventType.of(Verb.UPLOAD), "upload");
    put(table, GoogleEventType.of(Verb.CREATE), "create");
    put(table, GoogleEventType.of(Verb.UPDATE), "edit");
    put(table, GoogleEventType.of(Verb.LOCK), "add_lock");
    put(table, GoogleEventType.of(Verb.UNLOCK), "remove_lock");
    put(table, GoogleEventType.of(Verb.OTHER), "print");
  }

  private static void places(Map<String, GoogleEventType> table) {
    put(table, GoogleEventType.of(Verb.RENAME), "rename");
    put(table, GoogleEventType.of(Verb.MOVE), "move", "add_to_folder", "remove_from_folder");
    put(table, GoogleEventType.of(Verb.MOVE), "unmovable_item_reparented");
    put(table, GoogleEventType.of(Verb.COPY), "copy", "source_copy");
    put(table, GoogleEventType.of(Verb.DELETE), "trash");
    put(table, GoogleEventType.of(Verb.PURGE), "delete");
    put(table, GoogleEventType.of(Verb.RESTORE), "untrash");
  }

  private static void access(Map<String, GoogleEventType> table) {
    put(table, GoogleEventType.sharing(GoogleShare::ofTarget), "change_user_access");
    put(table, GoogleEventType.sharing(GoogleShare::ofEditors), "change_acl_editors");
    put(table, GoogleEventType.sharing(LinkShare::read), "change_document_visibility");
    put(table, GoogleEventType.sharing(LinkShare::read), "change_document_access_scope");
    put(table, GoogleEventType.sharing(GoogleShare::ofOwner), "change_owner");
    put(table, GoogleEventType.sharing(GoogleShare::ofPublication), "publish_change");
    put(table, GoogleEventType.sharing(GoogleShare::ofMail), "email_as_attachment");
    put(table, GoogleEventType.sharing(GoogleShare::ofMember), "shared_drive_membership_change");
    put(table, GoogleEventType.sharing(GoogleShare::ofMember), "team_drive_membership_change");
    put(table, GoogleEventType.sharing(GoogleShare::ofNobody), "sheets_import_range_access_change");
    put(table, GoogleEventType.of(Verb.ADMINISTER), "shared_drive_settings_change");
    put(table, GoogleEventType.of(Verb.ADMINISTER), "team_drive_settings_change");
  }

  private static void requests(Map<String, GoogleEventType> table) {
    GoogleEventType request = GoogleEventType.of(Verb.ACCESS_CHECK);
    put(table, request, "request_access");
    put(table, request.failing(), "deny_access_request", "expire_access_request");
  }

  private static void put(
      Map<String, GoogleEventType> table, GoogleEventType eventType, String... names) {
    for (String name : names) {
      table.put(name, eventType);
    }
  }
}
