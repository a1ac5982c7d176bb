package io.cordon.audit.dropbox;

import io.cordon.model.activity.Verb;
import io.cordon.model.file.LabelChange;
import java.util.Map;

/**
 * The part of {@link DropboxEventTypes} about files, folders, labels, file requests and sign-ins.
 */
final class FileEvents {
  private FileEvents() {}

  static void addTo(Map<String, DropboxEventType> table) {
    files(table);
    folders(table);
    labels(table);
    signIns(table);
  }

  private static void files(Map<String, DropboxEventType> table) {
    put(table, Verb.DOWNLOAD, "file_download", "replay_file_downloaded");
    put(table, Verb.DOWNLOAD, "media_hub_file_downloaded");
    put(table, Verb.PREVIEW, "file_preview");
    put(table, Verb.UPLOAD, "file_add", "file_add_from_automation");
    put(table, Verb.UPLOAD, "file_request_receive_file", "email_ingest_receive_file");
    // Back to an earlier version: the file stays, its content changes.
    put(table, Verb.UPDATE, "file_edit", "file_revert", "file_rollback_changes");
    put(table, Verb.UPDATE, "send_and_track_file_updated");
    put(table, Verb.RENAME, "file_rename", "send_and_track_file_renamed");
    put(table, Verb.MOVE, "file_move");
    put(table, Verb.COPY, "file_copy", "file_save_copy_reference");
    // Whoever has the reference can copy the file into their own Dropbox.
    put(table, Verb.SHARE, "file_get_copy_reference");
    put(table, Verb.LOCK, "file_locking_lock_status_changed");
    put(table, Verb.DELETE, "file_delete", "replay_file_delete");
    put(table, Verb.PURGE, "file_permanently_delete");
    put(table, Verb.RESTORE, "file_restore");
  }

  private static void folders(Map<String, DropboxEventType> table) {
    put(table, Verb.CREATE, "create_folder", "replay_team_project_created");
    put(table, Verb.UPDATE, "rewind_folder");
    put(table, Verb.SHARE, "team_folder_create");
    put(table, Verb.RENAME, "team_folder_rename");
    put(table, Verb.PURGE, "team_folder_permanently_delete");
    put(table, Verb.OPEN, "member_folder_contents_accessed");
  }

  /** The record has only the kind of label: neither its name nor the label before. */
  private static void labels(Map<String, DropboxEventType> table) {
    table.put("object_label_added", DropboxEventType.labelling(LabelChange.APPLIED));
    table.put("object_label_updated_value", DropboxEventType.labelling(LabelChange.REPLACED));
    table.put("object_label_removed", DropboxEventType.labelling(LabelChange.REMOVED));
  }

  /**
   * Sessions in which an outsider acts for the team, or on behalf of a member, are sign-ins too.
   */
  private static void signIns(Map<String, DropboxEventType> table) {
    put(table, Verb.SIGN_IN, "login_success", "sign_in_as_session_start");
    put(table, Verb.SIGN_IN, "reseller_support_session_start");
    put(table, Verb.SIGN_IN, "guest_admin_signed_in_via_trusted_teams");
    put(table, Verb.SIGN_IN, "started_enterprise_admin_session");
    DropboxEventType failed = DropboxEventType.of(Verb.SIGN_IN).failing();
    table.put("login_fail", failed);
    table.put("sso_error", failed);
    table.put("emm_error", failed);
  }

  private static void put(Map<String, DropboxEventType> table, Verb verb, String... types) {
    DropboxEventTypes.put(table, DropboxEventType.of(verb), types);
  }
}
