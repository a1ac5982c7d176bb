package io.cordon.anomaly.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.profile.ObservedAct.Kind;
import io.cordon.anomaly.profile.ObservedAct.Mark;
import io.cordon.anomaly.travel.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileBytesTest {
  private static final int MOST_BYTES = 2_560;
  private static final long SEED = 20_261_130;

  private static byte[] bytes(PersonProfile profile) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProfileBytes.write(profile, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static PersonProfile read(byte[] bytes) throws IOException {
    return ProfileBytes.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void aPersonOfWhomNothingIsKnown() throws IOException {
    byte[] nothing = bytes(new PersonProfile());

    assertThat(bytes(read(nothing))).isEqualTo(nothing);
    assertThat(nothing).hasSizeLessThan(256);
  }

  @Test
  void whatIsReadGoesOnAsWhatWasWritten() throws IOException {
    Office kept = new Office(SEED).days(45);
    Office restored = new Office(SEED).days(45);
    for (int person = 0; person < Office.PEOPLE; person++) {
      restored.people.set(person, read(bytes(restored.people.get(person))));
    }

    assertThat(restored.days(20).scores).isEqualTo(kept.days(20).scores);
    for (int person = 0; person < Office.PEOPLE; person++) {
      assertThat(bytes(restored.people.get(person))).isEqualTo(bytes(kept.people.get(person)));
    }
  }

  @Test
  void alertsAreReadAsTheyWereWritten() throws IOException {
    PersonProfile profile = new PersonProfile();
    raiseAlerts(profile);
    PersonProfile restored = read(bytes(profile));

    assertThat(restored.raised()).isEqualTo(profile.raised()).hasSize(RaisedAlerts.MOST);
    assertThat(restored.discounted(Office.FIRST_DAY + 100)).contains(Detector.COUNTRY);
    assertThat(restored.falseAlarm(1, Office.FIRST_DAY, Office.FIRST_DAY + 130)).isFalse();
  }

  @Test
  void whateverTheBytesAreTheyAreReadOrRefused() throws IOException {
    byte[] written = bytes(new Office(SEED).days(45).people.get(3));
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] corrupted = written.clone();
      corrupted[1 + random.nextInt(corrupted.length - 1)] = (byte) random.nextInt();
      refused += isRefused(corrupted) ? 1 : 0;
    }

    assertThat(refused).isBetween(100, 19_900);
  }

  private static boolean isRefused(byte[] bytes) {
    try {
      read(bytes);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** A hundred days on which everything is new. */
  @Test
  void nobodyTakesMoreThanTwoAndAHalfKilobytes() throws IOException {
    Random random = new Random(SEED);
    PeerPopulation population = new PeerPopulation();
    PersonProfile profile = new PersonProfile();
    int most = 0;
    for (int day = 0; day < 100; day++) {
      for (int i = 0; i < 200; i++) {
        long timeMillis = (Office.FIRST_DAY + day) * Office.DAY_MILLIS + i * 400_000L;
        population.observe(
            profile,
            new PeerPopulation.Member(7, 1),
            anything(random, timeMillis),
            Double.POSITIVE_INFINITY);
      }
      most = Math.max(most, bytes(profile).length);
    }

    raiseAlerts(profile);
    everythingSurprises(profile.day);
    most = Math.max(most, bytes(profile).length);

    assertThat(most).isBetween(MOST_BYTES / 2, MOST_BYTES);
    assertThat(bytes(read(bytes(profile)))).isEqualTo(bytes(profile));
  }

  private static void raiseAlerts(PersonProfile profile) {
    List<TraitValue> values =
        List.of(
            new TraitValue(Trait.COUNTRY, 1),
            new TraitValue(Trait.NETWORK, 2),
            new TraitValue(Trait.DEVICE, 3),
            new TraitValue(Trait.PROGRAM, 4));
    Set<Detector> all = EnumSet.allOf(Detector.class);
    for (long finding = 1; finding <= RaisedAlerts.MOST; finding++) {
      profile.raised(
          new RaisedAlert(
              finding, 7, (Office.FIRST_DAY + 99L) * Office.DAY_MILLIS, 5.1, all, values));
      profile.falseAlarm(finding, Office.FIRST_DAY + 99, Office.FIRST_DAY + 120);
    }
  }

  /** Of each detector, where it belongs; of all counts as well. */
  private static void everythingSurprises(Day day) {
    Set<Detector> ofSession = EnumSet.range(Detector.COUNTRY, Detector.SESSION_FOREIGN);
    ofSession.add(Detector.HIDDEN);
    assertThat(day.sessions).hasSize(Day.MOST_SESSIONS);
    assertThat(day.projects).hasSize(Day.MOST_VALUES);
    assertThat(day.domains).hasSize(Day.MOST_VALUES);
    ofSession.forEach(
        detector -> day.sessions.forEach(session -> session.evidence.add(detector, 100)));
    EnumSet.complementOf(EnumSet.copyOf(ofSession))
        .forEach(detector -> day.evidence.add(detector, 100));
    for (Metric metric : Metric.values()) {
      day.counts.add(metric);
      if (metric.ofSession() != null) {
        day.sessions.forEach(session -> session.counts.add(metric));
      }
    }
    day.hourCounts.add(Metric.DOWNLOADS);
    day.hourCounts.add(Metric.CHANGES);
  }

  private static ObservedAct anything(Random random, long timeMillis) {
    Kind[] kinds = Kind.values();
    Mark[] marks = Mark.values();
    return new ObservedAct(
        timeMillis,
        kinds[random.nextInt(kinds.length)],
        random.nextBoolean(),
        random.nextInt(),
        random.nextInt(),
        random.nextInt(),
        random.nextInt(),
        random.nextBoolean(),
        random.nextInt(),
        List.of(random.nextInt(), random.nextInt()),
        new Position(random.nextInt(180) - 90, random.nextInt(360) - 180, 50, timeMillis),
        random.nextInt(),
        marks[random.nextInt(marks.length)]);
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    byte[] newer = bytes(new PersonProfile());
    newer[0] = 9;

    assertThatThrownBy(() -> read(newer))
        .isInstanceOf(IOException.class)
        .hasMessage("A profile of format 9; this version reads formats up to 3");
  }
}
