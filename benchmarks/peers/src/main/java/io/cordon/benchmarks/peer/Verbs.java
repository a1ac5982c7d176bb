package io.cordon.benchmarks.peer;

/** The clouds' words for what the rules ask for, in one word each. */
final class Verbs {
  static final String DOWNLOAD = "download";
  static final String SYNC = "sync";
  static final String UPLOAD = "upload";
  static final String UPDATE = "update";
  static final String DELETE = "delete";
  static final String SHARE = "share";
  static final String SIGN_IN = "sign_in";
  private static final String OTHER = "other";

  private Verbs() {}

  static String ofM365(String operation) {
    return switch (operation) {
      case "FileDownloaded" -> DOWNLOAD;
      case "FileSyncDownloadedFull", "FileSyncDownloadedPartial" -> SYNC;
      case "FileUploaded", "FileSyncUploadedFull", "FileSyncUploadedPartial" -> UPLOAD;
      case "FileModified", "FileModifiedExtended" -> UPDATE;
      case "FileDeleted", "FileRecycled", "FileDeletedFirstStageRecycleBin" -> DELETE;
      case "AnonymousLinkCreated", "AnonymousLinkUpdated" -> SHARE;
      case "UserLoggedIn", "UserLoginFailed" -> SIGN_IN;
      default -> OTHER;
    };
  }

  static String ofBox(String type) {
    return switch (type) {
      case "DOWNLOAD", "ITEM_DOWNLOAD" -> DOWNLOAD;
      case "ITEM_SYNC" -> SYNC;
      case "UPLOAD", "ITEM_UPLOAD" -> UPLOAD;
      case "EDIT", "ITEM_MODIFY" -> UPDATE;
      case "DELETE", "ITEM_TRASH" -> DELETE;
      case "LOGIN", "FAILED_LOGIN" -> SIGN_IN;
      default -> OTHER;
    };
  }

  static String ofDropbox(String type) {
    return switch (type) {
      case "file_download", "shared_link_download" -> DOWNLOAD;
      case "file_add" -> UPLOAD;
      case "file_edit" -> UPDATE;
      case "file_delete" -> DELETE;
      case "shared_link_change_visibility", "shared_link_settings_change_audience" -> SHARE;
      case "login_success", "login_fail" -> SIGN_IN;
      default -> OTHER;
    };
  }

  static String ofGoogle(String name) {
    return switch (name) {
      case "download" -> DOWNLOAD;
      case "sync_item_content" -> SYNC;
      case "upload" -> UPLOAD;
      case "edit" -> UPDATE;
      case "trash" -> DELETE;
      case "change_document_visibility" -> SHARE;
      case "login_success", "login_failure" -> SIGN_IN;
      default -> OTHER;
    };
  }
}
