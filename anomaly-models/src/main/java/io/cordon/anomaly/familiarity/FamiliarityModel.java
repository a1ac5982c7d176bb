package io.cordon.anomaly.familiarity;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.ModelCost;
import io.cordon.anomaly.chance.ChanceModel;

/**
 * How surprising a token (a country, network, device, program, recipient domain or project) is for
 * a person, as a p-value in (0, 1]: a hierarchical Dirichlet process, whose concentration is
 * learned as a rate of novelty: large for travellers, small for accountants.
 *
 * <pre>
 * n_y        days or sessions with token y, fading by halves; N their sum
 * new mass   theta = (priorNew + new) / (priorTrials + trials)
 * known x    p = theta + (1 - theta) (sum of the n_y less than n_x, and half of the equal) / N
 * new x      p = theta ifNew
 * </pre>
 *
 * {@code ifNew} is the p-value at the level above: person, department, organisation, and at last
 * {@code nowhere}. Nothing is new at a level before its first token: there, p is {@code ifNew}, and
 * the first token is no trial. All counts fade alike, so the day changes no p-value until a token
 * is forgotten. A token that made room for others is a new one again, and {@code theta} says how
 * often that happens.
 *
 * <p>{@code theta} of a level above is meant as the chance that a token is new there, given that it
 * is new below. So a level above has a trial ({@link #learn}) where the token was new below, as
 * upper restaurants of a hierarchical Dirichlet process seat the tables of lower ones; other
 * sightings keep its counts fresh ({@link #refresh}). The caller counts a token once a session or
 * day: a bulk download makes no place familiar.
 *
 * <p>To score costs about 100 ns with 32 tokens; with 4,096, 10 µs where the token is known and
 * less than 100 ns where it is new. To learn a known token costs 100 ns, a new one 5 ns for each
 * token more, and as much the first on a day. Source: Heard and Rubin-Delanchy, ISI 2016
 * (predictive p-values); Sanna Passino and Heard, Foundations of Data Science 1(3), 2019 (fallback
 * to peers); Teh et al., JASA 2006 (hierarchy); Rubin-Delanchy, Heard and Lawson, JASA 2019
 * (mid-p).
 *
 * @param halfLifeDays after which a sighting counts half
 * @param novelty of the rate of new tokens, by trials
 * @param capacity most tokens; beyond, the least used one is dropped
 * @param nowhere p-value of a token that even the organisation has never seen; in (0, 1]
 */
