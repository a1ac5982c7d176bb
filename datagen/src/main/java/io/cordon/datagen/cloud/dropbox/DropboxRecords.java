package io.cordon.datagen.cloud.dropbox;

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

/** Which events an act leaves in the team log; {@link DropboxWriter} says what they lack. */
final class DropboxRecords {
  private static final List<DropboxRecord> NONE = List.of();
  private static final List<DropboxRecord> CLOSED_LINK = List.of(DropboxRecord.SHARED_LINK_CREATE);

  /** A new link reaches the team; whoever wants more changes that next. */
  private static final List<DropboxRecord> OPEN_LINK =
      List.of(DropboxRecord.SHARED_LINK_CREATE, DropboxRecord.SHARED_LINK_SETTINGS_CHANGE_AUDIENCE);

  private static final List<DropboxRecord> BESIDE_A_FILE =
      List.of(
          DropboxRecord.FILE_ADD_COMMENT,
          DropboxRecord.FILE_ADD_COMMENT,
          DropboxRecord.FILE_LIKE_COMMENT);

  private static final List<DropboxRecord> WITHOUT_A_FILE =
      List.of(
          DropboxRecord.DEVICE_CHANGE_IP_WEB,
          DropboxRecord.DEVICE_CHANGE_IP_WEB,
          DropboxRecord.DEVICE_CHANGE_IP_WEB,
          DropboxRecord.LOGOUT,
          DropboxRecord.LOGOUT,
          DropboxRecord.GROUP_ADD_MEMBER,
          DropboxRecord.TFA_CHANGE_STATUS);

  private static final long NOISE = 12;

  private DropboxRecords() {}

  /** Empty for what Dropbox does not log. */
  static List<DropboxRecord> of(Act act) {
    if (act.outcome() != Outcome.SUCCESS) {
      return act.verb() == Verb.SIGN_IN && isMember(act) ? one(DropboxRecord.LOGIN_FAIL) : NONE;
    }
    return switch (act.verb()) {
      case SIGN_IN -> isMember(act) ? one(DropboxRecord.LOGIN_SUCCESS) : NONE;
      case ADMINISTER -> one(administration(act));
      case OTHER -> noise(act);
      case UNSYNC, INHERIT, EXPOSE, TRANSFER, DLP_MATCH, UNKNOWN -> NONE;
      default -> act.item() == null || DropboxIds.isPersonalRoot(act.item()) ? NONE : ofItem(act);
    };
  }

  private static boolean isMember(Act act) {
    return act.actor().kind() == ActorKind.USER;
  }

  private static List<DropboxRecord> one(DropboxRecord record) {
    return List.of(record);
  }

  private static List<DropboxRecord> ofItem(Act act) {
    return switch (act.verb()) {
      case OPEN -> opening(act);
      case SHARE, UNSHARE -> sharing(act);
      case DOWNLOAD, SYNC -> one(download(act));
      case PREVIEW -> one(DropboxRecord.FILE_PREVIEW);
      case UPLOAD -> one(DropboxRecord.FILE_ADD);
      case CREATE -> one(creation(act.item().kind()));
      case UPDATE -> one(DropboxRecord.FILE_EDIT);
      case RENAME -> one(DropboxRecord.FILE_RENAME);
      case MOVE -> one(DropboxRecord.FILE_MOVE);
      case COPY -> one(DropboxRecord.FILE_COPY);
      case LOCK, UNLOCK -> one(DropboxRecord.FILE_LOCKING_LOCK_STATUS_CHANGED);
      case DELETE -> one(DropboxRecord.FILE_DELETE);
      case PURGE -> one(DropboxRecord.FILE_PERMANENTLY_DELETE);
      case RESTORE -> one(DropboxRecord.FILE_RESTORE);
      case LABEL -> one(labelling(act));
      case ACCESS_CHECK -> one(DropboxRecord.SHARED_CONTENT_CLAIM_INVITATION);
      default -> NONE;
    };
  }

  /** Programs of a computer open the copy there, of which Dropbox learns nothing. */
  private static List<DropboxRecord> opening(Act act) {
    if (act.detail() instanceof Detail.ThroughLink link) {
      boolean named = isForNamedPeople(link);
      return one(named ? DropboxRecord.SHARED_CONTENT_VIEW : DropboxRecord.SHARED_LINK_VIEW);
    }
    return isOnComputer(act) ? NONE : one(DropboxRecord.FILE_PREVIEW);
  }

