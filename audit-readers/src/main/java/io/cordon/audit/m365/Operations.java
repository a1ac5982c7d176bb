package io.cordon.audit.m365;

import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Every native operation on files, links, labels, sites and sign-ins, with what it means. */
final class Operations {
  private static final Map<String, Operation> TABLE = table();

  /** One version of a file, some or all of the old ones: the file itself stays, with its label. */
  private static final String OF_VERSIONS = "FileVersion";

  private static final Operation UPDATE = Operation.of(Verb.UPDATE);

  /** Looking at pages and lists: the site's business, not a file's. */
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

  private Operations() {}

  /** Null for an operation that is not known. */
  static Operation of(String name) {
    return name.startsWith(OF_VERSIONS) ? UPDATE : TABLE.get(name);
  }

  /**
   * The same, knowing whether a file or folder is concerned: where one stops inheriting its
   * permissions, that is the first row of its being shared.
   */
  static Operation of(String name, boolean onFile) {
    return onFile && name.equals(INHERITANCE_BROKEN) ? Operation.of(Verb.SHARE) : of(name);
  }

  /** Whether it is about pages, lists and site columns. */
  static boolean concernsSiteOnly(String name) {
    return SITE_VIEWS.contains(name) || name.startsWith("List");
  }

  private static Map<String, Operation> table() {
    Map<String, Operation> table = new HashMap<>();
    files(table);
    folders(table);
    links(table);
    people(table);
    administration(table);
    labels(table);
    put(table, Operation.of(Verb.SIGN_IN), "UserLoggedIn");
    put(table, Operation.of(Verb.SIGN_IN).failing(), "UserLoginFailed");
    return Map.copyOf(table);
  }

  private static void files(Map<String, Operation> table) {
    put(table, Operation.of(Verb.DOWNLOAD), "FileDownloaded");
    put(table, Operation.of(Verb.SYNC), "FileSyncDownloadedFull", "FileSyncDownloadedPartial");
    put(table, Operation.of(Verb.OPEN), "FileAccessed", "FileAccessedExtended", "FileVisited");
    put(table, Operation.of(Verb.OPEN), "SensitivityLabeledFileOpened", "Access");
    put(table, Operation.of(Verb.PREVIEW), "FilePreviewed");
    put(table, Operation.of(Verb.UPLOAD), "FileUploaded", "FileUploadedPartial");
    put(table, Operation.of(Verb.UPLOAD), "FileSyncUploadedFull", "FileSyncUploadedPartial");
    put(table, Operation.of(Verb.UPDATE), "FileModified", "FileModifiedExtended");
    put(table, Operation.of(Verb.RENAME), "FileRenamed", "SensitivityLabeledFileRenamed");
    put(table, Operation.of(Verb.MOVE), "FileMoved");
    put(table, Operation.of(Verb.COPY), "FileCopied");
    put(table, Operation.of(Verb.LOCK), "FileCheckedOut", "LockRecord");
    put(table, Operation.of(Verb.UNLOCK), "FileCheckedIn", "FileCheckOutDiscarded");
    put(table, Operation.of(Verb.UNLOCK), "UnlockRecord");
    put(table, Operation.of(Verb.DELETE), "FileDeleted", "FileRecycled", "ComplianceRecordDelete");
    // From the first stage it goes to the second, whence it can still be restored.
    put(table, Operation.of(Verb.DELETE), "FileDeletedFirstStageRecycleBin");
    put(table, Operation.of(Verb.PURGE), "FileDeletedSecondStageRecycleBin");
    put(table, Operation.of(Verb.RESTORE), "FileRestored");
  }

  private static void folders(Map<String, Operation> table) {
    put(table, Operation.of(Verb.CREATE), "FolderCreated");
    put(table, Operation.of(Verb.UPDATE), "FolderModified");
    put(table, Operation.of(Verb.DELETE), "FolderDeleted", "FolderRecycled");
    put(table, Operation.of(Verb.DELETE), "FolderDeletedFirstStageRecycleBin");
    put(table, Operation.of(Verb.PURGE), "FolderDeletedSecondStageRecycleBin");
    put(table, Operation.of(Verb.MOVE), "FolderMoved");
    put(table, Operation.of(Verb.RENAME), "FolderRenamed");
    put(table, Operation.of(Verb.COPY), "FolderCopied");
    put(table, Operation.of(Verb.RESTORE), "FolderRestored");
  }

  private static void links(Map<String, Operation> table) {
    kindOfLink(table, "AnonymousLink", Audience.ANYONE);
    kindOfLink(table, "CompanyLink", Audience.ORGANISATION);
    // Their audience is named row by row, or by the link's scope.
    kindOfLink(table, "SecureLink", Audience.UNKNOWN);
    kindOfLink(table, "SharingLink", Audience.UNKNOWN);
  }

  private static void kindOfLink(Map<String, Operation> table, String kind, Audience audience) {
    put(table, Operation.of(Verb.SHARE).reaching(audience), kind + "Created", kind + "Updated");
    put(table, Operation.of(Verb.OPEN).reaching(audience), kind + "Used");
    put(table, Operation.of(Verb.UNSHARE).reaching(audience), kind + "Removed", kind + "Deleted");
  }

  private static void people(Map<String, Operation> table) {
    put(table, Operation.of(Verb.SHARE), "SharingSet", "AddedToSecureLink", "AddedToSharingLink");
    put(table, Operation.of(Verb.SHARE), "SharingInvitationCreated", "SharingInvitationUpdated");
    put(table, Operation.of(Verb.SHARE), "AccessInvitationCreated", "AccessInvitationUpdated");
    put(table, Operation.of(Verb.UNSHARE), "SharingRevoked", "SharingInvitationRevoked");
    put(table, Operation.of(Verb.UNSHARE), "AccessInvitationRevoked");
    put(table, Operation.of(Verb.UNSHARE), "RemovedFromSecureLink", "RemovedFromSharingLink");
    put(table, Operation.of(Verb.ACCESS_CHECK), "SharingInvitationAccepted");
    put(table, Operation.of(Verb.ACCESS_CHECK), "AccessInvitationAccepted");
    put(table, Operation.of(Verb.ACCESS_CHECK).failing(), "SharingInvitationBlocked");
    put(table, Operation.of(Verb.ACCESS_CHECK), "AccessRequestCreated", "AccessRequestUpdated");
    put(table, Operation.of(Verb.ACCESS_CHECK), "AccessRequestApproved", "AccessRequestAccepted");
    put(table, Operation.of(Verb.ACCESS_CHECK).failing(), "AccessRequestDenied");
  }

  private static void administration(Map<String, Operation> table) {
    Operation administer = Operation.of(Verb.ADMINISTER);
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

  private static void labels(Map<String, Operation> table) {
    Operation label = Operation.of(Verb.LABEL);
    put(table, label, "FileSensitivityLabelApplied", "FileSensitivityLabelChanged");
    put(table, label, "FileSensitivityLabelRemoved", "SensitivityLabelApplied");
    put(table, label, "SensitivityLabelUpdated", "SensitivityLabelChanged");
    put(table, label, "SensitivityLabelRemoved");
  }

  private static void put(Map<String, Operation> table, Operation meaning, String... names) {
    for (String name : names) {
      table.put(name, meaning);
    }
  }
}
