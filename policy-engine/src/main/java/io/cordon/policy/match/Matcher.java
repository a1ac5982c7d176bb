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
 * Holds activities against many policies at once: an index by verb, then by the texts that policies
 * need; what is left shares its tests, and each different test is made at most once for an
 * activity. What is found is what each policy by itself would find.
 *
 * <p>Tells of the policy with the strongest containment first. Not for several threads.
 */
public final class Matcher {
  private static final Comparator<Subscription> BY_RANK =
      Comparator.comparingInt(Subscription::rank);

  private final Map<Verb, SubscriptionIndex> byVerb = new EnumMap<>(Verb.class);
  private final SubscriptionIndex ofAnyVerb;
  private final FieldCache facts = new FieldCache();
  private final MatchContext match;
  private final List<Subscription> found = new ArrayList<>();

  /**
   * Only policies over single activities, correlations and sequences are looked at, and of these
   * only the enabled ones.
   *
   * @throws IllegalArgumentException when correlations nest deeper than can be evaluated
   */
  public Matcher(List<? extends Policy> policies, PeopleScope people) {
    match = new MatchContext(people);
    PredicateGraph nodes = new PredicateGraph();
    List<Subscription> wishes = RuleCompiler.of(policies);
    for (Verb verb : Verb.values()) {
      List<Subscription> ofVerb =
          wishes.stream().filter(wish -> wish.verbs().contains(verb)).toList();
      byVerb.put(verb, new SubscriptionIndex(ofVerb, verb, nodes));
    }
    List<Subscription> others = wishes.stream().filter(wish -> wish.verbs().isEmpty()).toList();
    ofAnyVerb = new SubscriptionIndex(others, null, nodes);
  }

  /** Tells the receiver all that the activity means. */
  public void match(Activity activity, MatchCollector receiver) {
    found.clear();
    facts.turnTo(activity);
    byVerb.get(activity.verb()).find(facts, found);
    ofAnyVerb.find(facts, found);
    if (found.isEmpty()) {
      return;
    }
    found.sort(BY_RANK);
    match.begin(activity, receiver);
    for (Subscription wish : found) {
      wish.telling().tell(match);
    }
    match.end();
  }
}
