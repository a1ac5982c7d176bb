package io.cordon.datagen.cloud.dropbox;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.cloud.text.IdText;
import io.cordon.model.activity.ActorKind;
import java.util.List;

/**
 * Who of those that get access has no account at Dropbox: such people are invited by address, in an
 * event of their own. About a third of all outsiders.
 */
final class DropboxInvitees {
  private static final long ACCOUNT = 13;
  private static final List<DropboxRecord> ADDED_AND_INVITED =
      List.of(DropboxRecord.SHARED_CONTENT_ADD_MEMBER, DropboxRecord.SHARED_CONTENT_ADD_INVITEES);
  private static final List<DropboxRecord> REMOVED_BOTH =
      List.of(
          DropboxRecord.SHARED_CONTENT_REMOVE_MEMBER, DropboxRecord.SHARED_CONTENT_REMOVE_INVITEES);

  private DropboxInvitees() {}

  static boolean contains(Account account) {
    return account.kind() == ActorKind.GUEST
        && Long.remainderUnsigned(IdText.mix(account.key(), ACCOUNT), 3) == 0;
  }

  /** The events by which the recipients get or lose access: one for each sort of people. */
  static List<DropboxRecord> records(Detail.Grant grant, boolean shares) {
    List<DropboxRecord> both = shares ? ADDED_AND_INVITED : REMOVED_BOTH;
    boolean invited = false;
    boolean added = false;
    for (Account recipient : grant.recipients()) {
      boolean invitee = contains(recipient);
      invited |= invitee;
      added |= !invitee;
    }
    return invited && added ? both : List.of(both.get(invited ? 1 : 0));
  }
}
