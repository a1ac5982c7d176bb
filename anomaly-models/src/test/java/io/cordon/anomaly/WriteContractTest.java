package io.cordon.anomaly;

import io.cordon.anomaly.simulated.WriteNull;
import io.cordon.anomaly.writes.FileWrite;
import io.cordon.anomaly.writes.WriteKind;
import io.cordon.anomaly.writes.WriteState;
import java.util.ArrayList;
import java.util.List;

class WriteContractTest extends ModelContractTest<WriteState, FileWrite> {
  private static final long DAY = 24 * 3_600_000L;

  WriteContractTest() {
    super(new WriteNull());
  }

  /** Parts that depend on each other are combined by Bonferroni's method, and renames are few. */
  @Override
  double leastExceedance() {
    return 0.02;
  }

  @Override
  List<FileWrite> extremes() {
    List<FileWrite> extremes = new ArrayList<>();
    for (long time : new long[] {Long.MIN_VALUE, 0, 19_001 * DAY, Long.MAX_VALUE}) {
      for (WriteKind kind : WriteKind.values()) {
        extremes.add(new FileWrite(kind, true, time, time));
        extremes.add(new FileWrite(kind, false, -1, time));
      }
    }
    return extremes;
  }

  /** Changes; some ten a day. */
  @Override
  int forgottenAfter() {
    return 100_000;
  }
}
