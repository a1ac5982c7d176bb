package io.cordon.policy.match;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The subscriptions of one verb, indexed by access predicates: each subscription is filed under one
 * predicate that must be true for it to match, and only the rest of its condition is evaluated.
 *
 * <ul>
 *   <li>Where that predicate is "the field has one of these values", a hash look-up finds the
 *       candidates: one look-up for each such field, however many subscriptions there are.
 *   <li>Otherwise the subscriptions that share a predicate form a cluster, which is skipped as a
 *       whole when the predicate is false.
 * </ul>
 *
 * <p>Source: Fabret et al., "Filtering algorithms and implementation for very fast
 * publish/subscribe systems", SIGMOD 2001.
 */
final class SubscriptionIndex {
  private final List<ValueLookup> lookups = new ArrayList<>();
  private final List<Cluster> clusters = new ArrayList<>();

  /** The subscriptions that share a predicate. */
  private record Cluster(PredicateNode predicate, List<Candidate> candidates) {}

  /**
   * @param verb of all activities that will be matched; null when they may have any verb
   */
  SubscriptionIndex(List<Subscription> subscriptions, Verb verb, PredicateGraph graph) {
    NormalForm normalForm = new NormalForm(verb);
    List<Condition> conditions =
        subscriptions.stream().map(one -> normalForm.of(one.condition())).toList();
    AccessPredicates access = new AccessPredicates(conditions);
    Map<Field, Map<String, List<Candidate>>> byValue = new EnumMap<>(Field.class);
    Map<PredicateNode, List<Candidate>> byPredicate = new LinkedHashMap<>();
    for (int i = 0; i < subscriptions.size(); i++) {
      Condition condition = conditions.get(i);
      if (condition.equals(NormalForm.FALSE)) {
        continue;
      }
      Condition.Has lookup = access.lookup(condition);
      Condition predicate = lookup == null ? access.shared(condition) : lookup;
      PredicateNode residual = graph.node(NormalForm.without(predicate, condition));
      Candidate candidate = new Candidate(subscriptions.get(i), residual);
      if (lookup == null) {
        byPredicate
            .computeIfAbsent(graph.node(predicate), node -> new ArrayList<>())
            .add(candidate);
      } else {
        var values = byValue.computeIfAbsent(lookup.field(), field -> new HashMap<>());
        for (String value : AccessPredicates.values(lookup)) {
          values.computeIfAbsent(value, none -> new ArrayList<>(1)).add(candidate);
        }
      }
    }
    byValue.forEach((field, values) -> lookups.add(new ValueLookup(field, values)));
    byPredicate.forEach((node, list) -> clusters.add(new Cluster(node, List.copyOf(list))));
  }

  /** Adds the subscriptions that match the current activity. */
  void match(FieldCache fields, List<Subscription> matched) {
    for (int i = 0; i < lookups.size(); i++) {
      lookups.get(i).match(fields, matched);
    }
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      if (cluster.predicate().isTrue(fields)) {
        List<Candidate> candidates = cluster.candidates();
        for (int j = 0; j < candidates.size(); j++) {
          candidates.get(j).match(fields, matched);
        }
      }
    }
  }
}
