package io.cordon.policy.live;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.cost.PolicyBudget;
import io.cordon.policy.cost.PolicyCost;
import io.cordon.policy.cost.PolicyLoad;
import io.cordon.policy.sigma.PolicyFileReader;
import io.cordon.yaml.Problem;

/**
 * Checks whether a valid policy file costs more than published policies may. What is in force stays
 * in force: the next policy is refused, unless it raises neither its own cost nor that of all.
 */
final class BudgetCheck {
  private static final String ADVICE =
      "; whole values cost least, because they are looked up; contains, wildcards and re cost for"
          + " each value, a count with its threshold";

  private final AcceptedPolicies accepted;
  private final Organisation organisation;
  private final PolicyBudget all;
  private final PolicyBudget one;

  BudgetCheck(
      AcceptedPolicies accepted, Organisation organisation, PolicyBudget all, PolicyBudget one) {
    this.accepted = accepted;
    this.organisation = organisation;
    this.all = all;
    this.one = one;
  }

  /** The problem, at the test that costs most; null where there is none. */
  Problem problem(PolicyFile file, String place, String text) {
    PolicyCost cost = PolicyCost.of(file);
    PolicyCost before = accepted.cost(file.id());
    String excess = one.excess(cost.size(), cost.steps());
    if (excess != null && !isCheaper(cost, before)) {
      return at(
          place, text, cost, "the policy needs " + excess + " for one published policy" + ADVICE);
    }
    excess = withOthers(cost, before);
    return excess == null
        ? null
        : at(
            place,
            text,
            cost,
            "with this policy, all published policies need "
                + excess
                + "; this one needs "
                + cost.steps()
                + " steps and "
                + cost.size()
                + " tests: make it cheaper or remove another"
                + ADVICE);
  }

  /** Whether it takes no more of what one policy may cost than the version before. */
  private static boolean isCheaper(PolicyCost cost, PolicyCost before) {
    return before != null && cost.size() <= before.size() && cost.steps() <= before.steps();
  }

  /**
   * What all policies would exceed if their cost grew with this one. A policy that is no more
   * expensive than its previous version can make all more expensive: moved to another verb, its
   * steps add up with others.
   */
  private String withOthers(PolicyCost cost, PolicyCost before) {
    PolicyLoad load = accepted.load();
    long sizeBefore = load.size();
    long stepsBefore = load.steps();
    if (before != null) {
      load.remove(before);
    }
    load.add(cost);
    boolean grows = load.size() > sizeBefore || load.steps() > stepsBefore;
    String excess = grows ? excess() : null;
    load.remove(cost);
    if (before != null) {
      load.add(before);
    }
    return excess;
  }

  /** What the policies in force exceed, in words; null where nothing is. */
  String excess() {
    return all.excess(size(), steps());
  }

  int usedPercent() {
    return all.usedPercent(size(), steps());
  }

  /** What published policies add to those of the directory; never below 0. */
  private long size() {
    return Math.max(0, accepted.load().size() - accepted.directorySize());
  }

  private long steps() {
    return Math.max(0, accepted.load().steps() - accepted.directorySteps());
  }

  /** At the one test that needs most of the steps, if there is such a test. */
  private Problem at(String place, String text, PolicyCost cost, String sentence) {
    return PolicyFileReader.costliest(place, text, organisation, cost.steps() / 2)
        .map(at -> new Problem(place, at.line(), at.column(), null, sentence))
        .orElseGet(() -> Problem.ofFile(place, sentence));
  }
}
