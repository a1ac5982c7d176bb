package io.cordon.job.people;

import io.cordon.anomaly.profile.PeerPopulation;
import io.cordon.anomaly.profile.PeerPopulation.Member;
import io.cordon.model.identity.Population;
import io.cordon.model.text.Hash64;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The populations that people are compared with, each in its realm: what guests do makes nothing
 * usual for colleagues. Changed in place.
 */
final class Populations {
  /** Tenants times populations; those of further tenants share the last. */
  private static final int MOST = 1_000;

  private static final String OTHERS = "";

  private static final char SEPARATOR = '|';

  /** A longer name of a realm is known by its hash. */
  private static final int LONG = 256;

  private final Map<String, PeerPopulation> all = new TreeMap<>();

  PeerPopulation of(String realm, Population population) {
    String key = population.word() + SEPARATOR + (realm.length() > LONG ? Hash64.of(realm) : realm);
    PeerPopulation known = all.get(key);
    if (known != null) {
      return known;
    }
    if (all.size() >= MOST) {
      return all.computeIfAbsent(OTHERS, none -> new PeerPopulation());
    }
    PeerPopulation begun = new PeerPopulation();
    all.put(key, begun);
    if (population != Population.PERSON) {
      begun.dependOn(of(realm, Population.PERSON));
    }
    return begun;
  }

  void learn(Lesson lesson) {
    of(lesson.realm(), lesson.population())
        .learn(
            new Member(department(lesson.department()), lesson.person()),
            lesson.trait(),
            lesson.value(),
            lesson.day(),
            lesson.isNewToPerson());
  }

  /** Somebody of a department; people without one are a department. */
  static Member member(String department, String person) {
    return new Member(department(department), (int) Hash64.of(person));
  }

  private static int department(String name) {
    return name == null ? 0 : name.hashCode();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(all.size());
    for (Map.Entry<String, PeerPopulation> each : all.entrySet()) {
      out.writeUTF(each.getKey());
      each.getValue().write(out);
    }
  }

  /** What {@link #write} wrote. */
  static Populations read(DataInput in) throws IOException {
    Populations populations = new Populations();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      String key = in.readUTF();
      populations.all.put(key, PeerPopulation.read(in));
    }
    populations.all.forEach(populations::dependOnPeople);
    return populations;
  }

  private void dependOnPeople(String key, PeerPopulation population) {
    int realm = key.indexOf(SEPARATOR);
    PeerPopulation people =
        realm < 0 ? null : all.get(Population.PERSON.word() + key.substring(realm));
    if (people != null && people != population) {
      population.dependOn(people);
    }
  }
}
