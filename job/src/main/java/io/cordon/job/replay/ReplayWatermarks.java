package io.cordon.job.replay;

import io.cordon.model.activity.Activity;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Assigns event times to sorted activities, and advances the watermark with each new time.
 *
 * <p>A custom operator, because the sorter emits everything at the end of its input, after the
 * source's final watermark, so that all activities would be late. This operator drops the
 * watermarks of its input and emits the final one after the last activity.
 */
final class ReplayWatermarks extends AbstractStreamOperator<Activity>
    implements OneInputStreamOperator<Activity, Activity>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  private long latestMillis = Long.MIN_VALUE;

  @Override
  public void processElement(StreamRecord<Activity> element) {
    long eventMillis = element.getValue().time().toEpochMilli();
    if (eventMillis > latestMillis) {
      latestMillis = eventMillis;
      output.emitWatermark(new Watermark(eventMillis - 1));
    }
    output.collect(element.replace(element.getValue(), eventMillis));
  }

  @Override
  public void processWatermark(Watermark unsorted) {
    // Means nothing for sorted activities.
  }

  @Override
  public void endInput() {
    output.emitWatermark(Watermark.MAX_WATERMARK);
  }
}
