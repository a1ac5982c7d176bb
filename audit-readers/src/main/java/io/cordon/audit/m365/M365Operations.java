package io.cordon.audit.m365;

import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The table of Microsoft 365's event types, which Microsoft calls operations: add a new one here,
 * to the method of its group.
 *
 * <p>It lists every operation on files, links, labels, sites and sign-ins. An operation that is not
 * listed is an activity {@code other} when it is about a file or folder of SharePoint or OneDrive;
 * else it is counted under a word of {@link M365SkipReason}. The test reads the expected meaning of
 * each operation from {@code operations.csv}.
 */
final class M365Operations {
  private static final Map<String, M365Operation> TABLE = table();

  /** Operations on versions of a file: the file itself stays, with its label. */
  private static final String VERSION_PREFIX = "FileVersion";

  private static final M365Operation UPDATE = M365Operation.of(Verb.UPDATE);

  /** Views of pages and lists: about the site, not about a file. */
  private static final Set<String> SITE_VIEWS =
      Set.of(
          "ClientViewSignaled",
          "PageViewed",
          "PageViewedExtended",
          "PagePrefetched",
          "SearchQueryPerformed",
          "ManagedSyncClientAllowed",
          "UnmanagedSyncClientBlocked");

  private static final String INHERITANCE_BROKEN = "SharingInheritanceBroken";

  private M365Operations() {}

  /** Null for an operation that is not listed. */
  static M365Operation of(String name) {
    return name.startsWith(VERSION_PREFIX) ? UPDATE : TABLE.get(name);
  }

  /**
   * As {@link #of(String)}, for a record about a file or folder or about something else. When a
   * file stops inheriting its permissions, that is the first row of a share.
   */
  static M365Operation of(String name, boolean onFile) {
    return onFile && name.equals(INHERITANCE_BROKEN) ? M365Operation.of(Verb.SHARE) : of(name);
  }

  /** Whether the operation is about pages, lists or site columns. */
  static boolean isAboutSite(String name) {
    return SITE_VIEWS.contains(name) || name.startsWith("List");
  }

  private static Map<String, M365Operation> table() {
    Map<String, M365Operation> table = new HashMap<>();
    files(table);
    folders(table);
    links(table);
    people(table);
    administration(table);
    labels(table);
    put(table, M365Operation.of(Verb.SIGN_IN), "UserLoggedIn");
    put(table, M365Operation.of(Verb.SIGN_IN).failing(), "UserLoginFailed");
    return Map.copyOf(table);
  }

  private static void files(Map<String, M365Operation> table) {
    put(table, M365Operation.of(Verb.DOWNLOAD), "FileDownloaded");
    put(table, M365Operation.of(Verb.SYNC), "FileSyncDownloadedFull", "FileSyncDownloadedPartial");
    put(table, M365Operation.of(Verb.OPEN), "FileAccessed", "FileAccessedExtended", "FileVisited");
    put(table, M365Operation.of(Verb.OPEN), "SensitivityLabeledFileOpened", "Access");
    put(table, M365Operation.of(Verb.PREVIEW), "FilePreviewed");
    put(table, M365Operation.of(Verb.UPLOAD), "FileUploaded", "FileUploadedPartial");
    put(table, M365Operation.of(Verb.UPLOAD), "FileSyncUploadedFull", "FileSyncUploadedPartial");
    put(table, M365Operation.of(Verb.UPDATE), "FileModified", "FileModifiedExtended");
    put(table, M365Operation.of(Verb.RENAME), "FileRenamed", "SensitivityLabeledFileRenamed");
    put(table, M365Operation.of(Verb.MOVE), "FileMoved");
    put(table, M365Operation.of(Verb.COPY), "FileCopied");
    put(table, M365Operation.of(Verb.LOCK), "FileCheckedOut", "LockRecord");
    put(table, M365Operation.of(Verb.UNLOCK), "FileCheckedIn", "FileCheckOutDiscarded");
    put(table, M365Operation.of(Verb.UNLOCK), "UnlockRecord");
    put(
        table,
        M365Operation.of(Verb.DELETE),
        "FileDeleted",
        "FileRecycled",
        "ComplianceRecordDelete");
    // It moves to the second stage, from which it can still be restored.
    put(table, M365Operation.of(Verb.DELETE), "FileDeletedFirstStageRecycleBin");
    put(table, M365Operation.of(Verb.PURGE), "FileDeletedSecondStageRecycleBin");
    put(table, M365Operation.of(Verb.RESTORE), "FileRestored");
  }

