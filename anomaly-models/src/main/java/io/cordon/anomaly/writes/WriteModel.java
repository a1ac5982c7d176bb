package io.cordon.anomaly.writes;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.ModelCost;
import io.cordon.anomaly.chance.ChanceState;
import io.cordon.anomaly.change.SlowChange;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.NegativeBinomial;
import io.cordon.anomaly.count.RatePrior;
import io.cordon.anomaly.distinct.DistinctCount;

/**
 * How surprising a person's changes of files are, as ransomware makes them: many in an hour, many
 * in a day, a few each hour for days, renames to endings that nobody has.
 *
 * <pre>
 * hour, day    p of the different items changed, by {@link CountModel}
 * slow         p = 1 / M of the days' counts, by {@link SlowChange}
 * counts       p_c = min(1, 3 min(p_hour times the day's active hours, p_day, p_slow))
 * endings      p_e of the day's renames to new endings, by {@link EndingChanges}
 * together     p = x (1 - ln x),  x = p_c p_e
 * </pre>
 *
 * The three counts are of the same changes, so of their p-values only the least may be taken, times
 * three (Bonferroni), whatever depends on what. How many of the renames have new endings says
 * nothing about how many there are, so these two multiply (Fisher, 1932: the product of two uniform
 * numbers). Where counts go together, or no rename has a new ending, the result is larger than it
 * need be, never smaller.
 *
 * <p>The open day grows: it is scored with each change as far as it has come, and learned when the
 * next one begins. What is late by at most two days counts in the open hour, because ransomware may
 * be reported late; what is later does not count. An empty hour or day is none.
 *
 * <p>To score costs about 2 µs, to learn 300 ns. Bonferroni's and Fisher's methods: Heard and
 * Rubin-Delanchy, Biometrika 105(1), 2018, say for which alternatives each is best.
 *
 * @param ofHour items changed in active hours
 * @param ofDay items changed in active days
 */
public record WriteModel(CountModel ofHour, CountModel ofDay)
    implements Model<WriteState, FileWrite> {
  public static final WriteModel DEFAULT = new WriteModel(CountModel.HOURLY, CountModel.DAILY);

  /** What is known of people's changes before anybody's were seen. */
  private static final RatePrior ITEMS_AN_HOUR = new RatePrior(3, 1);

  private static final RatePrior ITEMS_A_DAY = new RatePrior(9, 1);
  private static final long MILLIS_PER_HOUR = 3_600_000;
  private static final long MOST_HOURS_LATE = 48;
  private static final int COUNTS = 3;

  @Override
  public WriteState begin() {
    return begin(ITEMS_AN_HOUR, ITEMS_A_DAY);
  }

  /** Before the first change of somebody with such peers. */
  public WriteState begin(RatePrior anHour, RatePrior aDay) {
    return new WriteState(
        WriteState.NO_HOUR,
        new DistinctCount(),
        new DistinctCount(),
        0,
        0,
        0,
        ofHour.begin(anHour),
        ofDay.begin(aDay),
        ChanceState.NONE,
        new SlowChangeState());
  }

  /** The p-value of the open hour and day with this change; 1 where it is too late to count. */
  @Override
  public double score(WriteState state, FileWrite write) {
    if (isTooLate(state, write)) {
      return 1;
    }
    double surprise = surprise(learn(state.copy(), write)).surprise();
    return Math.max(Double.MIN_NORMAL, Math.pow(10, -surprise));
  }

  @Override
  public WriteState learn(WriteState state, FileWrite write) {
    if (isTooLate(state, write)) {
      return state;
    }
    WriteState open = movedTo(state, hour(write));
    open.itemsOfHour().add(write.item());
    open.itemsOfDay().add(write.item());
    return write.kind() == WriteKind.RENAME ? open.withRename(write.newEnding()) : open;
  }

  /** Of the open hour and day, as far as they were learned. */
  public WriteSurprise surprise(WriteState state) {
    long inHour = state.itemsOfHour().estimate();
    long inDay = state.itemsOfDay().estimate();
    NegativeBinomial anHour = ofHour.expected(state.hourly(), 1);
    NegativeBinomial aDay = ofDay.expected(state.daily(), 1);
    double hours = Math.log10(Math.max(1, state.hoursOfDay()));
    double ofHours = Math.max(0, surprise(anHour.logUpperMidP(inHour)) - hours);
    double ofDays = surprise(aDay.logUpperMidP(inDay));
    double slow = SlowChange.surpriseAfter(state.slow(), inDay);
    double endings =
        -Math.log10(EndingChanges.pValue(state.endings(), state.renames(), state.newEndings()));
    double counts = Math.max(0, Math.max(ofHours, Math.max(ofDays, slow)) - Math.log10(COUNTS));
    return new WriteSurprise(
        together(counts, endings),
        ofHours,
        ofDays,
        slow,
        endings,
        inHour,
        anHour.mean(),
        state.newEndings());
  }

  @Override
  public ModelCost cost() {
    return new ModelCost(2_000, 300, 800);
  }

  private static double surprise(double logP) {
    return Math.max(0, -logP / Math.log(10));
  }

  /** Of the product of two uniform numbers: at most x with the chance x (1 - ln x). */
  private static double together(double one, double other) {
    double sum = one + other;
    return Math.max(0, sum - Math.log10(1 + sum * Math.log(10)));
  }

  private static boolean isTooLate(WriteState state, FileWrite write) {
    return !state.isEmpty() && state.hour() - hour(write) > MOST_HOURS_LATE;
  }

  private static long hour(FileWrite write) {
    return Math.floorDiv(write.timeMillis(), MILLIS_PER_HOUR);
  }

  /** Closes the open hour and day, where they are over, and learns from them. */
  private WriteState movedTo(WriteState state, long hour) {
    if (!state.isEmpty() && hour <= state.hour()) {
      return state;
    }
    WriteState moved = state.at(hour);
    if (state.isEmpty()) {
      return moved;
    }
    moved = moved.withHourly(ofHour.learn(state.hourly(), state.itemsOfHour().estimate(), 1));
    return moved.day() == state.day() ? moved : dayLearned(moved);
  }

  private WriteState dayLearned(WriteState state) {
    long items = state.itemsOfDay().estimate();
    SlowChange.observe(state.slow(), ofDay.expected(state.daily(), 1), items);
    double kept = Math.pow(2, -1 / ofDay.halfLifeWindows());
    return state.atNewDay(
        ofDay.learn(state.daily(), items, 1),
        EndingChanges.learn(state.endings(), state.renames(), state.newEndings(), kept));
  }
}
