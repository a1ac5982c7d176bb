package io.cordon.anomaly.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.anomaly.profile.ObservedAct.Kind;
import io.cordon.anomaly.profile.ObservedAct.Mark;
import io.cordon.anomaly.travel.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
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
        population.observe(profile, 7, anything(random, timeMillis), Double.POSITIVE_INFINITY);
      }
      most = Math.max(most, bytes(profile).length);
    }

    assertThat(most).isBetween(MOST_BYTES / 2, MOST_BYTES);
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
        .hasMessage("A profile of format 9; this version reads format 1");
  }
}