  private static void folders(Map<String, M365Operation> table) {
    put(table, M365Operation.of(Verb.CREATE), "FolderCreated");
    put(table, M365Operation.of(Verb.UPDATE), "FolderModified");
    put(table, M365Operation.of(Verb.DELETE), "FolderDeleted", "FolderRecycled");
    put(table, M365Operation.of(Verb.DELETE), "FolderDeletedFirstStageRecycleBin");
    put(table, M365Operation.of(Verb.PURGE), "FolderDeletedSecondStageRecycleBin");
    put(table, M365Operation.of(Verb.MOVE), "FolderMoved");
    put(table, M365Operation.of(Verb.RENAME), "FolderRenamed");
    put(table, M365Operation.of(Verb.COPY), "FolderCopied");
    put(table, M365Operation.of(Verb.RESTORE), "FolderRestored");
  }

  private static void links(Map<String, M365Operation> table) {
    linkKind(table, "AnonymousLink", Audience.ANYONE);
    linkKind(table, "CompanyLink", Audience.ORGANISATION);
    // Rows of their own, or the link's scope, name the audience.
    linkKind(table, "SecureLink", Audience.UNKNOWN);
    linkKind(table, "SharingLink", Audience.UNKNOWN);
  }

  private static void linkKind(Map<String, M365Operation> table, String kind, Audience audience) {
    put(
        table,
        M365Operation.of(Verb.SHARE).withAudience(audience),
        kind + "Created",
        kind + "Updated");
    put(table, M365Operation.of(Verb.OPEN).withAudience(audience), kind + "Used");
    put(
        table,
        M365Operation.of(Verb.UNSHARE).withAudience(audience),
        kind + "Removed",
        kind + "Deleted");
  }

  private static void people(Map<String, M365Operation> table) {
    put(
        table,
        M365Operation.of(Verb.SHARE),
        "SharingSet",
        "AddedToSecureLink",
        "AddedToSharingLink");
    put(
        table,
        M365Operation.of(Verb.SHARE),
        "SharingInvitationCreated",
        "SharingInvitationUpdated");
    put(table, M365Operation.of(Verb.SHARE), "AccessInvitationCreated", "AccessInvitationUpdated");
    put(table, M365Operation.of(Verb.UNSHARE), "SharingRevoked", "SharingInvitationRevoked");
    put(table, M365Operation.of(Verb.UNSHARE), "AccessInvitationRevoked");
    put(table, M365Operation.of(Verb.UNSHARE), "RemovedFromSecureLink", "RemovedFromSharingLink");
    put(table, M365Operation.of(Verb.ACCESS_CHECK), "SharingInvitationAccepted");
    put(table, M365Operation.of(Verb.ACCESS_CHECK), "AccessInvitationAccepted");
    put(table, M365Operation.of(Verb.ACCESS_CHECK).failing(), "SharingInvitationBlocked");
    put(table, M365Operation.of(Verb.ACCESS_CHECK), "AccessRequestCreated", "AccessRequestUpdated");
    put(
        table,
        M365Operation.of(Verb.ACCESS_CHECK),
        "AccessRequestApproved",
        "AccessRequestAccepted");
    put(table, M365Operation.of(Verb.ACCESS_CHECK).failing(), "AccessRequestDenied");
  }

  private static void administration(Map<String, M365Operation> table) {
    M365Operation administer = M365Operation.of(Verb.ADMINISTER);
    put(table, administer, INHERITANCE_BROKEN, "SharingInheritanceReset");
    put(table, administer, "SharingPolicyChanged", "NetworkAccessPolicyChanged");
    put(table, administer, "DeviceAccessPolicyChanged", "SitePermissionsModified");
    put(table, administer, "SiteCollectionAdminAdded", "SiteCollectionAdminRemoved");
    put(table, administer, "SiteCollectionCreated", "SiteDeleted", "SiteRenamed");
    put(table, administer, "AddedToGroup", "RemovedFromGroup");
    put(table, administer, "GroupAdded", "GroupUpdated", "GroupRemoved");
    put(table, administer, "PermissionLevelAdded", "PermissionLevelModified");
    put(table, administer, "PermissionLevelRemoved", "WebMembersCanShareModified");
    put(table, administer, "WebRequestAccessModified", "SiteSensitivityLabelApplied");
    put(table, administer, "SiteSensitivityLabelChanged", "SiteSensitivityLabelRemoved");
  }

  private static void labels(Map<String, M365Operation> table) {
    M365Operation label = M365Operation.of(Verb.LABEL);
    put(table, label, "FileSensitivityLabelApplied", "FileSensitivityLabelChanged");
    put(table, label, "FileSensitivityLabelRemoved", "SensitivityLabelApplied");
    put(table, label, "SensitivityLabelUpdated", "SensitivityLabelChanged");
    put(table, label, "SensitivityLabelRemoved");
  }

  private static void put(
      Map<String, M365Operation> table, M365Operation operation, String... names) {
    for (String name : names) {
      table.put(name, operation);
    }
  }
}
