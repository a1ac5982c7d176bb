package io.cordon.benchmarks;

import io.cordon.anomaly.simulated.NullSample;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what each model takes of the processor for an observation: nanoseconds to score it, to
 * learn from it, and for both; beside them, a random cut forest for each person. {@code java -cp
 * benchmarks.jar io.cordon.benchmarks.ModelRates}
 *
 * <p>It counts time of the processor, so that other work on the machine disturbs less than it does
 * in {@link ModelBenchmark}.
 */
public final class ModelRates {
  private static final long MEASURE_NANOS = 500_000_000L;
  private static final int RUNS = 4;
  private static final int BATCH = 100;

  private ModelRates() {}

  public static void main(String[] arguments) {
    List<String> models =
        arguments.length > 0 ? List.of(arguments) : new ArrayList<>(List.of(ObservedByForest.NAME));
    if (arguments.length == 0) {
      NullSample.all().forEach(people -> models.add(people.name()));
    }
    System.out.printf("%-18s %9s %9s %9s %14s%n", "ns", "score", "learn", "both", "both a second");
    for (String model : models) {
      Observed observed =
          model.equals(ObservedByForest.NAME) ? new ObservedByForest() : ObservedPeople.of(model);
      double[] nanos = new double[3];
      for (int run = 0; run < RUNS; run++) {
        nanos[0] = nanos(observed, true, false);
        nanos[1] = nanos(observed, false, true);
        nanos[2] = nanos(observed, true, true);
      }
      System.out.printf(
          "%-18s %9.0f %9.0f %9.0f %14.0f%n", model, nanos[0], nanos[1], nanos[2], 1e9 / nanos[2]);
    }
  }

  /** Of the last run; those before warm up. */
  private static double nanos(Observed observed, boolean score, boolean learn) {
    long start = processorNanos();
    long observations = 0;
    double scores = 0;
    while (processorNanos() - start < MEASURE_NANOS) {
      for (int i = 0; i < BATCH; i++) {
        observed.next();
        scores += score ? observed.score() : 0;
        if (learn) {
          observed.learn();
        }
      }
      observations += BATCH;
    }
    if (Double.isNaN(scores)) {
      throw new IllegalStateException("Not a number");
    }
    return (double) (processorNanos() - start) / observations;
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
