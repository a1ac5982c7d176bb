package io.cordon.cli.local;

import io.cordon.job.replay.SortableTime;
import io.cordon.model.finding.Finding;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The findings of a bounded input: each once, in its last revision, ordered by the time it was
 * first seen. The result is the same in every run.
 *
 * <p>Memory holds the findings that are open at one event time. The others wait in Flink's external
 * sorter, which writes to disk.
 */
public final class FinalFindings {
  private FinalFindings() {}

  /**
   * Each finding once, in its last revision.
   *
   * @param name of the output, unique in the job
   */
  public static DataStream<Finding> of(DataStream<Finding> revisions, String name) {
    return revisions
        .keyBy(Finding::uid)
        .process(new KeepFinalRevision())
        .uid(name + "-latest")
        .name("latest of " + name)
        .fullWindowPartition()
        .sortPartition(new FirstSeenThenUid(), Order.ASCENDING)
        .uid(name + "-sort")
        .name("sort " + name + " by first seen");
  }

  /** One text: of a key with several fields the sorter would compare only the first. */
  private static final class FirstSeenThenUid implements KeySelector<Finding, String> {
    @Override
    public String getKey(Finding finding) {
      return SortableTime.of(finding.extent().firstSeen()) + finding.uid();
    }
  }
}
