package io.cordon.anomaly.familiarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cordon.anomaly.chance.ChanceModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against results calculated by hand, and against a second calculation from all sightings. */
class FamiliarityModelTest {
  private static final int GERMANY = TokenHash.of("DE");
  private static final int FRANCE = TokenHash.of("FR");
  private static final int ITALY = TokenHash.of("IT");
  private static final int NORWAY = TokenHash.of("NO");

  private final FamiliarityModel model = FamiliarityModel.COUNTRY;

  private static TokenCounts seen(FamiliarityModel model, int token, int... days) {
    TokenCounts state = model.begin();
    for (int day : days) {
      model.learn(state, token, day);
    }
    return state;
  }

  @Test
  void beforeTheFirstTokenTheLevelAboveDecides() {
    assertThat(model.pValue(model.begin(), GERMANY, 20_000, 0.25)).isEqualTo(0.25);
    assertThat(model.newChance(model.begin())).isEqualTo(1);
  }

  @Test
  void theRateOfNoveltyIsThePriorAndFadingTrials() {
    double kept = Math.pow(2, -1 / 138.0);
    TokenCounts state = seen(model, GERMANY, 100);
    assertThat(model.newChance(state)).isCloseTo(0.3 / 20, within(1e-9));
    model.learn(state, GERMANY, 101);
    assertThat(model.newChance(state)).isCloseTo(0.3 / 21, within(1e-8));
    model.learn(state, FRANCE, 102);
    assertThat(model.newChance(state)).isCloseTo(1.3 / (21 + kept), within(1e-7));
  }

  @Test
  void aKnownTokenHasTheMidPOfRarerOnes() {
    FamiliarityModel ageless = new FamiliarityModel(1e12, new ChanceModel(0.3, 20, 1e12), 8, 0.01);
    TokenCounts state = ageless.begin();
    int[] tokens = {GERMANY, GERMANY, GERMANY, GERMANY, GERMANY, FRANCE, ITALY, NORWAY, FRANCE};
    for (int token : tokens) {
      ageless.learn(state, token, 7);
    }
    ageless.learn(state, ITALY, 7);
    double theta = (0.3 + 3) / (20 + 9);
    // Germany 5, France 2, Italy 2, Norway 1 of 10.
    assertThat(ageless.pValue(state, NORWAY, 7, 1)).isCloseTo(midP(theta, 0.05), within(1e-7));
    assertThat(ageless.pValue(state, FRANCE, 7, 1)).isCloseTo(midP(theta, 0.3), within(1e-7));
    assertThat(ageless.pValue(state, ITALY, 7, 1)).isCloseTo(midP(theta, 0.3), within(1e-7));
    assertThat(ageless.pValue(state, GERMANY, 7, 1)).isCloseTo(midP(theta, 0.75), within(1e-7));
  }

  private static double midP(double theta, double known) {
    return theta + (1 - theta) * known;
  }

  @Test
  void whatIsNewIsJudgedByDepartmentThenOrganisationThenNowhere() {
    FamiliarityModel ofDepartment = model.forDepartment();
    FamiliarityModel ofAll = model.forOrganisation();
    TokenCounts person = seen(model, GERMANY, 100);
    TokenCounts department = seen(ofDepartment, GERMANY, 100);
    TokenCounts all = seen(ofAll, GERMANY, 100);
    ofAll.learn(all, FRANCE, 100);

    double theta = 0.3 / 20;
    double thetaOfAll = 1.3 / 21;
    assertThat(inHierarchy(NORWAY, person, department, all))
        .isCloseTo(theta * theta * thetaOfAll * 0.01, within(1e-10));
    assertThat(inHierarchy(FRANCE, person, department, all))
        .isCloseTo(theta * theta * midP(thetaOfAll, 0.5), within(1e-9));
    assertThat(inHierarchy(GERMANY, person, department, all)).isGreaterThan(0.5);
  }

