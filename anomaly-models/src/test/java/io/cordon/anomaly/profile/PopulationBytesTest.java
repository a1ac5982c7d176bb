package io.cordon.anomaly.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.anomaly.evidence.Detector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PopulationBytesTest {
  private static final long SEED = 20_261_130;
  private static final int ANA = 3;
  private static final int DAY = Office.FIRST_DAY;
  private static final int DOMAIN = 7_777;

  private static byte[] bytes(PeerPopulation population) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    population.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static PeerPopulation read(byte[] bytes) throws IOException {
    return PeerPopulation.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void aPopulationOfWhomNothingIsKnown() throws IOException {
    byte[] nothing = bytes(new PeerPopulation());

    assertThat(bytes(read(nothing))).isEqualTo(nothing);
  }

  /** 45 days: recalibration is behind what was seen, as it is most of the time. */
  @Test
  void whatIsReadGoesOnAsWhatWasWritten() throws IOException {
    Office kept = new Office(SEED).days(45);
    Office restored = new Office(SEED).days(45);
    restored.population = read(bytes(restored.population));

    assertThat(restored.days(20).scores).isEqualTo(kept.days(20).scores);
    assertThat(bytes(restored.population)).isEqualTo(bytes(kept.population));
    assertThat(explained(restored)).isEqualTo(explained(kept));
  }

  private static Explanation explained(Office office) {
    Office.Act act = office.act(ANA).share(DOMAIN);
    office.see(ANA, act);
    return office.explain(ANA, act, Detector.RECIPIENT);
  }

  @Test
  void aPopulationOfFortyIsSmall() throws IOException {
    assertThat(bytes(new Office(SEED).days(45).population)).hasSizeLessThan(40_000);
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    byte[] newer = bytes(new PeerPopulation());
    newer[0] = 9;

    assertThatThrownBy(() -> read(newer))
        .isInstanceOf(IOException.class)
        .hasMessage("A population of format 9; this version reads formats up to 2");
  }

  @Test
  void moreDepartmentsThanThereCanBeAreRefused() throws IOException {
    byte[] corrupted = bytes(new PeerPopulation());
    // Their number is the last: there are none.
    corrupted[corrupted.length - 4] = 0x7f;

    assertThatThrownBy(() -> read(corrupted))
        .isInstanceOf(IOException.class)
        .hasMessage("A population of 2130706432 departments; there are at most 10000");
  }

  @Test
  void whateverTheBytesAreTheyAreReadOrRefused() throws IOException {
    byte[] written = bytes(new Office(SEED).days(15).population);
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] corrupted = written.clone();
      corrupted[1 + random.nextInt(corrupted.length - 1)] = (byte) random.nextInt();
      refused += isRefused(corrupted) ? 1 : 0;
    }
    byte[] half = new byte[written.length / 2];
    System.arraycopy(written, 0, half, 0, half.length);

    assertThat(refused).isBetween(100, 4_900);
    assertThat(isRefused(half)).isTrue();
  }

  private static boolean isRefused(byte[] bytes) {
    try {
      read(bytes);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void departmentsBeyondTheMostShareWhatTheOrganisationKnows() throws IOException {
    PeerPopulation population = new PeerPopulation();
    for (int department = 0; department < PeerPopulation.MOST_DEPARTMENTS; department++) {
      population.learn(new PeerPopulation.Member(department, 7), Trait.PROGRAM, 1, DAY, true);
    }
    int beyond = PeerPopulation.MOST_DEPARTMENTS;
    population.learn(new PeerPopulation.Member(beyond, 21), Trait.DOMAIN, DOMAIN, DAY, true);
    population.learn(new PeerPopulation.Member(beyond, 22), Trait.DOMAIN, DOMAIN, DAY, true);
    PeerPopulation restored = read(bytes(population));

    assertThat(bytes(restored)).isEqualTo(bytes(population));
    assertThat(explain(restored, 0).isNewToDepartment()).isTrue();
    assertThat(explain(restored, beyond + 1).isNewToDepartment()).isFalse();
    assertThat(explain(restored, 0).isNewToOrganisation()).isFalse();
  }

  private static Explanation explain(PeerPopulation population, int department) {
    ObservedAct share =
        new Office.Act().at(DAY * Office.DAY_MILLIS).on(2_000).share(DOMAIN).observation();
    PersonProfile profile = new PersonProfile();
    population.observe(profile, new PeerPopulation.Member(department, 1), share, 3);
    return population.explain(
        profile, new PeerPopulation.Member(department, 1), share, Detector.RECIPIENT);
  }
}