  private static DropboxRecord download(Act act) {
    if (act.detail() instanceof Detail.ThroughLink link) {
      boolean named = isForNamedPeople(link);
      return named ? DropboxRecord.SHARED_CONTENT_DOWNLOAD : DropboxRecord.SHARED_LINK_DOWNLOAD;
    }
    return DropboxRecord.FILE_DOWNLOAD;
  }

  private static boolean isForNamedPeople(Detail.ThroughLink link) {
    return isForNamedPeople(link.audience());
  }

  private static boolean isForNamedPeople(Audience audience) {
    return audience == Audience.INTERNAL || audience == Audience.EXTERNAL;
  }

  static boolean isOnComputer(Act act) {
    Program.Kind kind = act.visit().program().kind();
    return act.verb() == Verb.SYNC
        || kind == Program.Kind.SYNC_CLIENT
        || kind == Program.Kind.DESKTOP_APP;
  }

  private static DropboxRecord creation(FileKind kind) {
    return switch (kind) {
      case SITE -> DropboxRecord.TEAM_FOLDER_CREATE;
      case FOLDER -> DropboxRecord.CREATE_FOLDER;
      default -> DropboxRecord.FILE_ADD;
    };
  }

  private static DropboxRecord labelling(Act act) {
    if (act.item().label() == Sensitivity.UNLABELLED) {
      return DropboxRecord.OBJECT_LABEL_REMOVED;
    }
    boolean first =
        !(act.detail() instanceof Detail.Relabel relabel)
            || relabel.before() == Sensitivity.UNLABELLED;
    return first ? DropboxRecord.OBJECT_LABEL_ADDED : DropboxRecord.OBJECT_LABEL_UPDATED_VALUE;
  }

  private static List<DropboxRecord> sharing(Act act) {
    boolean shares = act.verb() == Verb.SHARE;
    if (!(act.detail() instanceof Detail.Grant grant) || !namesPeople(act)) {
      return shares ? newLink(act) : one(DropboxRecord.SHARED_LINK_DISABLE);
    }
    if (shares && grant.role() == Detail.Role.OWN) {
      boolean file = act.item().kind() == FileKind.FILE;
      return one(
          file
              ? DropboxRecord.SHARED_CONTENT_CHANGE_MEMBER_ROLE
              : DropboxRecord.SHARED_FOLDER_TRANSFER_OWNERSHIP);
    }
    return DropboxInvitees.records(grant, shares);
  }

  private static List<DropboxRecord> newLink(Act act) {
    return isLogged(act) ? OPEN_LINK : CLOSED_LINK;
  }

  /** Whether the events of a new link tell whom it reaches. */
  static boolean isLogged(Act act) {
    return act.verb() == Verb.SHARE
        && act.detail() instanceof Detail.Grant grant
        && grant.audience().compareTo(Audience.ANYONE) >= 0;
  }

  static boolean namesPeople(Act act) {
    return act.detail() instanceof Detail.Grant grant
        && !grant.recipients().isEmpty()
        && (isForNamedPeople(grant.audience()) || grant.audience() == Audience.UNKNOWN);
  }

  /** Whether a program was allowed something; anybody may do that. */
  static boolean links(Act act) {
    return act.detail() instanceof Detail.Consent;
  }

  private static DropboxRecord administration(Act act) {
    if (act.detail() instanceof Detail.Consent consent) {
      boolean team = consent.scopes().stream().anyMatch(scope -> scope.startsWith("team"));
      return team ? DropboxRecord.APP_LINK_TEAM : DropboxRecord.APP_LINK_USER;
    }
    boolean folder = act.item() != null && !DropboxIds.isPersonalRoot(act.item());
    return folder
        ? DropboxRecord.SHARED_FOLDER_CHANGE_LINK_POLICY
        : DropboxRecord.SHARING_CHANGE_LINK_POLICY;
  }

  private static List<DropboxRecord> noise(Act act) {
    boolean beside = act.item() != null && !DropboxIds.isPersonalRoot(act.item());
    if (act.actor().mail() == null || (!beside && !isMember(act))) {
      return NONE;
    }
    List<DropboxRecord> choices = beside ? BESIDE_A_FILE : WITHOUT_A_FILE;
    long bits = IdText.mix(act.key(), NOISE);
    return one(choices.get((int) Long.remainderUnsigned(bits, choices.size())));
  }
}
