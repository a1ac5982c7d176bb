package io.cordon.datagen.score;

import io.cordon.datagen.random.Dice;
import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.datagen.score.input.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The recall that lenient matching would give to alerts about the wrong people: the people of all
 * alerts change places at random, and each alert keeps its time and rank. What they cite is left
 * out, because it would still be right. The mean of {@link #PERMUTATIONS} permutations.
 */
final class ChanceRecall {
  static final int PERMUTATIONS = 20;

  private static final long SEED = 20_260_302;

  private final List<RecallCount> counts = new ArrayList<>();

  ChanceRecall(Truth truth, List<Alert> alerts, ScoreSettings settings) {
    Judge judge = new Judge(new Truth(truth.period(), truth.incidents(), null), settings);
    Set<String> people = new TreeSet<>();
    alerts.forEach(alert -> people.addAll(alert.users()));
    for (int i = 0; i < PERMUTATIONS; i++) {
      Map<String, String> others = permutation(List.copyOf(people), Dice.of(SEED, i));
      List<Alert> moved = alerts.stream().map(alert -> about(alert, others)).toList();
      counts.add(new RecallCount(truth.incidents(), judge.judge(moved, Matching.LENIENT)));
    }
  }

  private static Map<String, String> permutation(List<String> people, Dice dice) {
    List<String> others = new ArrayList<>(people);
    Map<String, String> permutation = new HashMap<>();
    for (int i = people.size() - 1; i >= 0; i--) {
      int drawn = dice.below(i + 1);
      permutation.put(people.get(i), others.get(drawn));
      others.set(drawn, others.get(i));
    }
    return permutation;
  }

  private static Alert about(Alert alert, Map<String, String> others) {
    Set<String> users = new HashSet<>();
    alert.users().forEach(user -> users.add(others.get(user)));
    return new Alert(
        alert.id(),
        alert.detector(),
        alert.user() == null ? null : others.get(alert.user()),
        users,
        Set.of(),
        alert.time(),
        alert.times(),
        alert.rank(),
        Set.of(),
        alert.timeExact());
  }

  /** Share of all incidents that ranks from this one on would find; 0 without a threshold. */
  double of(AlertRank threshold) {
    return counts.stream()
        .mapToDouble(count -> count.table(threshold).all().recall())
        .average()
        .orElse(0);
  }
}
