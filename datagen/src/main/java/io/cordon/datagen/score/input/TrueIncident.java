package io.cordon.datagen.score.input;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One line of {@code truth.jsonl}: an attack that did happen.
 *
 * @param id for example {@code I-0007}
 * @param scenario what kind of attack it is
 * @param user who is to be found
 * @param users others involved
 * @param newcomer whether the user had hardly any history when it began
 * @param apps ids of the clouds that it happened in
 * @param files subject keys, {@code app|tenant|file id}
 * @param firstTime event time of its first activity
 * @param lastTime event time of its last activity
 * @param hours the hours in which it acted, by their first instants
 * @param eventIds native ids of its activities
 */
public record TrueIncident(
    String id,
    String scenario,
    String user,
    List<String> users,
    boolean newcomer,
    Set<String> apps,
    Set<String> files,
    Instant firstTime,
    Instant lastTime,
    Set<Instant> hours,
    Set<String> eventIds) {

  public TrueIncident {
    users = List.copyOf(users);
    apps = Set.copyOf(apps);
    files = Set.copyOf(files);
    hours = Set.copyOf(hours);
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
