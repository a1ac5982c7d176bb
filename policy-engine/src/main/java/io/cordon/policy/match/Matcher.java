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
 * <p>Policies with the strongest containment are reported first. Not thread-safe.
 */
public final class Matcher {
  private static final Comparator<Subscription> BY_RANK =
      Comparator.comparingInt(Subscription::rank);

  private final Map<Verb, SubscriptionIndex> byVerb = new EnumMap<>(Verb.class);
  private final SubscriptionIndex anyVerb;
  private final List<Subscription> subscriptions;
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
    PredicateGraph graph = new PredicateGraph();
    subscriptions = SubscriptionCompiler.compile(policies);
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
    matched.clear();
    try {
      find(activity);
    } catch (RuntimeException | StackOverflowError bug) {
      matched.clear();
      findOneByOne(activity, collector);
    }
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

  private void find(Activity activity) {
    fields.reset(activity);
    byVerb.get(activity.verb()).match(fields, matched);
    if (!activity.verb().isConsequence()) {
      anyVerb.match(fields, matched);
    }
  }

  /** Without the index, in which policies share what they have in common. */
  private void findOneByOne(Activity activity, MatchCollector collector) {
    for (Subscription subscription : subscriptions) {
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
