package io.cordon.job.testing;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** What an operator emitted in Flink's test harness, also across restarts. */
public final class HarnessOutput<O> {
  private final List<O> beforeRestart = new ArrayList<>();

  /** Keeps what a harness that is about to be closed has emitted. */
  public void keep(AbstractStreamOperatorTestHarness<O> closing) {
    beforeRestart.addAll(closing.extractOutputValues());
  }

  /** Everything that was kept, and what the current harness has emitted. */
  public List<O> all(AbstractStreamOperatorTestHarness<O> current) {
    List<O> all = new ArrayList<>(beforeRestart);
    all.addAll(current.extractOutputValues());
    return all;
  }

  /** What the side output of a harness holds. */
  public static <T> List<T> side(AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> tag) {
    var records = harness.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }
}
