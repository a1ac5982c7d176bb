package io.cordon.job.observe;

import io.cordon.job.core.Settings;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.finding.Detection;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends each burst to the person who completed it, who may be known for such bursts. */
public final class ObserveBursts extends ProcessFunction<Detection, PersonAct> {
  /** Bursts of link visitors and of the clouds themselves, who have no habits. */
  public static final OutputTag<Detection> OF_NOBODY =
      new OutputTag<>("of-nobody", WireTypes.DETECTION);

  private static final long serialVersionUID = 1L;

  private final Settings settings;
  private transient ObservePeople people;

  public ObserveBursts(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    people = new ObservePeople(settings);
  }

  @Override
  public void processElement(Detection burst, Context context, Collector<PersonAct> out) {
    PersonAct completed = people.observe(burst);
    if (completed == null) {
      context.output(OF_NOBODY, burst);
    } else {
      out.collect(completed);
    }
  }
}
