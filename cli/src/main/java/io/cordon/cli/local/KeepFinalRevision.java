package io.cordon.cli.local;

import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Emits each finding once: its last revision, when it is closed or the input ends.
 *
 * <p><b>State</b>: per finding, its latest revision while it is open; as many as the job itself has
 * open.<br>
 * <b>Ends</b>: when the finding is closed, or with the input.<br>
 * <b>Late</b>: nothing; a finding is closed once.
 */
final class KeepFinalRevision extends KeyedProcessFunction<String, Finding, Finding> {
  private transient ValueState<Finding> latest;

  @Override
  public void open(OpenContext context) {
    latest = getRuntimeContext().getState(new ValueStateDescriptor<>("latest", Finding.class));
  }

  @Override
  public void processElement(Finding revision, Context context, Collector<Finding> out)
      throws Exception {
    if (revision.stage() == FindingStage.CLOSE) {
      latest.clear();
      out.collect(revision.asFirstRevision());
    } else {
      latest.update(revision);
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Finding> out)
      throws Exception {
    Finding open = latest.value();
    if (open != null) {
      latest.clear();
      out.collect(open.asFirstRevision());
    }
  }
}
