package io.cordon.job.containers;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import java.util.HashMap;
import java.util.Map;

/**
 * The same as {@link ExposedContainers} for a replay, in which one task sees all activities in
 * order: each container's exposure comes with its own activities, and every run decides the same.
 * It is in no checkpoint; a replay that fails begins again.
 */
public final class ContainersInOrder {
  private final Map<String, ContainerExposure> exposed = new HashMap<>();

  /** The activity with the exposure that its file inherits. */
  public Activity inherited(Activity activity) throws Exception {
    CloudFile file = activity.file();
    if (file.id() == null || activity.verb() == Verb.EXPOSE) {
      return activity;
    }
    if (file.kind().isContainer()) {
      String key = ContainerKeys.inTenant(activity, ContainerKeys.own(activity));
      if (activity.verb() != Verb.PURGE && ContainerExposure.isOutside(file.exposure())) {
        exposed.put(key, new ContainerExposure(file.exposure(), file.exposedSince()));
      } else {
        exposed.remove(key);
      }
    }
    return Inheritance.inherited(activity, exposed::get);
  }
}
