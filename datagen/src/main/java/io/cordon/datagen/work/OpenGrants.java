package io.cordon.datagen.work;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.random.Dice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people shared lately and did not take back: at most four each. */
final class OpenGrants {
  private static final int PER_PERSON = 4;

  /** What was given, by which of the person's accounts. */
  record OpenGrant(Account account, Item item, Detail.Grant grant) {}

  private final int people;
  private final Map<Integer, List<OpenGrant>> byPerson = new LinkedHashMap<>(16, 0.75f, true);

  OpenGrants(int people) {
    this.people = people;
  }

  void add(int person, OpenGrant grant) {
    List<OpenGrant> grants = byPerson.computeIfAbsent(person, any -> new ArrayList<>(PER_PERSON));
    if (grants.size() == PER_PERSON) {
      grants.remove(0);
    }
    grants.add(grant);
    if (byPerson.size() > people) {
      byPerson.remove(byPerson.keySet().iterator().next());
    }
  }

  /** Any of them, which is then no longer remembered; null where there is none. */
  OpenGrant take(int person, Dice dice) {
    List<OpenGrant> grants = byPerson.get(person);
    return grants == null || grants.isEmpty() ? null : grants.remove(dice.below(grants.size()));
  }

  /** How many people have any. */
  int size() {
    return byPerson.size();
  }
}
