package io.cordon.job.containers;

import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import java.io.Serializable;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BaseBroadcastProcessFunction.Context;
import org.apache.flink.streaming.api.functions.co.BaseBroadcastProcessFunction.ReadOnlyContext;

/**
 * The containers that people outside can reach, as each task knows them: they are few, change
 * rarely, and a file is in several of them. Gives an activity the exposure that its file inherits.
 *
 * <p><b>State</b>: broadcast state, on the heap of each task: the exposure of each exposed
 * container, 200 bytes each, at most {@link #MOST}; further ones are counted and not inherited.<br>
 * <b>Ends</b>: when nobody outside can reach the container any more.<br>
 * <b>Late</b>: an activity inherits what is known when it passes; the exposure of a container
 * arrives a moment after the activity that changed it.
 */
public final class ExposedContainers implements Serializable {
  public static final MapStateDescriptor<String, ContainerExposure> EXPOSED =
      new MapStateDescriptor<>(
          "exposed-containers", Types.STRING, TypeInformation.of(ContainerExposure.class));

  /** Exposed containers that are remembered. */
  static final int MOST = 100_000;

  /** The stage's name in counts. */
  public static final String STAGE = "inherit";

  /** Exposed containers beyond the limit. */
  public static final String FORGOTTEN = "containers_not_remembered";

  private static final long serialVersionUID = 1L;

  private transient Tally tally;
  private transient int size;

  public void open(RuntimeContext context) {
    tally = new Tally(context, STAGE);
    size = -1;
  }

  /** The activity with the exposure that its file inherits. */
  public Activity inherited(Activity activity, ReadOnlyContext context) throws Exception {
    if (activity.file().id() == null || activity.verb() == Verb.EXPOSE) {
      return activity;
    }
    ReadOnlyBroadcastState<String, ContainerExposure> exposed = context.getBroadcastState(EXPOSED);
    return Inheritance.inherited(activity, exposed::get);
  }

  /** Applies a broadcast change. */
  public void apply(ContainerChange change, Context context) throws Exception {
    BroadcastState<String, ContainerExposure> exposed = context.getBroadcastState(EXPOSED);
    if (size < 0) {
      size = 0;
      exposed.entries().forEach(entry -> size++);
    }
    boolean known = exposed.contains(change.key());
    if (change.exposure() == null) {
      exposed.remove(change.key());
      size -= known ? 1 : 0;
    } else if (known || size < MOST) {
      exposed.put(change.key(), change.exposure());
      size += known ? 0 : 1;
    } else {
      tally.add(FORGOTTEN);
    }
  }
}
