package io.cordon.benchmarks;

import com.amazon.randomcutforest.RandomCutForest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A hundred random cut forests in turn over eight numbers, small as one for each person would be:
 * 30 trees of 64 points. Source: Guha et al., ICML 2016; the implementation is Amazon's, on one
 * thread.
 */
final class ObservedByForest implements Observed {
  static final String NAME = "random-cut-forest";

  private static final int DIMENSIONS = 8;
  private static final int POINTS = 10_000;

  private final List<RandomCutForest> forests = new ArrayList<>();
  private final float[][] points = new float[POINTS][DIMENSIONS];
  private int next;

  ObservedByForest() {
    Random random = new Random(1);
    for (float[] point : points) {
      for (int i = 0; i < DIMENSIONS; i++) {
        point[i] = (float) random.nextGaussian();
      }
    }
    for (int person = 0; person < ObservedPeople.PEOPLE; person++) {
      forests.add(
          RandomCutForest.builder()
              .dimensions(DIMENSIONS)
              .numberOfTrees(30)
              .sampleSize(64)
              .outputAfter(64)
              .randomSeed(person)
              .parallelExecutionEnabled(false)
              .build());
    }
    for (int i = 0; i < 200 * ObservedPeople.PEOPLE; i++) {
      next();
      learn();
    }
  }

  @Override
  public void next() {
    next = (next + 1) % (POINTS * ObservedPeople.PEOPLE);
  }

  @Override
  public double score() {
    return forest().getAnomalyScore(points[next % POINTS]);
  }

  @Override
  public Object learn() {
    forest().update(points[next % POINTS]);
    return forest();
  }

  private RandomCutForest forest() {
    return forests.get(next % ObservedPeople.PEOPLE);
  }
}
