package io.cordon.audit.dropbox;

import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.Map;

/**
 * The part of {@link DropboxEventTypes} about Paper documents and showcases; both count as files.
 */
final class DocumentEvents {
  private DocumentEvents() {}

  static void addTo(Map<String, DropboxEventType> table) {
    paper(table);
    paperSharing(table);
    showcases(table);
  }

  private static void paper(Map<String, DropboxEventType> table) {
    put(table, Verb.CREATE, "paper_content_create");
    put(table, Verb.OPEN, "paper_doc_view");
    put(table, Verb.DOWNLOAD, "paper_doc_download");
    put(table, Verb.UPDATE, "paper_doc_edit", "paper_doc_revert");
    put(table, Verb.UPDATE, "binder_add_page", "binder_add_section");
    put(table, Verb.UPDATE, "binder_remove_page", "binder_remove_section");
    put(table, Verb.UPDATE, "binder_rename_page", "binder_rename_section");
    put(table, Verb.UPDATE, "binder_reorder_page", "binder_reorder_section");
    put(table, Verb.RENAME, "paper_content_rename");
    put(table, Verb.MOVE, "paper_content_add_to_folder", "paper_content_remove_from_folder");
    put(table, Verb.DELETE, "paper_content_archive", "paper_doc_deleted", "paper_folder_deleted");
    put(table, Verb.DELETE, "paper_doc_trashed");
    put(table, Verb.RESTORE, "paper_content_restore", "paper_doc_untrashed");
    put(table, Verb.PURGE, "paper_content_permanently_delete");
  }

  private static void paperSharing(Map<String, DropboxEventType> table) {
    put(table, Verb.SHARE, "paper_content_add_member", "paper_doc_change_member_role");
    put(table, Verb.SHARE, "paper_doc_team_invite", "paper_folder_team_invite");
    put(table, Verb.SHARE, "paper_doc_slack_share", "paper_doc_change_sharing_policy");
    put(table, Verb.SHARE, "paper_doc_ownership_changed", "paper_published_link_create");
    put(table, Verb.SHARE, "paper_published_link_change_permission");
    put(table, Verb.SHARE, "paper_external_view_default_team");
    DropboxEventType share = DropboxEventType.of(Verb.SHARE);
    DropboxEventTypes.put(table, share.withAudience(Audience.ANYONE), "paper_external_view_allow");
    DropboxEventTypes.put(
        table, share.withAudience(Audience.ORGANISATION), "paper_external_view_forbid");
    put(table, Verb.UNSHARE, "paper_content_remove_member", "paper_published_link_disabled");
    put(table, Verb.ACCESS_CHECK, "paper_doc_request_access");
    DropboxEventType open = DropboxEventType.of(Verb.OPEN).asRecipient();
    DropboxEventTypes.put(table, open, "paper_published_link_view");
  }

  private static void showcases(Map<String, DropboxEventType> table) {
    put(table, Verb.CREATE, "showcase_created");
    put(table, Verb.OPEN, "showcase_view", "showcase_file_view");
    put(table, Verb.DOWNLOAD, "showcase_file_download");
    put(table, Verb.UPDATE, "showcase_edited", "showcase_file_added", "showcase_file_removed");
    put(table, Verb.RENAME, "showcase_renamed");
    put(table, Verb.DELETE, "showcase_archived", "showcase_trashed", "showcase_trashed_deprecated");
    put(table, Verb.RESTORE, "showcase_restored", "showcase_untrashed");
    put(table, Verb.RESTORE, "showcase_untrashed_deprecated");
    put(table, Verb.PURGE, "showcase_permanently_deleted");
    put(table, Verb.SHARE, "showcase_add_member");
    put(table, Verb.UNSHARE, "showcase_remove_member");
    put(table, Verb.ACCESS_CHECK, "showcase_request_access", "showcase_access_granted");
  }

  private static void put(Map<String, DropboxEventType> table, Verb verb, String... types) {
    DropboxEventTypes.put(table, DropboxEventType.of(verb), types);
  }
}
