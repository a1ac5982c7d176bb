package io.cordon.harness.lag;

import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts findings and their revisions, and samples the processing lag of new ones.
 *
 * <p>One thread adds, any thread may read.
 */
public final class FindingStatistics {
  private final LagSample lag = new LagSample();
  private final LagSample sequenceLag = new LagSample();
  private final AtomicLong findingCount = new AtomicLong();
  private final AtomicLong revisionCount = new AtomicLong();

  /** Whether this is the first record about a finding, and no later revision of it. */
  public static boolean isNew(Finding finding) {
    return finding.stage() == FindingStage.CREATE;
  }

  /** Counts a finding or a revision of one. */
  public void add(Finding finding) {
    if (!isNew(finding)) {
      revisionCount.incrementAndGet();
      return;
    }
    findingCount.incrementAndGet();
    boolean sequence = finding.detection().activities().size() > 1;
    (sequence ? sequenceLag : lag).add(finding.processingLagMillis());
  }

  /** New findings so far. */
  public long findingCount() {
    return findingCount.get();
  }

  /** Updates and closes of findings so far. */
  public long revisionCount() {
    return revisionCount.get();
  }

  /**
   * The lag from the arrival of a record to the finding; sequences apart, because they wait for the
   * watermark on purpose.
   */
  public String lagText() {
    if (lag.isEmpty() && sequenceLag.isEmpty()) {
      return "none yet";
    }
    return sequenceLag.isEmpty()
        ? lag.toString()
        : lag + " (sequences, which wait for order: " + sequenceLag + ")";
  }
}
