package io.cordon.job.containers;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The same as {@link InheritExposure} for a replay, in which one task sees all activities in order:
 * each container's exposure comes with its own activities, and every run decides the same.
 *
 * <p><b>State</b>: none in checkpoints; a replay that fails begins again. On the heap, the exposure
 * of each exposed container.<br>
 * <b>Ends</b>: when nobody outside can reach the container any more.<br>
 * <b>Late</b>: nothing is late in a replay.
 */
public final class InheritInOrder extends ProcessFunction<Activity, Activity> {
  private transient Map<String, ContainerExposure> exposed;

  @Override
  public void open(OpenContext context) {
    exposed = new HashMap<>();
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Activity> out)
      throws Exception {
    CloudFile file = activity.file();
    if (file.id() == null) {
      out.collect(activity);
      return;
    }
    if (file.kind().isContainer()) {
      String key = ContainerKeys.inTenant(activity, ContainerKeys.own(activity));
      if (activity.verb() != Verb.PURGE && ContainerExposure.isOutside(file.exposure())) {
        exposed.put(key, new ContainerExposure(file.exposure(), file.exposedSince()));
      } else {
        exposed.remove(key);
      }
    }
    out.collect(Inheritance.inherited(activity, exposed::get));
  }
}
