package io.cordon.policy.match;

import io.cordon.model.Activity;
import io.cordon.model.PeopleScope;
import io.cordon.model.Verb;
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
  private static final Comparator<Wish> BY_RANK = Comparator.comparingInt(Wish::rank);

  private final Map<Verb, Index> byVerb = new EnumMap<>(Verb.class);
  private final Index ofAnyVerb;
  private final Facts facts = new Facts();
  private final Match match;
  private final List<Wish> found = new ArrayList<>();

  /**
   * Only policies over single activities, correlations and sequences are looked at, and of these
   * only the enabled ones.
   *
   * @throws IllegalArgumentException when correlations nest deeper than can be evaluated
   */
  public Matcher(List<? extends Policy> policies, PeopleScope people) {
    match = new Match(people);
    Nodes nodes = new Nodes();
    List<Wish> wishes = Wishes.of(policies);
    for (Verb verb : Verb.values()) {
      List<Wish> ofVerb = wishes.stream().filter(wish -> wish.verbs().contains(verb)).toList();
      byVerb.put(verb, new Index(ofVerb, verb, nodes));
    }
    List<Wish> others = wishes.stream().filter(wish -> wish.verbs().isEmpty()).toList();
    ofAnyVerb = new Index(others, null, nodes);
  }

  /** Tells the receiver all that the activity means. */
  public void match(Activity activity, Receiver receiver) {
    found.clear();
    facts.turnTo(activity);
    byVerb.get(activity.verb()).find(facts, found);
    ofAnyVerb.find(facts, found);
    if (found.isEmpty()) {
      return;
    }
    found.sort(BY_RANK);
    match.begin(activity, receiver);
    for (Wish wish : found) {
      wish.telling().tell(match);
    }
    match.end();
  }
}
