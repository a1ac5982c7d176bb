package io.cordon.job.containers;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.FileExposure;

/**
 * Something happened to a container or to a labelled file in it.
 *
 * @param key of the container, unique in all tenants
 * @param activity what happened; its file is the container, or the labelled file
 * @param exposure the exposure of the container; null for events of a file
 */
public record ContainerEvent(String key, Change change, Activity activity, FileExposure exposure) {

  /** What happened. */
  public enum Change {
    /** The container is shared, or its exposure is another. */
    EXPOSURE,
    /** A labelled file is in it, or has another label or name. */
    ENTERED,
    /** The file left it, was deleted, or has no label any more. */
    LEFT
  }

  /** Whether it is about a container that others inherit of, and not about a single share. */
  public boolean isOfContainer() {
    return change == Change.EXPOSURE && !ContainerKeys.isShare(key);
  }
}
