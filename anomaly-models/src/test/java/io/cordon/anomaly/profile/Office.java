package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.profile.ObservedAct.Kind;
import io.cordon.anomaly.profile.ObservedAct.Mark;
import io.cordon.anomaly.travel.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Forty colleagues in one department who work on weekdays from 8 to 17 o'clock, each with a network
 * and a device at home, on three of ten projects and now and then on others, with about nine
 * downloads a day.
 */
final class Office {
  static final int PEOPLE = 40;
  static final int HOME = 49;
  static final int ABROAD = 81;
  static final int PARTNER = 500;
  static final long DAY_MILLIS = 86_400_000;
  static final long HOUR_MILLIS = 3_600_000;

  /** A Monday. */
  static final int FIRST_DAY = 20_486;

  static final int TEXT = 80;

  private static final int PROGRAM = 60;
  private static final int OFFICE_NETWORK = 70;
  private static final double LEARN_BELOW = 3;

  static final int DEPARTMENT = 7;

  PeerPopulation population = new PeerPopulation();
  final List<PersonProfile> people = new ArrayList<>();

  /** The largest score of each day of each person. */
  final List<Double> scores = new ArrayList<>();

  private final Random random;
  private final Map<Lesson, Integer> months = new HashMap<>();
  private int day = FIRST_DAY;

  /** That a person uses a value. */
  private record Lesson(int person, Trait trait, int value) {}

  Office(long seed) {
    random = new Random(seed);
    IntStream.range(0, PEOPLE).forEach(i -> people.add(new PersonProfile()));
  }

  int today() {
    return day;
  }

  /** Ordinary days of everybody, weekends included. */
  Office days(int number) {
    for (int i = 0; i < number; i++) {
      if (Math.floorMod(day - FIRST_DAY, 7) < 5) {
        for (int person = 0; person < PEOPLE; person++) {
          scores.add(ordinaryDay(person));
        }
      }
      day++;
    }
    return this;
  }

  private double ordinaryDay(int person) {
    double most = 0;
    int downloads = (int) Math.round(9 * Math.exp(0.6 * random.nextGaussian()));
    for (int i = 0; i < downloads; i++) {
      boolean sensitive = random.nextInt(8) == 0;
      boolean ofOthers = random.nextInt(40) == 0;
      int project = 200 + (ofOthers ? random.nextInt(60) : (person + random.nextInt(3)) % 10);
      most = Math.max(most, see(person, act(person).sensitive(sensitive).project(project)));
    }
    int edits = random.nextInt(10);
    for (int i = 0; i < edits; i++) {
      most = Math.max(most, see(person, act(person).change(TEXT)));
    }
    if (random.nextInt(5) == 0) {
      most = Math.max(most, see(person, act(person).share(PARTNER + random.nextInt(4))));
    }
    return most;
  }

  /** From the person's own network and device, at some time of the working day. */
  Act act(int person) {
    int hour = 8 + random.nextInt(9);
    return new Act()
        .at(day * DAY_MILLIS + hour * HOUR_MILLIS + random.nextInt((int) HOUR_MILLIS))
        .from(HOME, random.nextInt(4) == 0 ? 1_000 + person : OFFICE_NETWORK)
        .on(2_000 + person);
  }

  /** Somebody who came today. */
  int newcomer() {
    people.add(new PersonProfile());
    return people.size() - 1;
  }

  /** The score of the day after it; 0 where it changes nothing. */
  double see(int person, Act act) {
    Assessment assessment = assess(person, act);
    return assessment.changed() ? assessment.score() : 0;
  }

  Assessment assess(int person, Act act) {
    ObservedAct observation = act.observation();
    teach(person, Trait.COUNTRY, observation.country());
    teach(person, Trait.NETWORK, observation.network());
    teach(person, Trait.DEVICE, observation.device());
    teach(person, Trait.PROGRAM, observation.program());
    Assessment assessment =
        population.observe(people.get(person), member(person), observation, LEARN_BELOW);
    observation.domains().forEach(domain -> teach(person, Trait.DOMAIN, domain));
    teach(person, Trait.PROJECT, observation.project());
    teach(person, Trait.ENDING, observation.ending());
    return assessment;
  }

  /** Of somebody who uses it, and does not tell peers. */
  Explanation alone(int person, Act act, Detector detector) {
    population.observe(people.get(person), member(person), act.observation(), LEARN_BELOW);
    return explain(person, act, detector);
  }

  Explanation explain(int person, Act act, Detector detector) {
    return population.explain(people.get(person), member(person), act.observation(), detector);
  }

  /** The same many times; the largest score. */
  double see(int person, int times, Act act) {
    double most = 0;
    for (int i = 0; i < times; i++) {
      most = Math.max(most, see(person, act));
    }
    return most;
  }

  private static PeerPopulation.Member member(int person) {
    return new PeerPopulation.Member(DEPARTMENT, person + 1);
  }

  private void teach(int person, Trait trait, int value) {
    Integer before = months.put(new Lesson(person, trait, value), day / 30);
    if (before == null || before != day / 30) {
      population.learn(member(person), trait, value, day, before == null);
    }
  }

  /** What somebody does, a download if nothing else is said. */
  static final class Act {
    private long timeMillis;
    private Kind kind = Kind.DOWNLOAD;
    private boolean sensitive;
    private int country;
    private int network;
    private int device;
    private boolean hidden;
    private int project;
    private int ending;
    private List<Integer> domains = List.of();

    Act at(long timeMillis) {
      this.timeMillis = timeMillis;
      return this;
    }

    Act from(int country, int network) {
      this.country = country;
      this.network = network;
      return this;
    }

    Act on(int device) {
      this.device = device;
      return this;
    }

    Act hidden() {
      hidden = true;
      return this;
    }

    Act sensitive(boolean sensitive) {
      this.sensitive = sensitive;
      return this;
    }

    Act project(int project) {
      this.project = project;
      return this;
    }

    Act share(int domain) {
      kind = Kind.SHARE;
      domains = List.of(domain);
      return this;
    }

    Act open() {
      kind = Kind.OTHER;
      return this;
    }

    Act change(int ending) {
      kind = Kind.CHANGE;
      this.ending = ending;
      return this;
    }

    ObservedAct observation() {
      Position position = new Position(country, 0, 50, timeMillis);
      return new ObservedAct(
          timeMillis,
          kind,
          sensitive,
          country,
          network,
          device,
          PROGRAM,
          hidden,
          project,
          domains,
          position,
          ending,
          Mark.NONE);
    }
  }
}
