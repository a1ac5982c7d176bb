package io.cordon.datagen.peer;

/**
 * The rolling z-score that many products offer as "unusual volume": for each day of a person the
 * largest z-score of downloads, shares and deletions against the 30 days before.
 *
 * <p>An alert for every day above {@link #LEAST}; its score is the z-score. It is raised at the
 * last counted activity of the day, because the day's count is known only then.
 */
final class RollingZScore extends UserDayMethod {
  /** Lower scores are no alerts at any budget. */
  static final double LEAST = 1.5;

  private final VolumeScore scores = new VolumeScore();

  RollingZScore(int sensitiveRank) {
    super(sensitiveRank);
  }

  @Override
  public String title() {
    return "rolling z-score";
  }

  @Override
  String rule() {
    return "the largest z-score of a user-day's downloads, shares and deletions, against the user's"
        + " active days among the 30 days before";
  }

  @Override
  void judge(UserDay day) {
    VolumeScore.Highest highest = scores.scoreThenLearn(day);
    if (highest.deviations() >= LEAST) {
      raise(day, day.counted(highest.volume()), highest.deviations());
    }
  }
}
