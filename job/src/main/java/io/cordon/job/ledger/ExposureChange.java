package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;

/**
 * The message that is due when the ledger entry of a file changes: for each change of the exposure,
 * and while the file is shared, for each change of label, name, path and owner.
 */
final class ExposureChange {
  private ExposureChange() {}

  /** Null when no message is due. */
  static FileExposure of(LedgerEntry before, LedgerEntry after, Activity activity) {
    CurrentAccess was = before.access();
    CurrentAccess is = after.access();
    boolean exposureChanged = was.exposure() != is.exposure() || was.isShared() != is.isShared();
    boolean detailChanged = is.isShared() && (!is.equals(was) || differs(before, after));
    return exposureChanged || detailChanged ? message(was.exposure(), is, after, activity) : null;
  }

  /** The exposure as it is, whether it changed or not. */
  static FileExposure unchanged(LedgerEntry entry, Activity activity) {
    CurrentAccess is = entry.access();
    return message(is.exposure(), is, entry, activity);
  }

  private static boolean differs(LedgerEntry before, LedgerEntry after) {
    NameAndOwner was = before.nameAndOwner();
    NameAndOwner is = after.nameAndOwner();
    return !before.label().equals(after.label())
        || !equal(was.owner(), is.owner())
        || !equal(was.name(), is.name())
        || !equal(was.path(), is.path());
  }

  private static boolean equal(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }

  private static FileExposure message(
      Exposure before, CurrentAccess is, LedgerEntry entry, Activity activity) {
    NameAndOwner nameAndOwner = entry.nameAndOwner();
    CloudFile file = activity.file().withLabel(entry.label()).withExposure(is.exposure());
    if (nameAndOwner.name() != null) {
      file = file.named(nameAndOwner.name(), nameAndOwner.path());
    }
    if (nameAndOwner.owner() != null) {
      file = file.withOwner(nameAndOwner.owner());
    }
    return new FileExposure(
        activity.app(),
        activity.tenant(),
        file,
        before,
        is.since() == null ? activity.time() : is.since(),
        is.since() == null ? activity.actor().key() : is.by(),
        is.activityId() == null ? activity.id() : is.activityId(),
        is.isShared(),
        GrantKey.linkId(is.grantKey()),
        GrantKey.recipient(is.grantKey()),
        null,
        null);
  }
}
