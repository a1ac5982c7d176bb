package io.cordon.benchmarks;

import io.cordon.anomaly.simulated.NullSample;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Prints for each model how many times as often as it should a p-value is at most 0.1, 0.01, 0.001
 * and 0.0001, for people as the model assumes them with whom nothing is wrong. {@code java -cp
 * benchmarks.jar io.cordon.benchmarks.ModelQuality 1000000 1}
 *
 * <p>The arguments are the number of p-values and the seed. 1 is exact, less is conservative. Where
 * n p-values should be as small, chance alone makes it differ by 1 / √n.
 */
public final class ModelQuality {
  private static final double[] LEVELS = {1e-1, 1e-2, 1e-3, 1e-4};

  private ModelQuality() {}

  public static void main(String[] arguments) {
    long values = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    System.out.printf("%-16s %8s %8s %8s %8s%n", "exceedance at", "1e-1", "1e-2", "1e-3", "1e-4");
    for (NullSample<?, ?> people : NullSample.all()) {
      StringBuilder line = new StringBuilder();
      for (double ratio : exceedance(people, values, seed)) {
        line.append(String.format(Locale.ROOT, " %8.2f", ratio));
      }
      System.out.printf("%-16s%s%n", people.name(), line);
    }
  }

  private static <S, X> double[] exceedance(NullSample<S, X> people, long values, long seed) {
    double[] below = new double[LEVELS.length];
    long[] all = new long[1];
    people.pValues(
        values,
        new Random(seed),
        UnaryOperator.identity(),
        p -> {
          all[0]++;
          for (int level = 0; level < LEVELS.length; level++) {
            below[level] += p <= LEVELS[level] ? 1 : 0;
          }
        });
    for (int level = 0; level < LEVELS.length; level++) {
      below[level] /= LEVELS[level] * all[0];
    }
    return below;
  }
}
