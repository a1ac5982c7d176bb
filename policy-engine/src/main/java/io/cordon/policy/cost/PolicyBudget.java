package io.cordon.policy.cost;

/**
 * What policies may cost, so that they cannot starve the job that evaluates them.
 *
 * @param size see {@link PolicyCost#size}; 100 bytes each on the heap of every task
 * @param steps for one activity, about 4 ns each
 */
public record PolicyBudget(long size, long steps) {
  /**
   * All published policies together, besides what the directory costs. The steps are a millisecond
   * on one core: with records of usual length, 1,000 activities a second keep one core busy. See
   * {@link ConditionCost} for longer ones.
   */
  public static final PolicyBudget PUBLISHED = new PolicyBudget(500_000, 250_000);

  /** One of them, so that no single policy takes what all have. */
  public static final PolicyBudget ONE_PUBLISHED = new PolicyBudget(250_000, 100_000);

  /** The policy directory. Whoever writes there can stop the job anyway: it is to warn of slips. */
  public static final PolicyBudget DIRECTORY = new PolicyBudget(4_000_000, 2_000_000);

  /** What is exceeded, in words; null where nothing is. */
  public String excess(long usedSize, long usedSteps) {
    if (usedSteps > steps) {
      return usedSteps + " steps for an activity, and " + steps + " are allowed";
    }
    return usedSize > size ? usedSize + " compiled tests, and " + size + " are allowed" : null;
  }

  /** The larger of the two parts used; 100 where one is used up. */
  public int usedPercent(long usedSize, long usedSteps) {
    return (int)
        Math.min(Integer.MAX_VALUE, Math.max(100 * usedSize / size, 100 * usedSteps / steps));
  }
}
