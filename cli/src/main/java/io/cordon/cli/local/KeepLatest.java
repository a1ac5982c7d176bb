package io.cordon.cli.local;

import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Passes each finding once, as it stood when it was closed or when the input ended.
 *
 * <p><b>State</b>: per finding, its latest telling while it is open: as many as the job itself has
 * open.<br>
 * <b>Ends</b>: with its close, else with the input.<br>
 * <b>Late</b>: nothing is: a finding is closed once.
 */
final class KeepLatest extends KeyedProcessFunction<String, Finding, Finding> {
  private transient ValueState<Finding> latest;

  @Override
  public void open(OpenContext context) {
    latest = getRuntimeContext().getState(new ValueStateDescriptor<>("latest", Finding.class));
  }

  @Override
  public void processElement(Finding told, Context context, Collector<Finding> out)
      throws Exception {
    if (told.stage() == FindingStage.CLOSE) {
      latest.clear();
      out.collect(told.asFirstTold());
    } else {
      latest.update(told);
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }
  }

  @Override
  public void onTimer(long end, OnTimerContext context, Collector<Finding> out) throws Exception {
    Finding open = latest.value();
    if (open != null) {
      latest.clear();
      out.collect(open.asFirstTold());
    }
  }
}
