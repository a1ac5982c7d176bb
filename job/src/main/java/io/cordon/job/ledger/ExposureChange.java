package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;

/**
 * What the ledger tells of a file when it learned something: each change of its exposure, and while
 * it is shared, of all else that the message holds.
 */
final class ExposureChange {
  private ExposureChange() {}

  /** Null when there is nothing new to tell. */
  static FileExposure of(LedgerEntry before, LedgerEntry after, Activity activity) {
    Access was = Access.of(before);
    Access is = Access.of(after);
    boolean changed = was.exposure() != is.exposure() || was.isShared() != is.isShared();
    boolean retold = is.isShared() && (!is.equals(was) || differs(before, after));
    return changed || retold ? message(was.exposure(), is, after, activity) : null;
  }

  private static boolean differs(LedgerEntry before, LedgerEntry after) {
    NameAndOwner was = before.particulars();
    NameAndOwner is = after.particulars();
    return !before.label().equals(after.label())
        || !equal(was.owner(), is.owner())
        || !equal(was.name(), is.name())
        || !equal(was.path(), is.path());
  }

  private static boolean equal(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }

  private static FileExposure message(
      Exposure before, Access is, LedgerEntry facts, Activity activity) {
    NameAndOwner particulars = facts.particulars();
    CloudFile file = activity.file().withLabel(facts.label()).withExposure(is.exposure());
    if (particulars.name() != null) {
      file = file.named(particulars.name(), particulars.path());
    }
    if (particulars.owner() != null) {
      file = file.withOwner(particulars.owner());
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
        GrantKey.linkId(is.through()),
        GrantKey.recipient(is.through()));
  }
}
