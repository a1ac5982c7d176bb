package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
 * so that the others stay fast, until its policy changes. What the others find does not depend on
 * it.
 *
 * <p>Policies with the strongest containment are reported first. Not thread-safe.
 */
public final class Matcher {
  private static final Comparator<Subscription> BY_RANK =
      Comparator.comparingInt(Subscription::rank);

  private static final Comparator<Indexed> BY_ORDER = Comparator.comparingLong(Indexed::order);

  /**
   * So many subscriptions may come and go before the index is built anew, however few there are.
   */
  private static final int LEAST_CHURN = 256;

  private final Map<Verb, SubscriptionIndex> byVerb = new EnumMap<>(Verb.class);
  private SubscriptionIndex anyVerb;

  /** By id of the policy. */
  private Map<String, Indexed> indexed = Map.of();

  /** Those that came and went since the index was built, which may have left parts behind. */
  private long churn;

  /** Those that threw, which the index does not contain. */
  private final Set<Subscription> isolated = new LinkedHashSet<>();

  private final FieldCache fields = new FieldCache();
  private final MatchContext context;
  private final List<Subscription> matched = new ArrayList<>();

  /** A policy, its place in the order of all, and its subscriptions. */
  private record Indexed(Policy policy, long order, List<Subscription> subscriptions) {
    static Indexed of(Policy policy) {
      return new Indexed(
          policy, SubscriptionCompiler.order(policy), SubscriptionCompiler.compile(policy));
    }
  }

  /** Begins with the policies that it is to {@link #use}. */
  public Matcher(List<? extends Policy> policies, PeopleScope people) {
    context = new MatchContext(people);
    buildIndex();
    use(policies);
  }

  /**
   * From now on these policies are in force. Only those that were not in force before are compiled,
   * and only they and those that are gone change the index: one change among ten thousand policies
   * takes milliseconds. Disabled policies are ignored, and those about what is unusual for a
   * person.
   *
   * @param policies with different ids
   * @throws IllegalArgumentException when correlations nest deeper than can be evaluated; the
   *     policies in force stay
   */
  @SuppressWarnings("ReferenceEquality") // the same object is in the index already
  public void use(List<? extends Policy> policies) {
    Map<String, Indexed> before = indexed;
    Map<String, Indexed> after = new LinkedHashMap<>();
    List<Subscription> added = new ArrayList<>();
    for (Policy policy : policies) {
      if (policy.metadata().enabled()) {
        Indexed known = before.get(policy.id());
        Indexed one = known != null && known.policy().equals(policy) ? known : Indexed.of(policy);
        after.put(policy.id(), one);
        if (one != known) {
          added.addAll(one.subscriptions());
        }
      }
    }
    for (Map.Entry<String, Indexed> entry : before.entrySet()) {
      if (after.get(entry.getKey()) != entry.getValue()) {
        leave(entry.getValue().subscriptions());
      }
    }
    indexed = after;
    rank();
    churn += added.size();
    if (churn > Math.max(LEAST_CHURN, before.size())) {
      buildIndex();
      addToIndex(all().filter(one -> !isolated.contains(one)).toList());
    } else {
      addToIndex(added);
    }
  }

  private void leave(List<Subscription> subscriptions) {
    for (Subscription one : subscriptions) {
      one.withdraw();
      isolated.remove(one);
      churn++;
    }
  }

  private void rank() {
    int rank = 0;
    for (Indexed one : indexed.values().stream().sorted(BY_ORDER).toList()) {
      for (Subscription subscription : one.subscriptions()) {
        subscription.rank(rank++);
      }
    }
  }

  private Stream<Subscription> all() {
    return indexed.values().stream().flatMap(one -> one.subscriptions().stream());
  }

  /** An empty index. */
  private void buildIndex() {
    all().forEach(Subscription::withdraw);
    PredicateGraph graph = new PredicateGraph();
    for (Verb verb : Verb.values()) {
      byVerb.put(verb, new SubscriptionIndex(verb, graph));
    }
    anyVerb = new SubscriptionIndex(null, graph);
    churn = 0;
  }

  private void addToIndex(List<Subscription> subscriptions) {
    byVerb.forEach(
        (verb, index) -> index.add(subscriptions.stream().filter(one -> one.names(verb)).toList()));
    anyVerb.add(subscriptions.stream().filter(one -> one.verbs().isEmpty()).toList());
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
    if (!isolated.isEmpty()) {
      findIsolated(activity, collector);
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
    List<Subscription> suspects = all().filter(one -> !isolated.contains(one)).toList();
    List<Subscription> failing =
        suspects.stream().filter(one -> EvaluationProbe.fails(one, activity)).toList();
    // Where none fails the index itself is at fault, and would be for the next activity.
    List<Subscription> out = failing.isEmpty() ? suspects : failing;
    out.forEach(Subscription::withdraw);
    isolated.addAll(out);
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
