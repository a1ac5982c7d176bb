package io.cordon.job.atrest;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.CloudFile;

/**
 * A file of a log that a label at rest may be about.
 *
 * @param by how sure that is
 */
record Sighting(By by, long timeMillis, String tenant, CloudFile file) {

  /** From the surest. */
  enum By {
    ID,
    URL,
    PATH,
    /** Of a path only the last folder and the name are known. */
    TAIL
  }

  static Sighting of(Activity activity, By by) {
    return new Sighting(by, activity.time().toEpochMilli(), activity.tenant(), activity.file());
  }

  /** Whether it counts for more than another one of the same file: surer, else later. */
  boolean beats(Sighting other) {
    int order = other.by.compareTo(by);
    return order != 0 ? order > 0 : timeMillis > other.timeMillis;
  }
}
