package io.cordon.job.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.anomaly.profile.PeerPopulation;
import io.cordon.anomaly.profile.PeerPopulation.Member;
import io.cordon.anomaly.profile.PersonProfile;
import io.cordon.model.identity.Population;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationsTest {
  private static final String REALM = "northwind";
  private static final double LEARN_BELOW = 3;
  private static final long DAY_MILLIS = 86_400_000;
  private static final int PEOPLE = 20;
  private static final int DAYS = 20;

  private static ObservedAct download(int day, int second) {
    return new ObservedAct(
        day * DAY_MILLIS + 36_000_000 + second * 1000L,
        ObservedAct.Kind.DOWNLOAD,
        true,
        1,
        2,
        3,
        4,
        false,
        5,
        List.of(),
        null,
        0,
        ObservedAct.Mark.NONE);
  }

  /** Twenty people, who take one to three files on each day. */
  private static Populations ofOrdinaryDays() {
    Populations populations = new Populations();
    PeerPopulation people = populations.of(REALM, Population.PERSON);
    for (int person = 0; person < PEOPLE; person++) {
      PersonProfile profile = new PersonProfile();
      for (int day = 1; day <= DAYS; day++) {
        for (int file = 0; file <= (person + day) % 3; file++) {
          people.observe(profile, new Member(0, person), download(day, file), LEARN_BELOW);
        }
      }
    }
    return populations;
  }

  /** Of a guest who takes two hundred files, and was never seen before. */
  private static double score(Populations populations) {
    PeerPopulation guests = populations.of(REALM, Population.GUEST);
    PersonProfile guest = new PersonProfile();
    double score = 0;
    for (int file = 0; file < 200; file++) {
      score =
          guests
              .observe(guest, new Member(0, 99), download(DAYS + 1, file), LEARN_BELOW)
              .score(IncidentScenario.GUEST);
    }
    return score;
  }

  private static Populations restored(Populations populations) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    populations.write(new DataOutputStream(bytes));
    return Populations.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void guestsOfWhomNothingIsKnownAreJudgedByWhatIsRareAmongPeople() throws IOException {
    assertThat(score(new Populations())).as("nor of people").isZero();
    assertThat(score(ofOrdinaryDays())).isGreaterThan(1);
  }

  @Test
  void aRestoredPopulationStillAsksTheLargeOne() throws IOException {
    Populations before = ofOrdinaryDays();
    before.of(REALM, Population.GUEST);
    Populations after = restored(before);

    assertThat(score(after)).isEqualTo(score(before)).isGreaterThan(1);
  }
}
