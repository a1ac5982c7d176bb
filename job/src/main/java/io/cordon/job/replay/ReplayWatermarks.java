package io.cordon.job.replay;

import io.cordon.model.activity.Activity;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Gives ordered activities their event time, and moves the watermark with each new time.
 *
 * <p>An operator of its own, because the sorter before it emits everything at the end of its input:
 * by then the source's last watermark, the end of time, has passed, and would make all of it late.
 * That watermark stops here, and the end of time comes after the last activity.
 */
final class ReplayWatermarks extends AbstractStreamOperator<Activity>
    implements OneInputStreamOperator<Activity, Activity>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  private long latest = Long.MIN_VALUE;

  @Override
  public void processElement(StreamRecord<Activity> element) {
    long eventMillis = element.getValue().time().toEpochMilli();
    if (eventMillis > latest) {
      latest = eventMillis;
      output.emitWatermark(new Watermark(eventMillis - 1));
    }
    output.collect(element.replace(element.getValue(), eventMillis));
  }

  @Override
  public void processWatermark(Watermark ofTheUnorderedInput) {
    // Says nothing of the ordered one.
  }

  @Override
  public void endInput() {
    output.emitWatermark(Watermark.MAX_WATERMARK);
  }
}
