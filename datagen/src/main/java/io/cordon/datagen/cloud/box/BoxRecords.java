package io.cordon.datagen.cloud.box;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.text.IdText;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import java.util.List;

/** Which event an act leaves in Box's enterprise log; {@link BoxWriter} says what it lacks. */
final class BoxRecords {
  /** What people do with files beside changing them, the usual first. */
  private static final List<BoxRecord> BESIDE_A_FILE =
      List.of(
          BoxRecord.COMMENT_CREATE,
          BoxRecord.COMMENT_CREATE,
          BoxRecord.TASK_ASSIGNMENT_CREATE,
          BoxRecord.TAG_ITEM_CREATE,
          BoxRecord.COLLECTION_ITEM_CREATE);

  private static final List<BoxRecord> WITHOUT_A_FILE =
      List.of(
          BoxRecord.USER_AUTHENTICATE_OAUTH2_ACCESS_TOKEN_CREATE,
          BoxRecord.USER_AUTHENTICATE_OAUTH2_ACCESS_TOKEN_CREATE,
          BoxRecord.USER_AUTHENTICATE_OAUTH2_ACCESS_TOKEN_CREATE,
          BoxRecord.ADD_LOGIN_ACTIVITY_DEVICE,
          BoxRecord.ADD_DEVICE_ASSOCIATION,
          BoxRecord.TERMS_OF_SERVICE_ACCEPT,
          BoxRecord.EDIT_USER,
          BoxRecord.GROUP_ADD_USER);

  private static final long NOISE = 12;

  private BoxRecords() {}

  /** Null for what Box does not log. */
  static BoxRecord of(Act act) {
    if (act.outcome() != Outcome.SUCCESS) {
      return refused(act);
    }
    boolean unshareable = act.item() != null && isTopOfPersonalBox(act);
    return switch (act.verb()) {
      case SIGN_IN -> signIn(act);
      case ADMINISTER -> administration(act);
      case OTHER -> noise(act);
      case INHERIT, EXPOSE, TRANSFER, PURGE, UNKNOWN -> null;
      default -> act.item() == null || unshareable ? null : ofItem(act);
    };
  }

  /** Nobody can share, rename or move the folder "All Files". */
  private static boolean isTopOfPersonalBox(Act act) {
    return act.item().kind() == FileKind.SITE && BoxIds.isRoot(act.item().folder());
  }

  private static BoxRecord ofItem(Act act) {
    return switch (act.verb()) {
      case DOWNLOAD, SYNC -> BoxRecord.DOWNLOAD;
      case UNSYNC -> BoxRecord.ITEM_UNSYNC;
      case PREVIEW -> BoxRecord.PREVIEW;
      case OPEN -> isByProgram(act) ? BoxRecord.CONTENT_ACCESS : BoxRecord.ITEM_OPEN;
      case UPLOAD -> BoxRecord.UPLOAD;
      case CREATE -> BoxRecord.ITEM_CREATE;
      case UPDATE -> BoxRecord.EDIT;
      case RENAME -> BoxRecord.RENAME;
      case MOVE -> BoxRecord.MOVE;
      case COPY -> BoxRecord.COPY;
      case LOCK -> BoxRecord.LOCK;
      case UNLOCK -> BoxRecord.UNLOCK;
      case DELETE -> BoxRecord.DELETE;
      case RESTORE -> BoxRecord.UNDELETE;
      case LABEL -> labelling(act);
      case DLP_MATCH -> BoxRecord.CONTENT_WORKFLOW_SHARING_POLICY_VIOLATION;
      case ACCESS_CHECK -> BoxRecord.COLLABORATION_ACCEPT;
      case SHARE, UNSHARE -> sharing(act);
      default -> null;
    };
  }

  private static boolean isByProgram(Act act) {
    return switch (act.visit().program().kind()) {
      case DELEGATED_APP, SERVICE, SCRIPT, PREVIEW_SERVICE -> true;
      default -> false;
    };
  }

  private static BoxRecord labelling(Act act) {
    if (act.item().label() == Sensitivity.UNLABELLED) {
      return BoxRecord.METADATA_INSTANCE_DELETE;
    }
    boolean first =
        !(act.detail() instanceof Detail.Relabel relabel)
            || relabel.before() == Sensitivity.UNLABELLED;
    return first ? BoxRecord.METADATA_INSTANCE_CREATE : BoxRecord.METADATA_INSTANCE_UPDATE;
  }

  private static BoxRecord sharing(Act act) {
    boolean shares = act.verb() == Verb.SHARE;
    if (!namesPeople(act)) {
      return shares ? BoxRecord.SHARE : BoxRecord.UNSHARE;
    }
    if (!shares) {
      return BoxRecord.COLLABORATION_REMOVE;
    }
    boolean owns = ((Detail.Grant) act.detail()).role() == Detail.Role.OWN;
    return owns ? BoxRecord.COLLABORATION_ROLE_CHANGE : BoxRecord.COLLABORATION_INVITE;
  }

  /** Box knows collaborators and links, but no links for named people. */
  static boolean namesPeople(Act act) {
    return act.detail() instanceof Detail.Grant grant
        && !grant.recipients().isEmpty()
        && grant.audience() != Audience.ORGANISATION
        && grant.audience().compareTo(Audience.EXTERNAL) <= 0;
  }

  /** Box logs a failure only of a sign-in, and Shield the downloads that it prevents. */
  private static BoxRecord refused(Act act) {
    return switch (act.verb()) {
      case SIGN_IN -> act.actor().kind() == ActorKind.USER ? BoxRecord.FAILED_LOGIN : null;
      case DOWNLOAD -> act.item() == null ? null : BoxRecord.SHIELD_DOWNLOAD_BLOCKED;
      default -> null;
    };
  }

  private static BoxRecord signIn(Act act) {
    return switch (act.actor().kind()) {
      // Those from outside sign in to organisations of their own, or to none.
      case ANONYMOUS, GUEST -> null;
      case APPLICATION -> BoxRecord.USER_AUTHENTICATE_OAUTH2_ACCESS_TOKEN_CREATE;
      default -> BoxRecord.LOGIN;
    };
  }

  private static BoxRecord administration(Act act) {
    if (act.detail() instanceof Detail.Consent) {
      return BoxRecord.USER_AUTHENTICATE_OAUTH2_ACCESS_TOKEN_CREATE;
    }
    return BoxRecord.EXTERNAL_COLLAB_SECURITY_SETTINGS;
  }

  private static BoxRecord noise(Act act) {
    if (act.actor().kind() == ActorKind.ANONYMOUS) {
      return null;
    }
    boolean beside = act.item() != null && !isTopOfPersonalBox(act);
    List<BoxRecord> choices = beside ? BESIDE_A_FILE : WITHOUT_A_FILE;
    long bits = IdText.mix(act.key(), NOISE);
    return choices.get((int) Long.remainderUnsigned(bits, choices.size()));
  }

  /** The cloud's own clients and programs with tokens have no session of a browser. */
  static boolean hasSession(Act act) {
    Program.Kind kind = act.visit().program().kind();
    return act.verb() != Verb.SYNC
        && (kind == Program.Kind.BROWSER
            || kind == Program.Kind.MOBILE_APP
            || kind == Program.Kind.WEB_SUITE);
  }
}
