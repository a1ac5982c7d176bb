package io.cordon.anomaly.count;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.ModelCost;

/**
 * How surprising a count in a window is for a person, as a negative binomial tail.
 *
 * <p>The rate has a gamma distribution that forgets by halves, the count around it is Poisson with
 * extra dispersion; both together are negative binomial. A window has an exposure s: how much of an
 * average window it is (an hour of the night is less than one of the morning).
 *
 * <pre>
 * mean        mu = s · a / b
 * size        1 / r = clamp(v / w, 0.05, 6) + 1 / a          dispersion, and how little is known
 * learning    y' = min(y, 10 mu + 10)                        one burst buys no alibi for the next
 *             a = phi a + y'     b = phi b + s                phi = 2^(-1 / half-life in windows)
 *             z = clamp(((y' - mu)² - mu) / max(mu², 1/4), -0.5, 20)
 *             v = phi' v + z     w = phi' w + 1                  phi' forgets four times as slowly
 * prior       a = k mean of peers,  b = k,  v = 10 dispersion of peers,  w = 10
 * </pre>
 *
 * <p>To score costs about 300 ns, to learn 150 ns. Source: Harvey and Fernandes, JBES 1989 (gamma
 * rates that forget); mid-p as {@link NegativeBinomial#logUpperMidP}.
 *
 * @param halfLifeWindows after so many windows a window counts half
 * @param priorWindows k: what peers know is worth so many windows
 */
public record CountModel(double halfLifeWindows, double priorWindows)
    implements Model<CountState, CountInWindow> {
  /** Active days: half forgotten after 25. */
  public static final CountModel DAILY = new CountModel(25, 2);

  /** Active hours: half forgotten after 60. */
  public static final CountModel HOURLY = new CountModel(60, 2);

  private static final double LEAST_DISPERSION = 0.05;
  private static final double MOST_DISPERSION = 6;
  private static final double PRIOR_WEIGHT = 10;

  /**
   * How much windows differ is a habit that changes less than how many there are. With the
   * half-life of the rate, and a prior of 3 windows, 2.3 times as many p-values are below 1e-3 as
   * should be; so, 1.8 times.
   */
  private static final double DISPERSION_HALF_LIVES = 4;

  private static final double LEAST_EXCESS = -0.5;
  private static final double MOST_EXCESS = 20;
  private static final double LEAST_MEAN = 1e-6;

  /** Before the first window of somebody whose peers are not known. */
  @Override
  public CountState begin() {
    return begin(RatePrior.UNKNOWN);
  }

  /** Before the first window. */
  public CountState begin(RatePrior peers) {
    return new CountState(
        priorWindows * peers.mean(),
        priorWindows,
        PRIOR_WEIGHT * peers.dispersion(),
        PRIOR_WEIGHT,
        0);
  }

  /**
   * The distribution of the count in the next window.
   *
   * @param exposure greater than 0; 1 for an average window
   */
  public NegativeBinomial expected(CountState state, double exposure) {
    double mean = Math.max(LEAST_MEAN, exposure * state.shape() / state.rate());
    double dispersion =
        Math.min(MOST_DISPERSION, Math.max(LEAST_DISPERSION, state.excess() / state.weight()));
    return new NegativeBinomial(mean, 1 / (dispersion + 1 / Math.max(LEAST_MEAN, state.shape())));
  }

  /** How surprising it is that the count is as large. */
  @Override
  public double score(CountState state, CountInWindow window) {
    double log = expected(state, window.exposure()).logUpperMidP(window.count());
    return Math.max(Double.MIN_NORMAL, Math.exp(log));
  }

  @Override
  public CountState learn(CountState state, CountInWindow window) {
    return learn(state, window.count(), window.exposure());
  }

  @Override
  public ModelCost cost() {
    return new ModelCost(300, 150, 40);
  }

  /**
   * What was counted in the latest windows on average, which weigh less the older they are: the
   * rate learned since.
   *
   * @param meanBefore what was expected before those windows, of exposure 1
   * @param windows how many
   */
  public double meanSince(CountState now, double meanBefore, int windows) {
    double kept = Math.pow(2, -1 / halfLifeWindows);
    double weight = (1 - Math.pow(kept, windows)) / (1 - kept);
    double before = Math.max(0, now.rate() - weight);
    return Math.max(0, now.shape() - meanBefore * before) / weight;
  }

  /** The state after a window with that count; the caller leaves out windows without activity. */
  public CountState learn(CountState state, long count, double exposure) {
    double mean = exposure * state.shape() / state.rate();
    double counted = Math.min((double) count, 10 * mean + 10);
    double deviation = counted - mean;
    double excess = (deviation * deviation - mean) / Math.max(mean * mean, 0.25);
    double kept = Math.pow(2, -1 / halfLifeWindows);
    double keptLonger = Math.pow(2, -1 / (DISPERSION_HALF_LIVES * halfLifeWindows));
    return new CountState(
        kept * state.shape() + counted,
        kept * state.rate() + exposure,
        keptLonger * state.excess() + Math.min(MOST_EXCESS, Math.max(LEAST_EXCESS, excess)),
        keptLonger * state.weight() + 1,
        state.windows() + 1);
  }
}
