package io.cordon.audit.box;

import io.cordon.audit.box.BoxEventType.ShareKind;
import io.cordon.model.activity.Verb;
import java.util.HashMap;
import java.util.Map;

/**
 * The table of Box's event types: add a new one here, to the method of its group.
 *
 * <p>It lists every type about files, links, collaborators, labels and sign-ins, of both of Box's
 * families: the enterprise's log ({@code DOWNLOAD}) and a user's stream ({@code ITEM_DOWNLOAD}). A
 * type that is no file activity and should be counted under a word of its own goes to {@link
 * BoxSkipReason}; a type in neither table is an activity {@code other} when it names a file, and is
 * counted as {@code other} when it does not. The test reads the expected meaning of each type from
 * {@code events.csv}.
 */
final class BoxEventTypes {
  private static final Map<String, BoxEventType> TABLE = table();

  private BoxEventTypes() {}

  /** Null for a type that is not listed. */
  static BoxEventType of(String type) {
    return TABLE.get(type);
  }

  /** Whether the event says that a rule about content matched a file. */
  static boolean isDlpMatch(String type) {
    BoxEventType listed = of(type);
    return listed != null && listed.verb() == Verb.DLP_MATCH;
  }

  private static Map<String, BoxEventType> table() {
    Map<String, BoxEventType> table = new HashMap<>();
    contents(table);
    files(table);
    links(table);
    collaborators(table);
    shield(table);
    barriers(table);
    // Without a file they are only counted: see BoxSkipReason.
    put(table, BoxEventType.of(Verb.DLP_MATCH), "CONTENT_WORKFLOW_SHARING_POLICY_VIOLATION");
    put(table, BoxEventType.of(Verb.DLP_MATCH), "CONTENT_WORKFLOW_UPLOAD_POLICY_VIOLATION");
    others(table);
    put(table, BoxEventType.of(Verb.SIGN_IN), "LOGIN", "ADMIN_LOGIN");
    put(table, BoxEventType.of(Verb.SIGN_IN).failing(), "FAILED_LOGIN");
    put(table, BoxEventType.of(Verb.ADMINISTER), "EXTERNAL_COLLAB_SECURITY_SETTINGS");
    return Map.copyOf(table);
  }

  private static void contents(Map<String, BoxEventType> table) {
    put(table, BoxEventType.of(Verb.DOWNLOAD), "DOWNLOAD", "ITEM_DOWNLOAD", "SIGNER_DOWNLOADED");
    put(table, BoxEventType.of(Verb.DOWNLOAD), "FILE_WATERMARKED_DOWNLOAD");
    put(table, BoxEventType.of(Verb.SYNC), "ITEM_SYNC");
    put(table, BoxEventType.of(Verb.UNSYNC), "ITEM_UNSYNC");
    put(table, BoxEventType.of(Verb.PREVIEW), "PREVIEW", "ITEM_PREVIEW");
    put(table, BoxEventType.of(Verb.OPEN), "ITEM_OPEN", "CONTENT_ACCESS");
    put(table, BoxEventType.of(Verb.UPLOAD), "UPLOAD", "ITEM_UPLOAD");
    put(table, BoxEventType.of(Verb.UPDATE), "EDIT", "ITEM_MODIFY", "ITEM_MAKE_CURRENT_VERSION");
  }

  private static void files(Map<String, BoxEventType> table) {
    put(table, BoxEventType.of(Verb.CREATE), "ITEM_CREATE");
    put(table, BoxEventType.of(Verb.RENAME), "RENAME", "ITEM_RENAME");
    put(table, BoxEventType.of(Verb.MOVE), "MOVE", "ITEM_MOVE");
    put(table, BoxEventType.of(Verb.COPY), "COPY", "ITEM_COPY");
    put(table, BoxEventType.of(Verb.LOCK), "LOCK", "LOCK_CREATE");
    put(table, BoxEventType.of(Verb.UNLOCK), "UNLOCK", "LOCK_DESTROY");
    put(table, BoxEventType.of(Verb.DELETE), "DELETE", "ITEM_TRASH");
    put(table, BoxEventType.of(Verb.RESTORE), "UNDELETE", "ITEM_UNDELETE_VIA_TRASH");
    // A label only where the template is the one for classifications: see BoxReader.
    put(table, BoxEventType.of(Verb.LABEL), "METADATA_INSTANCE_CREATE", "METADATA_INSTANCE_UPDATE");
    put(table, BoxEventType.of(Verb.LABEL), "METADATA_INSTANCE_DELETE");
  }

  private static void links(Map<String, BoxEventType> table) {
    BoxEventType share = BoxEventType.of(Verb.SHARE).sharedBy(ShareKind.LINK);
    BoxEventType unshare = BoxEventType.of(Verb.UNSHARE).sharedBy(ShareKind.LINK);
    put(table, share, "SHARE", "ITEM_SHARED", "ITEM_SHARED_CREATE");
    put(table, share, "ITEM_SHARED_UPDATE", "UPDATE_SHARE_EXPIRATION");
    put(table, share, "SHARED_LINK_SEND", "ITEM_EMAIL_SEND");
    // Logged when the expiration date is set, not when it is reached: the link still works.
    put(table, share, "SHARE_EXPIRATION");
    put(table, unshare, "UNSHARE", "ITEM_SHARED_UNSHARE");
  }

