package io.cordon.job.containers;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import java.util.Set;

/** Gives an activity the widest exposure of its file and of the containers that the file is in. */
final class Inheritance {
  /** Before these the file was not in the container. */
  static final Set<Verb> ARRIVALS =
      Set.of(Verb.UPLOAD, Verb.CREATE, Verb.MOVE, Verb.COPY, Verb.RESTORE);

  private Inheritance() {}

  /** The exposed containers by their keys. */
  @FunctionalInterface
  interface Exposed {
    /** Null for a container that nobody outside can reach. */
    ContainerExposure get(String key) throws Exception;
  }

  static Activity inherited(Activity activity, Exposed exposed) throws Exception {
    CloudFile file = activity.file();
    CloudFile widest = file;
    for (String key : ContainerKeys.above(activity)) {
      ContainerExposure container = exposed.get(ContainerKeys.inTenant(activity, key));
      widest = container == null ? widest : container.widening(widest);
    }
    if (widest.exposure() == file.exposure()) {
      return activity;
    }
    if (ARRIVALS.contains(activity.verb())) {
      widest = widest.withExposure(widest.exposure(), activity.time());
    }
    return activity.toBuilder().file(widest).build();
  }
}
