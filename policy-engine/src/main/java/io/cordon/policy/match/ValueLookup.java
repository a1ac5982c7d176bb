package io.cordon.policy.match;

import io.cordon.policy.condition.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the wishes that need one of some texts in a field. */
final class ValueLookup {
  /** Values as they were written whose wishes are kept at hand; others are put in lower case. */
  private static final int AT_HAND = 128;

  private static final Candidate[] NONE = {};

  private final Field field;
  private final Map<String, Candidate[]> byText = new HashMap<>();
  private final String[] atHand = new String[AT_HAND];
  private final Candidate[][] theirs = new Candidate[AT_HAND][];

  ValueLookup(Field field, Map<String, List<Candidate>> byLowerText) {
    this.field = field;
    byLowerText.forEach((text, list) -> byText.put(text, list.toArray(NONE)));
  }

  void find(FieldCache facts, List<Subscription> into) {
    if (field.isMultiValued()) {
      for (String text : facts.lowerAll(field)) {
        offer(byText.getOrDefault(text, NONE), facts, into);
      }
      return;
    }
    String value = facts.value(field);
    if (value != null) {
      offer(candidates(value, facts), facts, into);
    }
  }

  private Candidate[] candidates(String value, FieldCache facts) {
    int hash = value.hashCode();
    int place = (hash ^ (hash >>> 16)) & (AT_HAND - 1);
    if (!value.equals(atHand[place])) {
      atHand[place] = value;
      theirs[place] = byText.getOrDefault(facts.lower(field), NONE);
    }
    return theirs[place];
  }

  private static void offer(Candidate[] candidates, FieldCache facts, List<Subscription> into) {
    for (Candidate candidate : candidates) {
      candidate.offer(facts, into);
    }
  }
}
