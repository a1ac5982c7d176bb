package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Matches each activity against all policies at once, as a content-based publish/subscribe system
 * matches an event against its subscriptions. The result is the same as if every policy were
 * evaluated by itself; only an activity that {@linkplain Verb#isConsequence() follows from another}
 * is left to the policies that name its verb.
 *
 * <ol>
 *   <li>{@link SubscriptionCompiler} takes policies apart into subscriptions: one rule condition
 *       each, with the action to take on a match.
 *   <li>{@link NormalForm} brings conditions into one form, so that equal predicates are
 *       recognised.
 *   <li>There is one {@link SubscriptionIndex} for each verb. It finds candidates by the value of a
 *       discriminating field, or by a predicate that many subscriptions share.
 *   <li>What remains of a candidate's condition is a node of the {@link PredicateGraph}, in which
 *       equal predicates are one node. Each node is evaluated at most once for an activity.
 * </ol>
 *
 * <p>A subscription whose evaluation throws is evaluated by itself from then on, outside the index,
 * so that the others stay fast. What the others find does not depend on it.
 *
 * <p>Policies with the strongest containment are reported first. Not thread-safe.
 */
public final class Matcher {
  private static final Comparator<Subscription> BY_RANK =
      Comparator.comparingInt(Subscription::rank);

  private final Map<Verb, SubscriptionIndex> byVerb = new EnumMap<>(Verb.class);
  private SubscriptionIndex anyVerb;
  private List<Subscription> indexed;

  /** Those that threw, which the index does not contain. */
  private final List<Subscription> isolated = new ArrayList<>();

  private final FieldCache fields = new FieldCache();
  private final MatchContext context;
  private final List<Subscription> matched = new ArrayList<>();

  /**
   * Evaluates the enabled ones of activity policies, correlations and sequences; baselines are
   * ignored.
   *
   * @throws IllegalArgumentException when correlations nest deeper than can be evaluated
   */
  public Matcher(List<? extends Policy> policies, PeopleScope people) {
    context = new MatchContext(people);
    index(SubscriptionCompiler.compile(policies));
  }

  private void index(List<Subscription> subscriptions) {
    indexed = subscriptions;
    PredicateGraph graph = new PredicateGraph();
    for (Verb verb : Verb.values()) {
      List<Subscription> ofVerb = subscriptions.stream().filter(one -> one.names(verb)).toList();
      byVerb.put(verb, new SubscriptionIndex(ofVerb, verb, graph));
    }
    List<Subscription> others =
        subscriptions.stream().filter(one -> one.verbs().isEmpty()).toList();
    anyVerb = new SubscriptionIndex(others, null, graph);
  }

  /**
   * Emits everything that the activity matches to the collector. A policy that cannot be evaluated
   * is reported there and left out: thrown, the error would stop the job, and again after every
   * restart.
   */
  public void match(Activity activity, MatchCollector collector) {
    while (!find(activity)) {
      isolateFailing(activity);
    }
    findIsolated(activity, collector);
    if (matched.isEmpty()) {
      return;
    }
    matched.sort(BY_RANK);
    context.begin(activity);
    for (Subscription subscription : matched) {
      try {
        subscription.callback().onMatch(context);
      } catch (RuntimeException | StackOverflowError bug) {
        collector.failed(subscription.policyId(), bug);
      }
    }
    context.flush(collector);
  }

  /** Whether the index could be searched to the end. */
  private boolean find(Activity activity) {
    matched.clear();
    fields.reset(activity);
    try {
      byVerb.get(activity.verb()).match(fields, matched);
      if (!activity.verb().isConsequence()) {
        anyVerb.match(fields, matched);
      }
      return true;
    } catch (RuntimeException | StackOverflowError bug) {
      return false;
    }
  }

  /** Takes at least one subscription out of the index: all whose evaluation throws. */
  private void isolateFailing(Activity activity) {
    Map<Boolean, List<Subscription>> byFailure =
        indexed.stream()
            .collect(Collectors.partitioningBy(one -> EvaluationProbe.fails(one, activity)));
    if (byFailure.get(true).isEmpty()) {
      // The index itself is at fault, and would be for the next activity.
      isolated.addAll(indexed);
      index(List.of());
    } else {
      isolated.addAll(byFailure.get(true));
      index(byFailure.get(false));
    }
  }

  private void findIsolated(Activity activity, MatchCollector collector) {
    for (Subscription subscription : isolated) {
      try {
        if (subscription.judges(activity.verb()) && subscription.condition().matches(activity)) {
          matched.add(subscription);
        }
      } catch (RuntimeException | StackOverflowError bug) {
        collector.failed(subscription.policyId(), bug);
      }
    }
  }
}
