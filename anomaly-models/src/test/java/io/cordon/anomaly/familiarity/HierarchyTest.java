package io.cordon.anomaly.familiarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Members of departments who take up what others use, and now and then something of their own. */
class HierarchyTest {
  private static final int MEMBERS = 30;
  private static final int DAYS = 300;
  private static final int FIRST_SCORED = 100;
  private static final double NEW_TO_PERSON = 0.05;
  private static final double NEW_TO_ALL = 0.3;

  private final FamiliarityModel ofPerson = FamiliarityModel.DOMAIN;
  private final FamiliarityModel ofDepartment = ofPerson.forDepartment();
  private final Random random = new Random(1);
  private int lastToken;
  private int scored;
  private int below;

  /** How often a p-value is at most 0.001, in relation to how often it should be. */
  private double exceedance(boolean trialsOnlyWhereNewBelow) {
    for (int department = 0; department < 30; department++) {
      TokenCounts all = ofDepartment.begin();
      Map<Integer, Integer> used = new HashMap<>();
      List<TokenCounts> members = new ArrayList<>();
      for (int member = 0; member < MEMBERS; member++) {
        members.add(ofPerson.begin());
      }
      for (int day = 0; day < DAYS; day++) {
        for (TokenCounts member : members) {
          int token = choose(member, used);
          used.merge(token, 1, Integer::sum);
          score(member, all, token, day);
          if (member.contains(token) && trialsOnlyWhereNewBelow) {
            ofDepartment.refresh(all, token, day);
          } else {
            ofDepartment.learn(all, token, day);
          }
          ofPerson.learn(member, token, day);
        }
      }
    }
    return below / (1e-3 * scored);
  }

  private void score(TokenCounts member, TokenCounts all, int token, int day) {
    double ifNew = ofDepartment.pValue(all, token, day, 1 - random.nextDouble());
    double p = ofPerson.pValue(member, token, day, ifNew);
    if (day >= FIRST_SCORED) {
      scored++;
      below += p <= 1e-3 ? 1 : 0;
    }
  }

  private int choose(TokenCounts member, Map<Integer, Integer> used) {
    if (member.size() > 0 && random.nextDouble() >= NEW_TO_PERSON) {
      return drawn(member);
    }
    List<Integer> ofOthers =
        used.keySet().stream().filter(token -> !member.contains(token)).sorted().toList();
    return ofOthers.isEmpty() || random.nextDouble() < NEW_TO_ALL
        ? lastToken++
        : ofOthers.get(random.nextInt(ofOthers.size()));
  }

  private int drawn(TokenCounts member) {
    double left = random.nextDouble() * member.total(member.updatedDay());
    for (int i = 0; i < member.size(); i++) {
      left -= member.count(i);
      if (left < 0) {
        return member.token(i);
      }
    }
    return member.token(0);
  }

  @Test
  void whereTheLevelAboveTriesWhatIsNewBelowPValuesAreAsFrequentAsTheySay() {
    assertThat(exceedance(true)).isBetween(0.5, 2.0);
  }

  /** Why: new to both is then taken for as rare as the one times the other. */
  @Test
  void whereItTriesEverythingTheyAreNot() {
    assertThat(exceedance(false)).isGreaterThan(5);
  }
}