public record FamiliarityModel(
    double halfLifeDays, ChanceModel novelty, int capacity, double nowhere)
    implements Model<TokenCounts, TokenSighting> {
  /** Of a person, as the others here. The world is small: few countries are likely at all. */
  public static final FamiliarityModel COUNTRY = ofPerson(0.3, 20, 8, 0.01);

  /** The operator of a network, by number (ASN). */
  public static final FamiliarityModel NETWORK = ofPerson(0.6, 15, 12, 0.05);

  /** Nobody else has a person's device: that it is new to all says nothing more. */
  public static final FamiliarityModel DEVICE = ofPerson(0.15, 15, 8, 0.5);

  /** A browser, client or script. */
  public static final FamiliarityModel PROGRAM = ofPerson(0.15, 15, 8, 0.05);

  /** Of a recipient. */
  public static final FamiliarityModel DOMAIN = ofPerson(0.5, 6, 24, 0.05);

  /** A folder that people work in together. New ones are alike, as new devices are. */
  public static final FamiliarityModel PROJECT = ofPerson(0.5, 6, 32, 0.5);

  /** A trial keeps 0.995 of its weight at the next. */
  private static final double HALF_LIFE_TRIALS = 138;

  /** What the most costly observation takes beside the tokens, and for each of them. */
  private static final double SCORE_NANOS = 30;

  private static final double SCORE_TOKEN_NANOS = 2.5;
  private static final double LEARN_NANOS = 100;
  private static final double LEARN_TOKEN_NANOS = 5;

  /** Two people, for some weeks. */
  private static final double SEVERAL = 1.5;

  /** Floats that were added in another order differ by as much. */
  private static final double RELATIVE_TOLERANCE = 1e-5;

  public FamiliarityModel {
    if (!(halfLifeDays > 0 && capacity > 0 && nowhere > 0 && nowhere <= 1)) {
      throw new IllegalArgumentException(
          "No model: " + halfLifeDays + " days, " + capacity + " tokens, nowhere " + nowhere);
    }
  }

  private static FamiliarityModel ofPerson(
      double priorNew, double priorTrials, int capacity, double nowhere) {
    ChanceModel novelty = new ChanceModel(priorNew, priorTrials, HALF_LIFE_TRIALS);
    return new FamiliarityModel(60, novelty, capacity, nowhere);
  }

  /** The same token among the members of a department. */
  public FamiliarityModel forDepartment() {
    return new FamiliarityModel(90, novelty, 256, nowhere);
  }

  /** The same token among all. */
  public FamiliarityModel forOrganisation() {
    return new FamiliarityModel(120, novelty, 4096, nowhere);
  }

  /** Before the first token. */
  @Override
  public TokenCounts begin() {
    return new TokenCounts(halfLifeDays);
  }

  @Override
  public double score(TokenCounts state, TokenSighting seen) {
    return pValue(state, seen.token(), seen.day(), seen.ifNew());
  }

  @Override
  public TokenCounts learn(TokenCounts state, TokenSighting seen) {
    learn(state, seen.token(), seen.day());
    return state;
  }

  @Override
  public ModelCost cost() {
    return new ModelCost(
        SCORE_NANOS + capacity * SCORE_TOKEN_NANOS,
        LEARN_NANOS + capacity * LEARN_TOKEN_NANOS,
        12 * capacity + 24);
  }

  /** The chance that the next token is a new one: theta, in (0, 1]. */
  public double newChance(TokenCounts state) {
    return state.size() == 0 ? 1 : novelty.chance(state.novelty());
  }

  /**
   * The chance of a token at most as likely as this one.
   *
   * @param day days since 1970
   * @param ifNew the same of the level above, in (0, 1]; it counts only where the token is new
   */
  public double pValue(TokenCounts state, int token, int day, double ifNew) {
    if (!(ifNew > 0 && ifNew <= 1)) {
      throw new IllegalArgumentException("No p-value: " + ifNew);
    }
    double least = TokenCounts.FORGOTTEN / state.kept(day);
    int index = state.indexOf(token);
    boolean known = index >= 0 && state.count(index) >= least;
    double p = known ? ofKnown(state, index, least) : ofNew(state, least) * ifNew;
    return Math.max(Double.MIN_NORMAL, Math.min(1, p));
  }

  /**
   * The same of peers, some of whom use it: where several do, it is theirs, however little it is
   * beside what all use. Of n people, counted as they fade, p is at least n / (n + 2).
   */
  public double pValueAmongPeers(TokenCounts state, int token, int day, double ifNew) {
    double p = pValue(state, token, day, ifNew);
    int index = state.indexOf(token);
    double people = index < 0 ? 0 : state.count(index) * state.kept(day);
    return people < SEVERAL ? p : Math.max(p, people / (people + 2));
  }

  /** 1 where nothing is known any more. */
  private double ofNew(TokenCounts state, double least) {
    for (int i = 0; i < state.size(); i++) {
      if (state.count(i) >= least) {
        return novelty.chance(state.novelty());
      }
    }
    return 1;
  }

  private double ofKnown(TokenCounts state, int index, double least) {
    double less = state.count(index) * (1 - RELATIVE_TOLERANCE);
    double more = state.count(index) * (1 + RELATIVE_TOLERANCE);
    double all = 0;
    double rarer = 0;
    for (int i = 0; i < state.size(); i++) {
      double count = state.count(i);
      if (count >= least) {
        all += count;
        rarer += count < less ? count : count <= more ? count / 2 : 0;
      }
    }
    double theta = novelty.chance(state.novelty());
    return theta + (1 - theta) * rarer / all;
  }

  /**
   * Counts the token, and whether it was a new one. What is late counts less, as if it had faded
   * since; what is as late as ten half-lives does not count.
   *
   * @param day days since 1970
   */
  public void learn(TokenCounts state, int token, int day) {
    if (state.weight(day) < TokenCounts.FORGOTTEN) {
      return;
    }
    state.moveTo(day);
    if (state.size() > 0) {
      state.novelty(novelty.learn(state.novelty(), !state.contains(token)));
    }
    count(state, token, day);
  }

  /** Counts the token without a trial: at a level above, where it is not new at the one below. */
  public void refresh(TokenCounts state, int token, int day) {
    if (state.weight(day) >= TokenCounts.FORGOTTEN) {
      state.moveTo(day);
      count(state, token, day);
    }
  }

  private void count(TokenCounts state, int token, int day) {
    double weight = state.weight(day);
    int index = state.indexOf(token);
    if (index >= 0) {
      state.add(index, weight, day);
    } else {
      state.insert(token, weight, day, capacity);
    }
  }
}
