package io.cordon.job.identify;

import io.cordon.model.activity.Activity;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Corrects the timestamp of an activity that another record has caused to be emitted, and whose
 * timestamp it has: no activity comes before its own time. A later timestamp stays, so that a
 * sequence can still put the activity in order before that record.
 */
final class AtTimeOfActivity extends AbstractStreamOperator<Activity>
    implements OneInputStreamOperator<Activity, Activity> {
  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(StreamRecord<Activity> element) {
    long ownMillis = element.getValue().time().toEpochMilli();
    boolean early = !element.hasTimestamp() || element.getTimestamp() < ownMillis;
    output.collect(early ? element.replace(element.getValue(), ownMillis) : element);
  }
}
