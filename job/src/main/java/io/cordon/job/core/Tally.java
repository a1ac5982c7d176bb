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
  private final Map<String, Noun> nouns = new HashMap<>();

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

  /** Builds no text but for the first of its kind. */
  public void add(String noun, String kind, long amount) {
    Noun counts = nouns.computeIfAbsent(noun, first -> new Noun());
    Count count = kind == null ? counts.all : counts.byKind.get(kind);
    if (count == null) {
      count = register(noun, kind);
      if (kind == null) {
        counts.all = count;
      } else {
        counts.byKind.put(kind, count);
      }
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

  private Count register(String noun, String kind) {
    MetricGroup group = context.getMetricGroup().addGroup(PREFIX).addGroup(stage);
    Counter metric =
        kind == null ? group.counter(noun) : group.addGroup("kind", kind).counter(noun);
    LongCounter total = new LongCounter();
    context.addAccumulator(name(stage, noun) + (kind == null ? "" : '|' + kind), total);
    return new Count(metric, total);
  }

  /** What is counted under one noun. */
  private static final class Noun {
    private final Map<String, Count> byKind = new HashMap<>();
    private Count all;
  }

  private record Count(Counter metric, LongCounter total) {}
}
