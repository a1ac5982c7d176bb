package io.cordon.job.containers;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Contents;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.Label;
import java.time.Instant;

/**
 * What is remembered of a container beside its labelled files; about 5 KB where it is exposed.
 *
 * @param exposure null while nobody outside can reach it
 * @param exposedBy the activity that exposed it
 * @param latest the last activity that changed what it exposes
 * @param files how many labelled files are remembered
 * @param beyond how many more there are, at least
 * @param emittedCount how many files were in the last emission; 0 before the first
 * @param emittedLabel the highest label in it
 * @param isDue whether there were changes since the last emission
 * @param endsAt when it is forgotten; null for a real container
 */
public record ContainerState(
    FileExposure exposure,
    Activity exposedBy,
    Activity latest,
    long files,
    long beyond,
    long emittedCount,
    Label emittedLabel,
    boolean isDue,
    Instant endsAt) {
  static final ContainerState NEW =
      new ContainerState(null, null, null, 0, 0, 0, Label.UNKNOWN, false, null);

  public ContainerState {
    emittedLabel = emittedLabel == null ? Label.UNKNOWN : emittedLabel;
  }

  boolean isExposed() {
    return exposure != null;
  }

  boolean isEmpty() {
    return !isExposed() && files == 0;
  }

  /** Every emission begins anew when it was not exposed before. */
  ContainerState exposed(FileExposure now, Activity by) {
    return isExposed()
        ? new ContainerState(now, by, by, files, beyond, emittedCount, emittedLabel, isDue, endsAt)
        : new ContainerState(now, by, by, files, beyond, 0, Label.UNKNOWN, false, endsAt);
  }

  ContainerState closed() {
    return new ContainerState(null, null, null, files, beyond, 0, Label.UNKNOWN, false, endsAt);
  }

  ContainerState withFiles(long files, long beyond) {
    return new ContainerState(
        exposure, exposedBy, latest, files, beyond, emittedCount, emittedLabel, isDue, endsAt);
  }

  ContainerState changedBy(Activity activity) {
    return new ContainerState(
        exposure, exposedBy, activity, files, beyond, emittedCount, emittedLabel, true, endsAt);
  }

  ContainerState emitted(Contents contents) {
    return new ContainerState(
        exposure,
        exposedBy,
        latest,
        files,
        beyond,
        contents.count(),
        contents.label(),
        false,
        endsAt);
  }

  /** Whether one file more should be emitted at once: the first, a higher label, twice as many. */
  boolean emitsAtOnce(Label label) {
    return emittedCount == 0
        || files + beyond >= 2 * emittedCount
        || ExposedContents.compare(label, emittedLabel) > 0;
  }

  ContainerState endingAt(Instant end) {
    return new ContainerState(
        exposure, exposedBy, latest, files, beyond, emittedCount, emittedLabel, isDue, end);
  }

  boolean isOver(long watermarkMillis) {
    return endsAt != null && endsAt.toEpochMilli() <= watermarkMillis;
  }
}
