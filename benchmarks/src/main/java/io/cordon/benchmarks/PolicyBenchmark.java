package io.cordon.benchmarks;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.organisation.OrganisationException;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.match.MatchCollector;
import io.cordon.policy.match.Matcher;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time per activity on one core, by the number of policies: {@code index} makes all detections,
 * contributions and signals; {@code oneByOne} only evaluates the condition of each policy by
 * itself. Compare results of the same run only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@Threads(1)
public class PolicyBenchmark {
  @Param({"20", "200", "2000"})
  public int policies;

  private Activity[] activities;
  private Matcher matcher;
  private UnindexedMatcher unindexed;
  private int next;

  @Setup
  public void prepare() throws PolicyException, OrganisationException {
    activities = ActivitySamples.all();
    List<Policy> samples = PolicySamples.of(policies);
    matcher = new Matcher(samples, PeopleScope.ORGANISATION);
    unindexed = new UnindexedMatcher(samples);
    MatchCounts counts = new MatchCounts();
    long matches = 0;
    for (Activity activity : activities) {
      matcher.match(activity, counts);
      matches += unindexed.matches(activity);
    }
    System.out.printf(
        "%n%d activities: %d matches, of them %d detections, %d contributions, %d signals%n",
        activities.length, matches, counts.detections(), counts.contributions(), counts.signals());
  }

  @Benchmark
  public void index(Blackhole out) {
    matcher.match(
        next(),
        new MatchCollector() {
          @Override
          public void detection(Detection detection) {
            out.consume(detection);
          }

          @Override
          public void contributions(KeyedContributions contributions) {
            out.consume(contributions);
          }

          @Override
          public void signal(Signal signal) {
            out.consume(signal);
          }

          @Override
          public void failed(String policyId, Throwable bug) {
            throw new IllegalStateException(policyId, bug);
          }
        });
  }

  @Benchmark
  public int oneByOne() {
    return unindexed.matches(next());
  }

  private Activity next() {
    next = next + 1 == activities.length ? 0 : next + 1;
    return activities[next];
  }
}
