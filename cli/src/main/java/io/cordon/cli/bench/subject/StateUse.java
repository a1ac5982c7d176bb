package io.cordon.cli.bench.subject;

import io.cordon.harness.cost.LiveMetrics;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often an operator has read and written keyed state, as Flink's tracking of latency counts it.
 * What a cache of the operator answers is no read.
 *
 * @param reads also of each entry of an iteration
 * @param writes also of removals
 */
record StateUse(long reads, long writes) {
  /** Flink counts one access of so many; with every one it would count none. */
  static final int EVERY = 2;

  private static final String LATENCY = "Latency";

  /** By name of the operator, those without state left out. */
  static Map<String, StateUse> now() {
    Map<String, StateUse> byOperator = new TreeMap<>();
    LiveMetrics.ofThisProcess()
        .values()
        .forEach(
            (operator, metrics) -> {
              StateUse use = of(metrics);
              if (use.reads + use.writes > 0) {
                byOperator.put(operator, use);
              }
            });
    return byOperator;
  }

  static StateUse of(Map<String, Long> metrics) {
    long reads = 0;
    long writes = 0;
    for (Map.Entry<String, Long> metric : metrics.entrySet()) {
      String name = metric.getKey().substring(metric.getKey().lastIndexOf('.') + 1);
      if (name.contains("State") && name.endsWith(LATENCY)) {
        if (isWrite(name)) {
          writes += metric.getValue() * EVERY;
        } else if (!name.contains("HasNext")) {
          reads += metric.getValue() * EVERY;
        }
      }
    }
    return new StateUse(reads, writes);
  }

  private static boolean isWrite(String name) {
    return name.contains("Update")
        || name.contains("Put")
        || name.contains("Add")
        || name.contains("Remove")
        || name.contains("Merge")
        || name.contains("Clear");
  }
}
