package io.cordon.anomaly;

import io.cordon.anomaly.writes.FileWrite;
import io.cordon.anomaly.writes.WriteKind;
import io.cordon.anomaly.writes.WriteModel;
import io.cordon.anomaly.writes.WriteState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Scored once a day: the day with its last change. */
class WriteContractTest extends ModelContractTest<WriteState, FileWrite> {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  @Override
  WriteModel model() {
    return WriteModel.DEFAULT;
  }

  /** Changes in eight hours of each day, one rename in four and of those hardly any new ending. */
  @Override
  Person<FileWrite> person(Random random) {
    Draws draws = new Draws(random);
    double anHour = 0.2 + draws.gamma(1.5, 1);
    double newEndings = draws.beta(0.02, 19.98);
    long[] day = {19_000};
    Deque<FileWrite> waiting = new ArrayDeque<>();
    return () -> {
      while (waiting.isEmpty()) {
        day[0]++;
        double ofDay = draws.gamma(2.5, 0.4);
        for (int hour = 8; hour < 16; hour++) {
          long changes = draws.negativeBinomial(ofDay * anHour, 0.5);
          for (long i = 0; i < changes; i++) {
            boolean renamed = random.nextInt(4) == 0;
            boolean isNew = renamed && random.nextDouble() < newEndings;
            WriteKind kind = renamed ? WriteKind.RENAME : WriteKind.OVERWRITE;
            long time = day[0] * DAY + hour * HOUR + i;
            waiting.add(new FileWrite(kind, isNew, random.nextLong(), time));
          }
        }
      }
      return waiting.remove();
    };
  }

  @Override
  boolean isScored(FileWrite write, FileWrite next) {
    return Math.floorDiv(write.timeMillis(), DAY) != Math.floorDiv(next.timeMillis(), DAY);
  }

  @Override
  int warmUp() {
    return 600;
  }

  @Override
  int scored() {
    return 2_000;
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
    return 30_000;
  }
}
