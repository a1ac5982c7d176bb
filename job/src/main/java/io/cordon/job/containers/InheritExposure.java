package io.cordon.job.containers;

import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gives each activity the exposure that its file inherits. Every task knows all containers that
 * people outside can reach: they are few, change rarely, and a file is in several of them.
 *
 * <p>Counts nothing out: one activity out for each activity in.
 *
 * <p><b>State</b>: broadcast state, on the heap of each task: the exposure of each exposed
 * container, 200 bytes each, at most {@link #MOST}; further ones are counted and not inherited.<br>
 * <b>Ends</b>: when nobody outside can reach the container any more.<br>
 * <b>Late</b>: an activity inherits what is known when it passes; the exposure of a container
 * arrives a moment after the activity that changed it.
 */
public final class InheritExposure
    extends BroadcastProcessFunction<Activity, ContainerEvent, Activity> {
  public static final MapStateDescriptor<String, ContainerExposure> EXPOSED =
      new MapStateDescriptor<>(
          "exposed-containers", Types.STRING, TypeInformation.of(ContainerExposure.class));

  /** Exposed containers that are remembered. */
  static final int MOST = 100_000;

  /** The stage's name in counts. */
  public static final String STAGE = "inherit";

  /** Exposed containers beyond the limit. */
  public static final String FORGOTTEN = "containers_not_remembered";

  private transient Tally tally;
  private transient int size;

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), STAGE);
    size = -1;
  }

  @Override
  public void processElement(Activity activity, ReadOnlyContext context, Collector<Activity> out)
      throws Exception {
    ReadOnlyBroadcastState<String, ContainerExposure> exposed = context.getBroadcastState(EXPOSED);
    out.collect(
        activity.file().id() == null ? activity : Inheritance.inherited(activity, exposed::get));
  }

  @Override
  public void processBroadcastElement(
      ContainerEvent event, Context context, Collector<Activity> out) throws Exception {
    BroadcastState<String, ContainerExposure> exposed = context.getBroadcastState(EXPOSED);
    if (size < 0) {
      size = 0;
      exposed.entries().forEach(entry -> size++);
    }
    boolean known = exposed.contains(event.key());
    if (!ContainerExposure.isOutside(event.exposure().file().exposure())) {
      exposed.remove(event.key());
      size -= known ? 1 : 0;
    } else if (known || size < MOST) {
      exposed.put(
          event.key(),
          new ContainerExposure(event.exposure().file().exposure(), event.exposure().since()));
      size += known ? 0 : 1;
    } else {
      tally.add(FORGOTTEN);
    }
  }
}