  private double inHierarchy(
      int token, TokenCounts person, TokenCounts department, TokenCounts all) {
    double ofAll = model.forOrganisation().pValue(all, token, 100, model.nowhere());
    double ofDepartment = model.forDepartment().pValue(department, token, 100, ofAll);
    return model.pValue(person, token, 100, ofDepartment);
  }

  @Test
  void aSightingCountsHalfAfterAHalfLife() {
    for (FamiliarityModel level : List.of(model, model.forDepartment(), model.forOrganisation())) {
      TokenCounts state = seen(level, GERMANY, 100);
      int later = 100 + (int) level.halfLifeDays();
      assertThat(state.total(later)).isCloseTo(0.5, within(1e-9));
      level.learn(state, FRANCE, later);
      assertThat(state.total(later)).isCloseTo(1.5, within(1e-6));
    }
    assertThat(model.forDepartment().halfLifeDays()).isEqualTo(90);
    assertThat(model.forOrganisation().halfLifeDays()).isEqualTo(120);
  }

  @Test
  void whatIsLateCountsItsAgeAndFadesNothing() {
    TokenCounts state = seen(model, GERMANY, 160);
    model.learn(state, FRANCE, 100);
    assertThat(state.updatedDay()).isEqualTo(160);
    assertThat(state.total(160)).isCloseTo(1.5, within(1e-6));
    assertThat(state.total(100)).isCloseTo(1.5, within(1e-6));
    model.learn(state, ITALY, 160 - 601);
    assertThat(state.contains(ITALY)).isFalse();
  }

  @Test
  void whatFadedAwayIsNewAgain() {
    TokenCounts state = seen(model, GERMANY, 100);
    for (int day = 101; day < 699; day++) {
      model.learn(state, FRANCE, day);
    }
    assertThat(state.contains(GERMANY)).isTrue();
    assertThat(model.pValue(state, GERMANY, 702, 1e-3)).isLessThan(1e-3);
    model.learn(state, FRANCE, 702);
    assertThat(state.contains(GERMANY)).isFalse();
  }

  @Test
  void oneWrongDateDoesNotWipeWhatIsKnown() {
    TokenCounts state = model.begin();
    for (int day = 0; day < 100; day++) {
      model.learn(state, day % 5 == 0 ? FRANCE : GERMANY, day);
    }
    double before = model.pValue(state, FRANCE, 99, 1e-3);
    model.learn(state, GERMANY, Integer.MAX_VALUE);
    assertThat(state.contains(FRANCE)).isTrue();
    for (int day = 100; day < 160; day++) {
      model.learn(state, day % 5 == 0 ? FRANCE : GERMANY, day);
    }
    assertThat(state.contains(FRANCE)).isTrue();
    assertThat(model.pValue(state, FRANCE, 160, 1e-3)).isBetween(before / 3, before * 3);
  }

  /** Counts are taken from all sightings anew at each day, without any of the shortcuts. */
  @Test
  void agreesWithACalculationFromAllSightings() {
    Random random = new Random(1);
    Map<Integer, List<Integer>> sightings = new HashMap<>();
    FamiliarityModel wide = new FamiliarityModel(60, new ChanceModel(0.3, 20, 138), 1_000, 0.01);
    TokenCounts state = wide.begin();
    int latest = 0;
    for (int day = 0; day < 300; day++) {
      for (int i = 0; i < 3; i++) {
        int token = (int) (Math.abs(random.nextGaussian()) * 6);
        int seenOn = Math.max(0, day - (int) (random.nextDouble() * random.nextDouble() * 20));
        latest = Math.max(latest, seenOn);
        wide.learn(state, token, seenOn);
        sightings.computeIfAbsent(token, any -> new ArrayList<>()).add(seenOn);
      }
      int token = random.nextInt(20);
      assertThat(wide.pValue(state, token, day, 0.1))
          .isCloseTo(reference(sightings, token, latest, wide.newChance(state)), within(1e-4));
    }
  }

