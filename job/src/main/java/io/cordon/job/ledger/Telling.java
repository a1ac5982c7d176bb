package io.cordon.job.ledger;

import io.cordon.model.Activity;
import io.cordon.model.CloudFile;
import io.cordon.model.Exposure;
import io.cordon.model.FileExposure;

/**
 * What the ledger tells of a file when it learned something: each change of its exposure, and while
 * it is shared, of all else that the message holds.
 */
final class Telling {
  private Telling() {}

  /** Null when there is nothing new to tell. */
  static FileExposure of(FileFacts before, FileFacts after, Activity activity) {
    Reach was = Reach.of(before);
    Reach is = Reach.of(after);
    boolean changed = was.exposure() != is.exposure() || was.isShared() != is.isShared();
    boolean retold = is.isShared() && (!is.equals(was) || differs(before, after));
    return changed || retold ? message(was.exposure(), is, after, activity) : null;
  }

  private static boolean differs(FileFacts before, FileFacts after) {
    Particulars was = before.particulars();
    Particulars is = after.particulars();
    return !before.label().equals(after.label())
        || !equal(was.owner(), is.owner())
        || !equal(was.name(), is.name())
        || !equal(was.path(), is.path());
  }

  private static boolean equal(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }

  private static FileExposure message(
      Exposure before, Reach is, FileFacts facts, Activity activity) {
    Particulars particulars = facts.particulars();
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
