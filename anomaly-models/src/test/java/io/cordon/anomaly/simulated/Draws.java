package io.cordon.anomaly.simulated;

import java.util.Random;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.RandomGeneratorFactory;

/** Random numbers of the distributions that the models assume. */
final class Draws {
  private final Random random;
  private final RandomGenerator generator;

  Draws(Random random) {
    this.random = random;
    this.generator = RandomGeneratorFactory.createRandomGenerator(random);
  }

  double gamma(double shape, double scale) {
    return new GammaDistribution(generator, shape, scale).sample();
  }

  double beta(double hits, double misses) {
    double one = gamma(hits, 1);
    return one / (one + gamma(misses, 1));
  }

  /** Knuth's method, in steps of at most 20. */
  long poisson(double mean) {
    long count = 0;
    for (double left = mean; left > 0; left -= 20) {
      double limit = Math.exp(-Math.min(20, left));
      for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
        count++;
      }
    }
    return count;
  }

  long negativeBinomial(double mean, double dispersion) {
    return poisson(gamma(1 / dispersion, dispersion * mean));
  }

  /** An index with a chance in proportion to its weight. */
  int index(double[] weights) {
    double left = random.nextDouble() * sum(weights);
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  double[] dirichlet(int parts, double weight) {
    double[] shares = new double[parts];
    for (int i = 0; i < parts; i++) {
      shares[i] = gamma(weight / parts, 1);
    }
    double sum = sum(shares);
    for (int i = 0; i < parts; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
