package io.cordon.cli.local;

import io.cordon.job.replay.SortableTime;
import io.cordon.model.finding.Finding;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The findings of a log that ends, each once and as it stood at last, in the order in which their
 * stories began: the same lines in every run.
 *
 * <p>In memory are the findings that are open at one event time; the others wait for the end in
 * Flink's external sorter, which spills to disk.
 */
public final class FinalFindings {
  private FinalFindings() {}

  public static DataStream<Finding> of(DataStream<Finding> told) {
    return told.keyBy(Finding::uid)
        .process(new KeepLatest())
        .uid("findings-latest")
        .name("latest of each finding")
        .fullWindowPartition()
        .sortPartition(new FirstSeenThenUid(), Order.ASCENDING)
        .uid("findings-sort")
        .name("sort by first seen");
  }

  /** In one text: of a key with several fields the sorter compares the first alone. */
  private static final class FirstSeenThenUid implements KeySelector<Finding, String> {
    @Override
    public String getKey(Finding finding) {
      return SortableTime.of(finding.extent().firstSeen()) + finding.uid();
    }
  }
}
