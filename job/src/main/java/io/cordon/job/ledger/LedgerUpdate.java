package io.cordon.job.ledger;

import io.cordon.job.containers.ContainerEvent;
import io.cordon.job.containers.ContainerEvents;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.file.FileExposure;
import java.util.List;
import java.util.Objects;

/**
 * What an activity meant for the ledger entry of its file, and what is due because of it.
 *
 * @param before the entry before the activity
 * @param entry the entry after it
 * @param activity the activity with what the entry knows
 */
public record LedgerUpdate(LedgerEntry before, LedgerEntry entry, Activity activity) {

  /** The change of exposure that is to be emitted; null for none. */
  public FileExposure exposure() {
    return entry.equals(before) ? null : ExposureChange.of(before, entry, activity);
  }

  /**
   * What happened to the container, or to the file in its containers.
   *
   * @param change as {@link #exposure} gives it
   */
  public List<ContainerEvent> containerEvents(FileExposure change) {
    if (activity.file().kind().isContainer()) {
      boolean sharing = activity.verb().changesSharing() && activity.outcome() != Outcome.FAILURE;
      return change == null && !sharing
          ? List.of()
          : ContainerEvents.ofContainer(
              activity, change != null ? change : ExposureChange.unchanged(entry, activity));
    }
    boolean changed =
        !before.label().equals(entry.label())
            || !Objects.equals(before.nameAndOwner().name(), entry.nameAndOwner().name());
    return ContainerEvents.ofFile(activity, before.containers(), entry.containers(), changed);
  }
}
