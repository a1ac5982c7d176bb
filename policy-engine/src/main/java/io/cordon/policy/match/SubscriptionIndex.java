package io.cordon.policy.match;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import java.util.ArrayList;
import java.util.EnumMap;
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
 * <p>Subscriptions can be added at any time, and {@linkplain Subscription#withdraw() leave}. Which
 * predicate is the best one is judged by those that were added until then; the matches do not
 * depend on it.
 *
 * <p>Source: Fabret et al., "Filtering algorithms and implementation for very fast
 * publish/subscribe systems", SIGMOD 2001.
 */
final class SubscriptionIndex {
  private final PredicateGraph graph;
  private final NormalForm normalForm;
  private final AccessPredicates access = new AccessPredicates();
  private final Map<Field, ValueLookup> lookupByField = new EnumMap<>(Field.class);
  private final Map<PredicateNode, Cluster> clusterByPredicate = new LinkedHashMap<>();

  /** The same, for loops without an iterator. */
  private final List<ValueLookup> lookups = new ArrayList<>();

  private final List<Cluster> clusters = new ArrayList<>();

  /** The subscriptions that share a predicate. */
  private record Cluster(PredicateNode predicate, Candidate.Bucket candidates) {}

  /**
   * @param verb of all activities that will be matched; null when they may have any verb
   */
  SubscriptionIndex(Verb verb, PredicateGraph graph) {
    this.graph = graph;
    this.normalForm = new NormalForm(verb);
  }

  void add(List<Subscription> subscriptions) {
    List<Condition> conditions =
        subscriptions.stream().map(one -> normalForm.of(one.condition())).toList();
    conditions.forEach(access::count);
    for (int i = 0; i < subscriptions.size(); i++) {
      if (!conditions.get(i).equals(NormalForm.FALSE)) {
        add(subscriptions.get(i), conditions.get(i));
      }
    }
  }

  private void add(Subscription subscription, Condition condition) {
    Condition.Has lookup = access.lookup(condition);
    Condition predicate = lookup == null ? access.shared(condition) : lookup;
    PredicateNode residual = graph.node(NormalForm.without(predicate, condition));
    Candidate candidate = new Candidate(subscription, residual);
    if (lookup == null) {
      clusterByPredicate
          .computeIfAbsent(graph.node(predicate), this::cluster)
          .candidates()
          .add(candidate);
    } else {
      ValueLookup ofField = lookupByField.computeIfAbsent(lookup.field(), this::lookup);
      for (String value : AccessPredicates.values(lookup)) {
        ofField.add(value, candidate);
      }
    }
  }

  private Cluster cluster(PredicateNode predicate) {
    Cluster cluster = new Cluster(predicate, new Candidate.Bucket());
    clusters.add(cluster);
    return cluster;
  }

  private ValueLookup lookup(Field field) {
    ValueLookup lookup = new ValueLookup(field);
    lookups.add(lookup);
    return lookup;
  }

  /** Adds the subscriptions that match the current activity. */
  void match(FieldCache fields, List<Subscription> matched) {
    for (int i = 0; i < lookups.size(); i++) {
      lookups.get(i).match(fields, matched);
    }
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      if (!cluster.candidates().isEmpty() && cluster.predicate().isTrue(fields)) {
        cluster.candidates().match(fields, matched);
      }
    }
  }
}
