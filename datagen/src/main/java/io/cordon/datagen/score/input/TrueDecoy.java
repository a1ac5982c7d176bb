package io.cordon.datagen.score.input;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One line of {@code decoys.jsonl}: something benign that looks like an attack.
 *
 * @param id for example {@code D-0003}
 * @param kind for example {@code business_trip}
 * @param user whose it is
 * @param users others involved
 * @param firstTime event time of its beginning
 * @param lastTime event time of its end
 * @param eventIds native ids of its activities; empty when it has none of its own
 */
public record TrueDecoy(
    String id,
    String kind,
    String user,
    List<String> users,
    Instant firstTime,
    Instant lastTime,
    Set<String> eventIds) {

  public TrueDecoy {
    users = List.copyOf(users);
    eventIds = Set.copyOf(eventIds);
  }

  /** The user and the others involved, in lower case. */
  public Set<String> people() {
    Set<String> people = new HashSet<>();
    people.add(user.toLowerCase(Locale.ROOT));
    users.forEach(name -> people.add(name.toLowerCase(Locale.ROOT)));
    return people;
  }
}
