package io.cordon.anomaly.simulated;

import io.cordon.anomaly.writes.FileWrite;
import io.cordon.anomaly.writes.WriteKind;
import io.cordon.anomaly.writes.WriteModel;
import io.cordon.anomaly.writes.WriteState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** Scored once a day: the day with its last change. */
public final class WriteNull extends NullSample<WriteState, FileWrite> {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  @Override
  public String name() {
    return "writes";
  }

  @Override
  public WriteModel model() {
    return WriteModel.DEFAULT;
  }

  /** Changes in eight hours of each day, one rename in four and of those hardly any new ending. */
  @Override
  public Person<FileWrite> person(Random random) {
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
  protected boolean isScored(FileWrite write, FileWrite next) {
    return Math.floorDiv(write.timeMillis(), DAY) != Math.floorDiv(next.timeMillis(), DAY);
  }

  @Override
  protected int warmUp() {
    return 600;
  }

  @Override
  protected int scored() {
    return 2_000;
  }
}
