package io.cordon.datagen.cloud.google;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Program;
import io.cordon.model.activity.Outcome;
import io.cordon.model.file.FileKind;

/** Drive's words for what is done to a document. */
final class DriveEvent {
  private DriveEvent() {}

  /** Null for what Drive does not log; not for changes of access, which have several events. */
  static String of(Act act) {
    if (act.outcome() == Outcome.FAILURE) {
      return switch (act.verb()) {
        case ACCESS_CHECK -> "deny_access_request";
        default -> null;
      };
    }
    if (act.item().kind() == FileKind.SITE) {
      return null;
    }
    return switch (act.verb()) {
      case UPLOAD -> "upload";
      case CREATE -> "create";
      case DOWNLOAD -> isSync(act) ? "sync_item_content" : "download";
      case SYNC -> "sync_item_content";
      case OPEN -> isProgram(act) ? "access_item_content" : "view";
      case PREVIEW -> "preview";
      case UPDATE -> "edit";
      case RENAME -> "rename";
      case MOVE -> "move";
      case COPY -> "source_copy";
      case DELETE -> "trash";
      case PURGE -> "delete";
      case RESTORE -> "untrash";
      case LOCK -> "add_lock";
      case UNLOCK -> "remove_lock";
      case ACCESS_CHECK -> "request_access";
      case OTHER -> "print";
      case LABEL ->
          act.item().kind() == FileKind.FILE && act.detail() instanceof Detail.Relabel change
              ? GoogleLabels.event(act, change)
              : null;
      default -> null;
    };
  }

  private static boolean isSync(Act act) {
    return act.visit().program().kind() == Program.Kind.SYNC_CLIENT;
  }

  /** Programs that are no client of Google's read documents through the API. */
  private static boolean isProgram(Act act) {
    return switch (act.visit().program().kind()) {
      case DELEGATED_APP, SERVICE, SCRIPT -> true;
      default -> false;
    };
  }
}
