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
 * The wishes of one verb. Those that need one of a few texts in a field are found by a look-up, one
 * for each such field whatever their number; the others stand behind a test that they share, and
 * are passed over together when it fails.
 *
 * <p>Source of the idea: Fabret et al., "Filtering algorithms and implementation for very fast
 * publish/subscribe systems", SIGMOD 2001 (access predicates).
 */
final class SubscriptionIndex {
  private final List<ValueLookup> lookUps = new ArrayList<>();
  private final List<Guarded> guarded = new ArrayList<>();

  /** The wishes that need a test. */
  private record Guarded(PredicateNode guard, List<Candidate> candidates) {}

  /**
   * @param verb of all activities that will come; null when it may be any
   */
  SubscriptionIndex(List<Subscription> wishes, Verb verb, PredicateGraph nodes) {
    NormalForm simple = new NormalForm(verb);
    List<Condition> conditions = wishes.stream().map(wish -> simple.of(wish.condition())).toList();
    AccessPredicates access = new AccessPredicates(conditions);
    Map<Field, Map<String, List<Candidate>>> byText = new EnumMap<>(Field.class);
    Map<PredicateNode, List<Candidate>> byGuard = new LinkedHashMap<>();
    for (int i = 0; i < wishes.size(); i++) {
      Condition condition = conditions.get(i);
      Condition.Has key = access.key(condition);
      Condition needed = key == null ? access.guard(condition) : key;
      Candidate candidate =
          new Candidate(wishes.get(i), nodes.of(NormalForm.without(needed, condition)));
      if (condition.equals(NormalForm.FALSE)) {
        continue;
      }
      if (key == null) {
        byGuard.computeIfAbsent(nodes.of(needed), node -> new ArrayList<>()).add(candidate);
      } else {
        var texts = byText.computeIfAbsent(key.field(), field -> new HashMap<>());
        for (String text : AccessPredicates.texts(key)) {
          texts.computeIfAbsent(text, none -> new ArrayList<>(1)).add(candidate);
        }
      }
    }
    byText.forEach((field, texts) -> lookUps.add(new ValueLookup(field, texts)));
    byGuard.forEach((guard, list) -> guarded.add(new Guarded(guard, List.copyOf(list))));
  }

  void find(FieldCache facts, List<Subscription> into) {
    for (int i = 0; i < lookUps.size(); i++) {
      lookUps.get(i).find(facts, into);
    }
    for (int i = 0; i < guarded.size(); i++) {
      Guarded behind = guarded.get(i);
      if (behind.guard().holds(facts)) {
        List<Candidate> candidates = behind.candidates();
        for (int j = 0; j < candidates.size(); j++) {
          candidates.get(j).offer(facts, into);
        }
      }
    }
  }
}