  private static void collaborators(Map<String, BoxEventType> table) {
    BoxEventType share = BoxEventType.of(Verb.SHARE).sharedBy(ShareKind.COLLABORATION);
    BoxEventType unshare = BoxEventType.of(Verb.UNSHARE).sharedBy(ShareKind.COLLABORATION);
    put(table, share, "COLLABORATION_INVITE", "COLLAB_INVITE_COLLABORATOR");
    put(table, share, "COLLAB_ADD_COLLABORATOR", "GROUP_ADD_ITEM");
    put(table, share, "COLLABORATION_ROLE_CHANGE", "COLLAB_ROLE_CHANGE");
    put(table, share, "CHANGE_FOLDER_PERMISSION", "UPDATE_COLLABORATION_EXPIRATION");
    put(table, unshare, "COLLABORATION_REMOVE", "COLLAB_REMOVE_COLLABORATOR");
    put(table, share, "COLLABORATION_EXPIRATION");
    put(table, unshare, "GROUP_REMOVE_ITEM");
    put(table, share.withVerb(Verb.ACCESS_CHECK), "COLLABORATION_ACCEPT");
  }

  private static void shield(Map<String, BoxEventType> table) {
    BoxEventType byCollaboration =
        BoxEventType.of(Verb.ACCESS_CHECK).sharedBy(ShareKind.COLLABORATION);
    BoxEventType byLink = BoxEventType.of(Verb.ACCESS_CHECK).sharedBy(ShareKind.LINK);
    String missing = "_MISSING_JUSTIFICATION";
    for (String refused : new String[] {"INVITE_BLOCKED", "ACCESS_BLOCKED"}) {
      String type = "SHIELD_EXTERNAL_COLLAB_" + refused;
      put(table, byCollaboration.failing(), type, type + missing);
    }
    put(table, byCollaboration, "SHIELD_EXTERNAL_COLLAB_INVITE_JUSTIFIED");
    put(table, byCollaboration, "SHIELD_JUSTIFICATION_APPROVAL");
    put(table, byLink.failing(), "SHIELD_SHARED_LINK_ACCESS_BLOCKED");
    put(table, byLink.withVerb(Verb.UNSHARE), "SHIELD_SHARED_LINK_STATUS_RESTRICTED_ON_CREATE");
    put(table, byLink.withVerb(Verb.UNSHARE), "SHIELD_SHARED_LINK_STATUS_RESTRICTED_ON_UPDATE");
    put(table, BoxEventType.of(Verb.DOWNLOAD).failing(), "SHIELD_DOWNLOAD_BLOCKED");
  }

  private static void barriers(Map<String, BoxEventType> table) {
    String barrier = "SHIELD_INFORMATION_BARRIER_";
    BoxEventType refused = BoxEventType.of(Verb.ACCESS_CHECK).failing();
    put(table, refused.sharedBy(ShareKind.COLLABORATION), barrier + "COLLAB_BLOCKED");
    put(table, refused.sharedBy(ShareKind.COLLABORATION), barrier + "ITEM_OWNER_TRANSFER_BLOCKED");
    put(table, refused.sharedBy(ShareKind.LINK), barrier + "SHARED_ITEM_ACCESS_BLOCKED");
    put(table, BoxEventType.of(Verb.MOVE).failing(), barrier + "ITEM_MOVE_BLOCKED");
    put(table, BoxEventType.of(Verb.COPY).failing(), barrier + "ITEM_COPY_BLOCKED");
    put(table, BoxEventType.of(Verb.ADMINISTER), barrier + "ENABLED", barrier + "DISABLED");
    put(table, BoxEventType.of(Verb.ADMINISTER), barrier + "PENDING");
  }

  /** Beside a file, not a change of it; without a file they are no activity. */
  private static void others(Map<String, BoxEventType> table) {
    BoxEventType other = BoxEventType.of(Verb.OTHER);
    put(table, other, "COMMENT_CREATE", "COMMENT_DELETE", "TAG_ITEM_CREATE");
    put(table, other, "ANNOTATIONV2_CREATE", "ANNOTATIONV2_DELETE", "ANNOTATIONV2_EDIT");
    put(table, other, "TASK_CREATE", "TASK_UPDATE", "TASK_ASSIGNMENT_CREATE");
    put(table, other, "TASK_ASSIGNMENT_UPDATE", "TASK_ASSIGNMENT_DELETE");
    put(table, other, "COLLECTION_CREATE", "COLLECTION_UPDATE", "COLLECTION_DELETE");
    put(table, other, "COLLECTION_ITEM_CREATE", "COLLECTION_ITEM_UPDATE");
    put(table, other, "COLLECTION_ITEM_DELETE", "STORAGE_EXPIRATION", "SIGNER_FORWARDED");
    put(table, other, "WATERMARK_LABEL_CREATE", "WATERMARK_LABEL_DELETE");
    put(table, other, "SHARED_LINK_REDIRECT_OUT_OF_SHARED_CONTEXT");
    String signing = "SIGN_DOCUMENT_";
    put(table, other, signing + "ASSIGNED", signing + "CANCELLED", signing + "COMPLETED");
    put(table, other, signing + "CONVERTED", signing + "CREATED", signing + "DECLINED");
    put(table, other, signing + "EXPIRED", signing + "SIGNED");
    put(table, other, signing + "VIEWED_BY_SIGNED", signing + "VIEWED_BY_SIGNER");
  }

  private static void put(
      Map<String, BoxEventType> table, BoxEventType eventType, String... types) {
    for (String type : types) {
      table.put(type, eventType);
    }
  }
}
