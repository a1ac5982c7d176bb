package io.cordon.job.core;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts what happens at one stage, twice: as a Flink metric {@code cordon.<stage>.<noun>} for
 * operation, and as an accumulator of the same name for the summary of a bounded run.
 *
 * <p>A noun may be split by kind (the reason of a reject, the id of a policy). Kinds must come from
 * a small closed set: each becomes a metric of its own.
 *
 * <p>The class comment of each counting function gives its loss identity, for example activities in
 * = activities out + duplicates; {@link RecordBalance} adds up those of all records.
 */
public final class Tally {
  /** First part of every name. */
  public static final String PREFIX = "cordon";

  private final RuntimeContext context;
  private final String stage;
  private final Map<String, Count> counts = new HashMap<>();

  public Tally(RuntimeContext context, String stage) {
    this.context = context;
    this.stage = stage;
  }

  public void add(String noun) {
    add(noun, null, 1);
  }

  public void add(String noun, String kind) {
    add(noun, kind, 1);
  }

  public void add(String noun, String kind, long amount) {
    String name = name(stage, noun) + (kind == null ? "" : '|' + kind);
    Count count = counts.get(name);
    if (count == null) {
      count = register(noun, kind, name);
      counts.put(name, count);
    }
    count.metric.inc(amount);
    count.total.add(amount);
  }

  /** A current value, as a Flink metric only. */
  public void gauge(String noun, Supplier<Integer> value) {
    Gauge<Integer> gauge = value::get;
    context.getMetricGroup().addGroup(PREFIX).addGroup(stage).gauge(noun, gauge);
  }

  /** The name under which a stage counts a noun; a kind follows after a bar. */
  public static String name(String stage, String noun) {
    return PREFIX + '.' + stage + '.' + noun;
  }

  private Count register(String noun, String kind, String name) {
    MetricGroup group = context.getMetricGroup().addGroup(PREFIX).addGroup(stage);
    Counter metric =
        kind == null ? group.counter(noun) : group.addGroup("kind", kind).counter(noun);
    LongCounter total = new LongCounter();
    context.addAccumulator(name, total);
    return new Count(metric, total);
  }

  private record Count(Counter metric, LongCounter total) {}
}
