package io.cordon.audit.google;

import io.cordon.model.Outcome;
import io.cordon.model.Verb;
import java.util.HashMap;
import java.util.Map;

/** Every native event on documents, their sharing and their labels, with what it means. */
final class DriveEvents {
  private static final Map<String, Meaning> TABLE = table();

  /** A change that only follows from one of a folder above. */
  private static final String INHERITED = "_hierarchy_reconciled";

  private DriveEvents() {}

  /** Null for an event that is not known. */
  static Meaning of(String name) {
    return TABLE.get(name);
  }

  static boolean isInherited(String name) {
    return name.endsWith(INHERITED);
  }

  private static Map<String, Meaning> table() {
    Map<String, Meaning> table = new HashMap<>();
    content(table);
    places(table);
    access(table);
    requests(table);
    Meaning label = Meaning.of(Verb.LABEL);
    put(table, label, "label_added", "label_added_by_item_create");
    put(table, label, "label_field_changed", "label_removed");
    return Map.copyOf(table);
  }

  private static void content(Map<String, Meaning> table) {
    put(table, Meaning.of(Verb.DOWNLOAD), "download", "download_forms_response");
    put(table, Meaning.of(Verb.SYNC), "sync_item_content", "prefetch_item_content");
    put(table, Meaning.of(Verb.OPEN), "view", "access_item_content", "sheets_import_range");
    put(table, Meaning.of(Verb.PREVIEW), "preview");
    put(table, Meaning.of(Verb.UPLOAD), "upload");
    put(table, Meaning.of(Verb.CREATE), "create");
    put(table, Meaning.of(Verb.UPDATE), "edit");
    put(table, Meaning.of(Verb.LOCK), "add_lock");
    put(table, Meaning.of(Verb.UNLOCK), "remove_lock");
    put(table, Meaning.of(Verb.OTHER), "print");
  }

  private static void places(Map<String, Meaning> table) {
    put(table, Meaning.of(Verb.RENAME), "rename");
    put(table, Meaning.of(Verb.MOVE), "move", "add_to_folder", "remove_from_folder");
    put(table, Meaning.of(Verb.MOVE), "unmovable_item_reparented");
    put(table, Meaning.of(Verb.COPY), "copy", "source_copy");
    put(table, Meaning.of(Verb.DELETE), "trash");
    put(table, Meaning.of(Verb.PURGE), "delete");
    put(table, Meaning.of(Verb.RESTORE), "untrash");
  }

  private static void access(Map<String, Meaning> table) {
    put(table, Meaning.ofAccess(AccessChange::ofTarget), "change_user_access");
    put(table, Meaning.ofAccess(AccessChange::ofEditors), "change_acl_editors");
    put(table, Meaning.ofAccess(LinkChange::read), "change_document_visibility");
    put(table, Meaning.ofAccess(LinkChange::read), "change_document_access_scope");
    put(table, Meaning.ofAccess(AccessChange::ofOwner), "change_owner");
    put(table, Meaning.ofAccess(AccessChange::ofPublication), "publish_change");
    put(table, Meaning.ofAccess(AccessChange::ofMail), "email_as_attachment");
    put(table, Meaning.ofAccess(AccessChange::ofMember), "shared_drive_membership_change");
    put(table, Meaning.ofAccess(AccessChange::ofMember), "team_drive_membership_change");
    put(table, Meaning.ofAccess(AccessChange::ofNobody), "sheets_import_range_access_change");
    put(table, Meaning.of(Verb.ADMINISTER), "shared_drive_settings_change");
    put(table, Meaning.of(Verb.ADMINISTER), "team_drive_settings_change");
  }

  private static void requests(Map<String, Meaning> table) {
    Meaning request = Meaning.of(Verb.ACCESS_CHECK);
    put(table, request, "request_access");
    put(table, request.ending(Outcome.FAILURE), "deny_access_request", "expire_access_request");
  }

  private static void put(Map<String, Meaning> table, Meaning meaning, String... names) {
    for (String name : names) {
      table.put(name, meaning);
    }
  }
}
