package io.cordon.benchmarks;

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

/**
 * Observations that a model scores and learns in a second on one core, and nanoseconds for either;
 * beside it, a random cut forest for each person. Compare results of the same run only.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@Threads(1)
public class ModelBenchmark {
  @Param({
    "count",
    "distinct",
    "hours",
    "chance",
    "travel",
    "familiarity",
    "slow-change",
    "writes",
    ObservedByForest.NAME
  })
  public String model;

  private Observed observed;

  @Setup
  public void prepare() {
    observed =
        model.equals(ObservedByForest.NAME) ? new ObservedByForest() : ObservedPeople.of(model);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public double scoreAndLearn() {
    observed.next();
    double score = observed.score();
    observed.learn();
    return score;
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public double score() {
    observed.next();
    return observed.score();
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public Object learn() {
    observed.next();
    return observed.learn();
  }
}
