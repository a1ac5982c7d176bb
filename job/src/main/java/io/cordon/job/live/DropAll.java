package io.cordon.job.live;

import io.cordon.model.activity.Activity;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Drops every activity; only watermarks pass. So a stream that is empty in bounded runs has those
 * of the activities; a separate source would hold them back until its end.
 */
final class DropAll<T> implements FlatMapFunction<Activity, T> {
  @Override
  public void flatMap(Activity activity, Collector<T> out) {
    // Emits nothing.
  }
}
