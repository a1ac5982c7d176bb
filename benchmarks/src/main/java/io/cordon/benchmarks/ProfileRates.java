package io.cordon.benchmarks;

import io.cordon.anomaly.profile.Assessment;
import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.anomaly.profile.PeerPopulation;
import io.cordon.anomaly.profile.PeerPopulation.Member;
import io.cordon.anomaly.profile.PersonProfile;
import io.cordon.anomaly.profile.ProfileBytes;
import io.cordon.anomaly.profile.Trait;
import io.cordon.anomaly.travel.Position;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prints what it takes of the processor to score and learn an observation in all models of a
 * person, and the bytes of a profile, for a thousand people over ninety days; each tenth of the
 * days is a line, so that warm-up is seen. {@code java -cp benchmarks.jar
 * io.cordon.benchmarks.ProfileRates}
 */
public final class ProfileRates {
  private static final int PEOPLE = 1_000;
  private static final int DAYS = 90;
  private static final int DAYS_A_LINE = 9;
  private static final int DEPARTMENTS = 20;
  private static final long DAY_MILLIS = 86_400_000;
  private static final long FIRST_DAY = 20_486;
  private static final double LEARN_BELOW = 3;

  private final Random random = new Random(1);
  private final PeerPopulation population = new PeerPopulation();
  private final List<PersonProfile> people = new ArrayList<>();
  private double scores;

  private ProfileRates() {
    for (int i = 0; i < PEOPLE; i++) {
      people.add(new PersonProfile());
    }
  }

  public static void main(String[] arguments) throws IOException {
    new ProfileRates().run();
  }

  private void run() throws IOException {
    System.out.printf("%-6s %16s %14s%n", "day", "ns/observation", "both a second");
    long nanos = 0;
    long observed = 0;
    for (int day = 0; day < DAYS; day++) {
      List<List<ObservedAct>> made = day(FIRST_DAY + day);
      long start = processorNanos();
      for (int person = 0; person < PEOPLE; person++) {
        for (ObservedAct observation : made.get(person)) {
          observe(person, observation);
        }
        observed += made.get(person).size();
      }
      nanos += processorNanos() - start;
      if ((day + 1) % DAYS_A_LINE == 0) {
        double each = (double) nanos / observed;
        System.out.printf("%-6d %16.0f %14.0f%n", day + 1, each, 1e9 / each);
        nanos = 0;
        observed = 0;
      }
    }
    if (Double.isNaN(scores)) {
      throw new IllegalStateException("Not a number");
    }
    bytes();
  }

  private void observe(int person, ObservedAct observation) {
    Assessment assessment =
        population.observe(people.get(person), member(person), observation, LEARN_BELOW);
    scores += assessment.changed() ? assessment.score() : 0;
  }

  private static Member member(int person) {
    return new Member(person % DEPARTMENTS, person);
  }

  /** About twenty observations each, half of them downloads. */
  private List<List<ObservedAct>> day(long epochDay) {
    List<List<ObservedAct>> made = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      List<ObservedAct> ofPerson = new ArrayList<>();
      int number = (int) Math.round(20 * Math.exp(0.6 * random.nextGaussian()));
      for (int i = 0; i < number; i++) {
        long morning = epochDay * DAY_MILLIS + DAY_MILLIS / 3;
        ofPerson.add(observation(person, morning + i * DAY_MILLIS / 3 / number));
      }
      made.add(ofPerson);
      if (epochDay % 30 == 0) {
        population.learn(member(person), Trait.NETWORK, 100 + person, (int) epochDay, true);
      }
    }
    return made;
  }

  private ObservedAct observation(int person, long timeMillis) {
    ObservedAct.Kind[] kinds = {
      ObservedAct.Kind.DOWNLOAD,
      ObservedAct.Kind.DOWNLOAD,
      ObservedAct.Kind.CHANGE,
      ObservedAct.Kind.OTHER
    };
    int network = random.nextInt(10) == 0 ? 100 + person : 50;
    return new ObservedAct(
        timeMillis,
        kinds[random.nextInt(kinds.length)],
        random.nextInt(8) == 0,
        49,
        network,
        2_000 + person,
        60,
        false,
        200 + (person + random.nextInt(3)) % 100,
        List.of(),
        new Position(48, 11, 50, timeMillis),
        80,
        ObservedAct.Mark.NONE);
  }

  private void bytes() throws IOException {
    long sum = 0;
    long most = 0;
    for (PersonProfile profile : people) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ProfileBytes.write(profile, new DataOutputStream(bytes));
      sum += bytes.size();
      most = Math.max(most, bytes.size());
    }
    System.out.printf("bytes of a profile: %d on average, %d at most%n", sum / PEOPLE, most);
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
