package io.cordon.benchmarks.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Counts events or different files of one user within ten minutes, and forwards the event that
 * reaches the threshold, once a burst.
 *
 * <p>A processor of its own, because a count over {@code SlidingWindows} updates every window that
 * an event is in and forwards each of them: its users must then drop all but the first.
 *
 * <p>State: for each user the events of the window, and the end of a burst that was forwarded.
 */
final class WindowCount implements Processor<String, AuditEvent, String, Hit> {
  private static final Duration WINDOW = Duration.ofMinutes(10);

  /** Events may be so much older than the latest. */
  private static final Duration DISORDER = Duration.ofHours(2);

  private final String rule;
  private final int threshold;
  private final boolean distinctFiles;
  private ProcessorContext<String, Hit> context;
  private WindowStore<String, String> events;
  private KeyValueStore<String, Long> burstEnds;

  private WindowCount(String rule, int threshold, boolean distinctFiles) {
    this.rule = rule;
    this.threshold = threshold;
    this.distinctFiles = distinctFiles;
  }

  static ProcessorSupplier<String, AuditEvent, String, Hit> ofEvents(String rule, int threshold) {
    return supplier(rule, threshold, false);
  }

  static ProcessorSupplier<String, AuditEvent, String, Hit> ofFiles(String rule, int threshold) {
    return supplier(rule, threshold, true);
  }

  private static ProcessorSupplier<String, AuditEvent, String, Hit> supplier(
      String rule, int threshold, boolean distinctFiles) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, AuditEvent, String, Hit> get() {
        return new WindowCount(rule, threshold, distinctFiles);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.windowStoreBuilder(
                Stores.inMemoryWindowStore(rule, WINDOW.plus(DISORDER), WINDOW, true),
                Serdes.String(),
                Serdes.String()),
            Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(burstStore(rule)), Serdes.String(), Serdes.Long()));
      }
    };
  }

  private static String burstStore(String rule) {
    return rule + "_burst";
  }

  @Override
  public void init(ProcessorContext<String, Hit> opened) {
    context = opened;
    events = opened.getStateStore(rule);
    burstEnds = opened.getStateStore(burstStore(rule));
  }

  @Override
  public void process(Record<String, AuditEvent> record) {
    String user = record.key();
    long time = record.timestamp();
    String counted = distinctFiles ? record.value().getFileId() : record.value().getId();
    if (counted == null) {
      return;
    }
    events.put(user, counted, time);
    long end = time + WINDOW.toMillis();
    Long burstEnd = burstEnds.get(user);
    boolean goesOn = burstEnd != null && time <= burstEnd;
    if (goesOn) {
      burstEnds.put(user, Math.max(end, burstEnd));
    } else if (count(user, time) >= threshold) {
      burstEnds.put(user, end);
      context.forward(record.withValue(new Hit(rule, user, time)));
    } else if (burstEnd != null) {
      burstEnds.delete(user);
    }
  }

  private int count(String user, long time) {
    Set<String> files = new HashSet<>();
    int number = 0;
    Instant until = Instant.ofEpochMilli(time);
    try (WindowStoreIterator<String> window = events.fetch(user, until.minus(WINDOW), until)) {
      while (window.hasNext()) {
        String counted = window.next().value;
        number++;
        if (distinctFiles) {
          files.add(counted);
        }
      }
    }
    return distinctFiles ? files.size() : number;
  }
}
