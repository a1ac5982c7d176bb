package io.cordon.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How surprising a token (a country, a network) is for an actor with a history of tokens, as a
 * p-value in (0, 1]; small means surprising.
 *
 * <p>A Dirichlet process with a concentration that is learned as a rate of novelty: large for
 * travellers, small for accountants. With n<sub>y</sub> the number of days on which token y was
 * seen, each worth half after {@code halfLifeDays}, and N their sum:
 *
 * <pre>
 * new mass   theta = (priorNew + new) / (priorTrials + trials)       both fade with each trial
 * known x    p = theta + (1 - theta) * [sum{n_y : n_y &lt; n_x} + 1/2 sum{n_y : n_y = n_x}] / N
 * new x      p = theta * (p of x among peers)
 * </pre>
 *
 * Days are counted, not events: a bulk download makes no place familiar. Ageing is the same for all
 * tokens, so p does not depend on the day of the query. Before the first token everything is new:
 * theta is 1, and the first token is no trial.
 *
 * <p>Source: Heard and Rubin-Delanchy, ISI 2016 (Dirichlet process predictive p-values); Sanna
 * Passino and Heard, Foundations of Data Science 1(3), 2019 (Pitman-Yor, fallback to peers); mid-p:
 * Rubin-Delanchy, Heard and Lawson, JASA 2019.
 *
 * @param halfLifeDays after which a day on which a token was seen counts half
 * @param maxTokens beyond this number the least used tokens are forgotten
 * @param priorNew new tokens in {@code priorTrials} trials, as the prior
 * @param priorTrials the weight of the prior, in trials
 * @param fadingPerTrial the share of its weight that a trial keeps at each new trial
 */
public record Familiarity(
    double halfLifeDays,
    int maxTokens,
    double priorNew,
    double priorTrials,
    double fadingPerTrial) {

  /** Longer tokens are cut, so that no name in a log can blow up the state. */
  static final int MAX_TOKEN_CHARS = 64;

  private static final double RELATIVE_TOLERANCE = 1e-9;

  /** One person: 32 tokens, half forgotten in 60 days. */
  public static Familiarity forUser() {
    return countryLike(60, 32);
  }

  /** A department: 256 tokens, half forgotten in 90 days. */
  public static Familiarity forDepartment() {
    return countryLike(90, 256);
  }

  /** The whole organisation: 1024 tokens, half forgotten in 120 days. */
  public static Familiarity forOrganisation() {
    return countryLike(120, 1024);
  }

  private static Familiarity countryLike(double halfLifeDays, int maxTokens) {
    return new Familiarity(halfLifeDays, maxTokens, 0.3, 20, 0.995);
  }

  public boolean knows(FamiliarityState state, String token) {
    return state.indexOf(cut(token)) >= 0;
  }

  /** The chance that the next token is a new one: theta. */
  public double pNew(FamiliarityState state) {
    if (state.tokens().isEmpty()) {
      return 1;
    }
    return (priorNew + state.newTokens()) / (priorTrials + state.trials());
  }

  /**
   * The chance of a token at most as likely as this one.
   *
   * @param pOfPeers the same chance among the peers, in (0, 1]; used only for a new token
   */
  public double pValue(FamiliarityState state, String token, double pOfPeers) {
    double theta = pNew(state);
    int index = state.indexOf(cut(token));
    if (index < 0) {
      return theta * pOfPeers;
    }
    double ownCount = state.tokens().get(index).count();
    double sum = 0;
    double rarer = 0;
    for (FamiliarToken other : state.tokens()) {
      sum += other.count();
      double difference = other.count() - ownCount;
      if (Math.abs(difference) <= RELATIVE_TOLERANCE * ownCount) {
        rarer += other.count() / 2;
      } else if (difference < 0) {
        rarer += other.count();
      }
    }
    return theta + (1 - theta) * rarer / sum;
  }

  /**
   * The length of the history: days from the first learned day to {@code day}; never negative.
   *
   * @param day days since 1970
   */
  public double historyDays(FamiliarityState state, double day) {
    return state.tokens().isEmpty() ? 0 : Math.max(0, day - state.firstDay());
  }

  /**
   * The state after the token was seen on that day. The same instance when nothing changes: the
   * token was already counted on that day, the day is 64 or more days before the latest one, or
   * there is no room because every other token is used at least as much. A late day counts as much
   * as if it had arrived in time.
   *
   * @param day days since 1970; the fraction is dropped
   */
  public FamiliarityState learn(FamiliarityState state, String token, double day) {
    String name = cut(token);
    long today = (long) Math.floor(day);
    if (state.tokens().isEmpty()) {
      List<FamiliarToken> first = List.of(FamiliarToken.first(name, 1, today));
      return new FamiliarityState(first, 0, 0, today, today);
    }
    int index = state.indexOf(name);
    boolean known = index >= 0;
    boolean tooLate = state.updatedDay() - today >= FamiliarToken.REMEMBERED_DAYS;
    if (tooLate || (known && state.tokens().get(index).seenOn(today))) {
      return state;
    }
    long updatedDay = Math.max(state.updatedDay(), today);
    double weight = ageing(updatedDay - today);
    List<FamiliarToken> tokens = aged(state.tokens(), ageing(updatedDay - state.updatedDay()));
    if (known) {
      tokens.set(index, tokens.get(index).seenAgain(today, weight));
    } else {
      tokens.add(-index - 1, FamiliarToken.first(name, weight, today));
      if (tokens.size() > maxTokens && !evictLessUsedThan(weight, tokens)) {
        return state;
      }
    }
    return new FamiliarityState(
        tokens,
        fadingPerTrial * state.newTokens() + (known ? 0 : 1),
        fadingPerTrial * state.trials() + 1,
        Math.min(state.firstDay(), today),
        updatedDay);
  }

  private double ageing(long days) {
    return days == 0 ? 1 : Math.pow(2, -days / halfLifeDays);
  }

  private static List<FamiliarToken> aged(List<FamiliarToken> tokens, double factor) {
    List<FamiliarToken> aged = new ArrayList<>(tokens.size() + 1);
    tokens.forEach(token -> aged.add(token.aged(factor)));
    return aged;
  }

  /**
   * Removes the least used token, among equals the longest unseen; false when none is used less.
   */
  private static boolean evictLessUsedThan(double weight, List<FamiliarToken> tokens) {
    FamiliarToken least =
        tokens.stream()
            .min(
                Comparator.comparingDouble(FamiliarToken::count)
                    .thenComparingLong(FamiliarToken::lastDay)
                    .thenComparing(FamiliarToken::token))
            .orElseThrow();
    return least.count() < weight && tokens.remove(least);
  }

  private static String cut(String token) {
    return token.length() <= MAX_TOKEN_CHARS ? token : token.substring(0, MAX_TOKEN_CHARS);
  }
}