  private static double reference(
      Map<Integer, List<Integer>> sightings, int token, int latest, double theta) {
    if (!sightings.containsKey(token)) {
      return 0.1 * theta;
    }
    Map<Integer, Double> counts = new HashMap<>();
    sightings.forEach(
        (seen, days) ->
            counts.put(
                seen,
                days.stream().mapToDouble(day -> Math.pow(0.5, (latest - day) / 60.0)).sum()));
    double own = counts.get(token);
    double rarer = 0;
    for (double count : counts.values()) {
      rarer += Math.abs(count - own) < 1e-5 * own ? count / 2 : count < own ? count : 0;
    }
    return midP(theta, rarer / counts.values().stream().mapToDouble(count -> count).sum());
  }

  @Test
  void theOrderOfDaysDoesNotMatterForWhatIsKnown() {
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day < 120; day++) {
      days.add(day);
    }
    TokenCounts inOrder = learned(days);
    Collections.shuffle(days, new Random(2));
    TokenCounts shuffled = learned(days);
    assertThat(shuffled.size()).isEqualTo(inOrder.size());
    for (int i = 0; i < inOrder.size(); i++) {
      assertThat(shuffled.token(i)).isEqualTo(inOrder.token(i));
      assertThat(shuffled.day(i)).isEqualTo(inOrder.day(i));
      assertThat((double) shuffled.count(i)).isCloseTo(inOrder.count(i), within(1e-4));
    }
  }

  private TokenCounts learned(List<Integer> days) {
    TokenCounts state = model.begin();
    for (int day : days) {
      model.learn(state, day % 7 == 0 ? FRANCE : day % 5 == 0 ? ITALY : GERMANY, day);
    }
    return state;
  }

  @Test
  void atALevelAboveSightingsRefreshAndFirstOnesAreTrials() {
    FamiliarityModel department = FamiliarityModel.DOMAIN.forDepartment();
    TokenCounts state = seen(department, GERMANY, 100);
    double before = department.newChance(state);
    for (int day = 101; day < 200; day++) {
      department.refresh(state, GERMANY, day);
    }
    assertThat(department.newChance(state)).isEqualTo(before);
    assertThat(state.total(199)).isGreaterThan(60);
    department.learn(state, FRANCE, 200);
    assertThat(department.newChance(state)).isGreaterThan(before);
  }

  @Test
  void whatIsNoModelOrPValueIsRefused() {
    ChanceModel novelty = ChanceModel.NEW_DOMAIN;
    assertThatThrownBy(() -> new FamiliarityModel(60, novelty, 0, 1)).hasMessageContaining("0 to");
    assertThatThrownBy(() -> new FamiliarityModel(Double.NaN, novelty, 1, 1))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> model.pValue(model.begin(), 1, 1, 0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> model.pValue(model.begin(), 1, 1, Double.NaN))
        .hasMessageContaining("NaN");
  }

  @Test
  void severalPeopleVouchForATokenAndOneDoesNot() {
    TokenCounts state = model.begin();
    for (int person = 0; person < 98; person++) {
      model.learn(state, GERMANY, 7);
    }
    model.learn(state, FRANCE, 7);
    double ofOne = model.pValue(state, FRANCE, 7, 0.05);
    assertThat(model.pValueAmongPeers(state, FRANCE, 7, 0.05)).isEqualTo(ofOne).isLessThan(0.05);
    assertThat(model.pValueAmongPeers(state, ITALY, 7, 0.05))
        .isEqualTo(model.pValue(state, ITALY, 7, 0.05));
    model.learn(state, FRANCE, 7);

    assertThat(model.pValueAmongPeers(state, FRANCE, 7, 0.05)).isEqualTo(2 / 4.0);
    assertThat(model.pValueAmongPeers(state, FRANCE, 7 + 365, 0.05))
        .as("long ago")
        .isEqualTo(model.pValue(state, FRANCE, 7 + 365, 0.05));
  }
}
