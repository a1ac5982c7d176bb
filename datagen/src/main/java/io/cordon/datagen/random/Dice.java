package io.cordon.datagen.random;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws from the distributions that the organisation is made of, each throw fixed by a seed and by
 * what the dice are for (a person, a day), so that no result depends on the order of work. Uses
 * {@link StrictMath}: the same seed gives the same bytes on every machine.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** Dice for one purpose; the parts name it, for example a kind of throw, a person, a day. */
  public static Dice of(long seed, long... parts) {
    long state = mix(seed + GOLDEN);
    for (long part : parts) {
      state = mix(state * 31 + mix(part + GOLDEN));
    }
    return new Dice(new SplittableRandom(state));
  }

  /** Stafford's variant 13 of the 64-bit finaliser of MurmurHash3. */
  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public double uniform() {
    return random.nextDouble();
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number from low to high, both included. */
  public int from(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  public long bits() {
    return random.nextLong();
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  public double normal(double mean, double deviation) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return mean + deviation * radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  public double lognormal(double median, double sigma) {
    return median * StrictMath.exp(normal(0, sigma));
  }

  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  public double pareto(double alpha, double least, double most) {
    return Math.min(most, least * StrictMath.pow(1 - random.nextDouble(), -1 / alpha));
  }

  /** Gamma with mean 1 and the given variance. Source: Marsaglia and Tsang 2000. */
  public double gamma(double variance) {
    double shape = 1 / variance;
    double boost = shape < 1 ? StrictMath.pow(1 - random.nextDouble(), 1 / shape) : 1;
    double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal(0, 1);
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0
          && StrictMath.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return boost * d * v / shape;
      }
    }
  }

  /** Poisson; above a mean of 60 by its normal approximation. */
  public int poisson(double mean) {
    if (mean > 60) {
      return (int) Math.max(0, Math.round(normal(mean, StrictMath.sqrt(mean))));
    }
    double limit = StrictMath.exp(-mean);
    double product = uniform();
    int count = 0;
    while (product > limit) {
      product *= uniform();
      count++;
    }
    return count;
  }

  /** A rank from 0 on, the k-th with a weight of about k to the power of minus the exponent. */
  public int zipf(int ranks, double exponent) {
    return new Zipf(ranks, exponent).rank(uniform());
  }

  /** The same by a law that is kept, for whoever throws often. */
  public int zipf(Zipf law) {
    return law.rank(uniform());
  }

  public String hex(int digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      text.append(Character.forDigit(random.nextInt(16), 16));
    }
    return text.toString();
  }
}
