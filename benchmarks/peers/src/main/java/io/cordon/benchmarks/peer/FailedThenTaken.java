package io.cordon.benchmarks.peer;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Forwards reserve figures that a user took within four hours after a failed sign-in; Kafka Streams
 * has no patterns.
 *
 * <p>State: for each user the latest failure that no match has used, in order of arrival.
 */
final class FailedThenTaken implements Processor<String, AuditEvent, String, Hit> {
  private static final String RULE = "failed_sign_in_then_reserve_figures_taken";
  private static final long TIMESPAN_MILLIS = Duration.ofHours(4).toMillis();

  private ProcessorContext<String, Hit> context;
  private KeyValueStore<String, Long> failures;

  /** The processor with its store. */
  static final class Supplier implements ProcessorSupplier<String, AuditEvent, String, Hit> {

    @Override
    public Processor<String, AuditEvent, String, Hit> get() {
      return new FailedThenTaken();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore(RULE), Serdes.String(), Serdes.Long()));
    }
  }

  @Override
  public void init(ProcessorContext<String, Hit> opened) {
    context = opened;
    failures = opened.getStateStore(RULE);
  }

  @Override
  public void process(Record<String, AuditEvent> record) {
    AuditEvent event = record.value();
    if (event.getVerb().equals(Verbs.SIGN_IN)) {
      failures.put(record.key(), event.getTime());
      return;
    }
    Long failed = failures.get(record.key());
    if (failed != null && failed <= event.getTime()) {
      failures.delete(record.key());
      if (event.getTime() - failed <= TIMESPAN_MILLIS) {
        context.forward(record.withValue(new Hit(RULE, record.key(), event.getTime())));
      }
    }
  }
}
