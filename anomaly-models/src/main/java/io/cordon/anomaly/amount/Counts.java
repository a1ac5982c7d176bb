package io.cordon.anomaly.amount;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counters that say when they are worth a look: a tail costs 300 ns, and most events change it by
 * nothing that matters. Changed in place.
 */
public final class Counts {
  /** A count is looked at again when it has grown by a tenth. */
  private static final double GROWTH = 1.1;

  private final Map<Metric, Counter> all = new EnumMap<>(Metric.class);

  private static final class Counter {
    private long count;
    private long lookAt = 1;
  }

  /**
   * Counts one more.
   *
   * @return whether the count is worth a look
   */
  public boolean add(Metric metric) {
    Counter counter = all.get(metric);
    if (counter == null) {
      counter = new Counter();
      all.put(metric, counter);
    }
    counter.count++;
    if (counter.count < counter.lookAt) {
      return false;
    }
    counter.lookAt = Math.max(counter.count + 1, (long) Math.ceil(counter.count * GROWTH));
    return true;
  }

  /** Up to what is expected, a count surprises nobody. */
  public void lookBeyond(Metric metric, double expected) {
    Counter counter = all.get(metric);
    counter.lookAt = Math.max(counter.lookAt, (long) expected + 1);
  }

  public long of(Metric metric) {
    Counter counter = all.get(metric);
    return counter == null ? 0 : counter.count;
  }

  public void clear() {
    all.clear();
  }

  public void write(DataOutput out) throws IOException {
    out.writeByte(all.size());
    for (Map.Entry<Metric, Counter> each : all.entrySet()) {
      out.writeByte(each.getKey().slot());
      out.writeInt((int) Math.min(Integer.MAX_VALUE, each.getValue().count));
      out.writeInt((int) Math.min(Integer.MAX_VALUE, each.getValue().lookAt));
    }
  }

  /** What {@link #write} wrote. */
  public static Counts read(DataInput in) throws IOException {
    Counts counts = new Counts();
    int size = in.readUnsignedByte();
    for (int i = 0; i < size; i++) {
      Counter counter = new Counter();
      counts.all.put(Metric.ofSlot(in.readUnsignedByte()), counter);
      counter.count = in.readInt();
      counter.lookAt = in.readInt();
    }
    return counts;
  }
}
