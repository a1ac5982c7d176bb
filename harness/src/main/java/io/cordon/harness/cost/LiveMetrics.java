package io.cordon.harness.cost;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * The metrics of a Flink job in this process as they are now, without the delay of a report. One
 * for the whole process, because Flink makes its reporters itself.
 */
public final class LiveMetrics implements MetricReporter {
  private static final LiveMetrics OF_THIS_PROCESS = new LiveMetrics();
  private static final String NAME = "live";

  /** Stands in metric names for host, job and operator. */
  private static final String SCOPE = "operator";

  private final Map<Metric, Place> places = new ConcurrentHashMap<>();

  private LiveMetrics() {}

  /** Where a metric belongs: the operator's name, and its own with those of its groups. */
  private record Place(String operator, String name) {}

  /** Flink finds it as a service. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      return OF_THIS_PROCESS;
    }
  }

  public static LiveMetrics ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /** Lets a job report its metrics here. */
  public static void report(Configuration flink) {
    flink.setString("metrics.reporters", NAME);
    flink.setString("metrics.reporter." + NAME + ".factory.class", Factory.class.getName());
    flink.set(MetricOptions.SCOPE_NAMING_OPERATOR, SCOPE);
  }

  /** Forgets the metrics of jobs that have ended. */
  public void clear() {
    places.clear();
  }

  /** The sum of all counters whose operator and name match. */
  public long sum(BiPredicate<String, String> which) {
    return places.entrySet().stream()
        .filter(each -> which.test(each.getValue().operator(), each.getValue().name()))
        .mapToLong(each -> value(each.getKey()))
        .sum();
  }

  /** All current values, by operator and name, each summed over subtasks. */
  public Map<String, Map<String, Long>> values() {
    Map<String, Map<String, Long>> values = new TreeMap<>();
    places.forEach(
        (metric, place) ->
            values
                .computeIfAbsent(place.operator(), any -> new TreeMap<>())
                .merge(place.name(), value(metric), Long::sum));
    return values;
  }

  /** A histogram counts how often it was updated; what has no number is 0. */
  private static long value(Metric metric) {
    if (metric instanceof Counter counter) {
      return counter.getCount();
    }
    if (metric instanceof Histogram histogram) {
      return histogram.getCount();
    }
    return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number
        ? number.longValue()
        : 0;
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    Map<String, String> variables = group.getAllVariables();
    String operator = variables.get("<operator_name>");
    if (operator != null) {
      String scoped = group.getMetricIdentifier(name);
      places.put(metric, new Place(operator, scoped.substring(SCOPE.length() + 1)));
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    places.remove(metric);
  }
}
