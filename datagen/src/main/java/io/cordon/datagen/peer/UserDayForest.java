package io.cordon.datagen.peer;

import com.amazon.randomcutforest.RandomCutForest;

/**
 * One random cut forest for the whole organisation, over eleven numbers of each day of a person.
 * The score is that of the forest before it learns the day.
 *
 * <p>Source: Guha et al. 2016, "Robust random cut forest based anomaly detection on streams"; the
 * implementation is Amazon's, with its default sizes, a fixed seed and one thread.
 */
final class UserDayForest extends UserDayMethod {
  static final int TREES = 50;
  static final int SAMPLE_SIZE = 256;

  /** Lower scores are no alerts at any budget; most days score around 1. */
  static final double LEAST = 1;

  private static final int FEATURES = 11;
  private static final long SEED = 20_260_302;

  private final RandomCutForest forest =
      RandomCutForest.builder()
          .dimensions(FEATURES)
          .numberOfTrees(TREES)
          .sampleSize(SAMPLE_SIZE)
          .outputAfter(SAMPLE_SIZE)
          .randomSeed(SEED)
          .parallelExecutionEnabled(false)
          .build();

  UserDayForest(int sensitiveRank) {
    super(sensitiveRank);
  }

  @Override
  public String title() {
    return "random cut forest";
  }

  @Override
  String rule() {
    return "Amazon's random cut forest 4.4.0, one for the organisation, "
        + TREES
        + " trees of "
        + SAMPLE_SIZE
        + " user-days, over 11 features of a user-day";
  }

  @Override
  void judge(UserDay day) {
    float[] point = features(day);
    double score = forest.getAnomalyScore(point);
    forest.update(point);
    if (score >= LEAST) {
      raise(day, day.all(), score);
    }
  }

  /** Counts as logarithms, because their tails are long; flags as 0 or 1. */
  static float[] features(UserDay day) {
    return new float[] {
      logarithm(day.count(Volume.DOWNLOADS)),
      logarithm(day.count(Volume.SHARES)),
      logarithm(day.count(Volume.DELETES)),
      logarithm(day.distinctFiles()),
      logarithm(day.sensitiveDownloads()),
      logarithm(day.externalShares()),
      logarithm(day.newDomains()),
      day.isCountryNew() ? 1 : 0,
      day.isNetworkNew() ? 1 : 0,
      day.isDeviceNew() ? 1 : 0,
      (float) day.offHoursShare()
    };
  }

  private static float logarithm(long count) {
    return (float) StrictMath.log1p((double) count);
  }
}
