package io.cordon.datagen.cloud.dropbox;

import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.cloud.text.JsonFields;
import java.util.Locale;

/** The event types of the team log that acts leave; each is named as Dropbox names it. */
@SuppressWarnings("Immutable") // prepared texts never change
enum DropboxRecord {
  FILE_DOWNLOAD(Category.FILE_OPERATIONS, "Downloaded files and/or folders"),
  FILE_PREVIEW(Category.FILE_OPERATIONS, "Previewed files and/or folders"),
  FILE_ADD(Category.FILE_OPERATIONS, "Added files and/or folders"),
  FILE_EDIT(Category.FILE_OPERATIONS, "Edited files"),
  FILE_RENAME(Category.FILE_OPERATIONS, "Renamed files and/or folders"),
  FILE_MOVE(Category.FILE_OPERATIONS, "Moved files and/or folders"),
  FILE_COPY(Category.FILE_OPERATIONS, "Copied files and/or folders"),
  FILE_DELETE(Category.FILE_OPERATIONS, "Deleted files and/or folders"),
  FILE_PERMANENTLY_DELETE(Category.FILE_OPERATIONS, "Permanently deleted files and/or folders"),
  FILE_RESTORE(Category.FILE_OPERATIONS, "Restored deleted files and/or folders"),
  CREATE_FOLDER(Category.FILE_OPERATIONS, "Created folders"),
  FILE_LOCKING_LOCK_STATUS_CHANGED(Category.FILE_OPERATIONS, "Locked/unlocked editing for a file"),
  OBJECT_LABEL_ADDED(Category.FILE_OPERATIONS, "Added a label"),
  OBJECT_LABEL_UPDATED_VALUE(Category.FILE_OPERATIONS, "Updated a label's value"),
  OBJECT_LABEL_REMOVED(Category.FILE_OPERATIONS, "Removed a label"),
  FILE_ADD_COMMENT(Category.COMMENTS, "Added file comment"),
  FILE_LIKE_COMMENT(Category.COMMENTS, "Liked file comment"),

  SHARED_LINK_CREATE(Category.SHARING, "Created shared link"),
  SHARED_LINK_SETTINGS_CHANGE_AUDIENCE(Category.SHARING, "Changed the audience of the shared link"),
  SHARED_LINK_DISABLE(Category.SHARING, "Removed shared link"),
  SHARED_LINK_VIEW(Category.SHARING, "Opened shared link"),
  SHARED_LINK_DOWNLOAD(Category.SHARING, "Downloaded file/folder from shared link"),
  SHARED_CONTENT_VIEW(Category.SHARING, "Previewed shared file/folder"),
  SHARED_CONTENT_DOWNLOAD(Category.SHARING, "Downloaded shared file/folder"),
  SHARED_CONTENT_ADD_MEMBER(Category.SHARING, "Added users and/or groups to shared file/folder"),
  SHARED_CONTENT_ADD_INVITEES(Category.SHARING, "Invited user to Dropbox via shared file/folder"),
  SHARED_CONTENT_REMOVE_MEMBER(Category.SHARING, "Removed user/group from shared file/folder"),
  SHARED_CONTENT_REMOVE_INVITEES(
      Category.SHARING, "Removed invitee from shared file/folder before invite was accepted"),
  SHARED_CONTENT_CHANGE_MEMBER_ROLE(
      Category.SHARING, "Changed access type of shared file/folder member"),
  SHARED_CONTENT_CLAIM_INVITATION(
      Category.SHARING, "Gained membership of shared file/folder by accepting invite"),
  SHARED_FOLDER_TRANSFER_OWNERSHIP(
      Category.SHARING, "Transferred ownership of shared folder to another member"),
  SHARED_FOLDER_CHANGE_LINK_POLICY(
      Category.SHARING, "Changed who can access shared folder via link"),
  TEAM_FOLDER_CREATE(Category.TEAM_FOLDERS, "Created team folder in active status"),

  LOGIN_SUCCESS(Category.LOGINS, "Signed in"),
  LOGIN_FAIL(Category.LOGINS, "Failed to sign in"),
  LOGOUT(Category.LOGINS, "Signed out"),
  APP_LINK_USER(Category.APPS, "Linked app for member"),
  APP_LINK_TEAM(Category.APPS, "Linked app for team"),
  SHARING_CHANGE_LINK_POLICY(
      Category.TEAM_POLICIES, "Changed whether members can share links outside team"),
  DEVICE_CHANGE_IP_WEB(Category.DEVICES, "Changed IP address associated with active web session"),
  GROUP_ADD_MEMBER(Category.GROUPS, "Added team members to group"),
  TFA_CHANGE_STATUS(Category.TFA, "Enabled/disabled/changed two-step verification setting");

  private enum Category {
    FILE_OPERATIONS,
    COMMENTS,
    SHARING,
    TEAM_FOLDERS,
    LOGINS,
    APPS,
    TEAM_POLICIES,
    DEVICES,
    GROUPS,
    TFA
  }

  /** The field {@code event_category}. */
  final SerializedString category;

  /** The field {@code event_type}. */
  final SerializedString type;

  /** The tag of the field {@code details}. */
  final SerializedString details;

  DropboxRecord(Category category, String description) {
    String word = name().toLowerCase(Locale.ROOT);
    String categoryWord = category.name().toLowerCase(Locale.ROOT);
    this.category = JsonFields.json("{\".tag\":\"" + categoryWord + "\"}");
    type = JsonFields.json("{\".tag\":\"" + word + "\",\"description\":\"" + description + "\"}");
    details = JsonFields.name(word + "_details");
  }
}
