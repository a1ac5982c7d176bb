package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.Calibration;
import io.cordon.datagen.score.figure.Exceedance;
import io.cordon.datagen.score.input.Alert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares benign p-values with uniform ones. Of each person and day the smallest counts, as if
 * people were tested once a day, so that a level is exceeded on its share of user-days.
 */
final class CalibrationFigures {
  private static final double[] LEVELS = {1e-2, 1e-3, 1e-4};
  private static final long MILLIS_PER_DAY = 86_400_000;
  private static final int FEWEST_VALUES = 30;
  private static final double LARGEST_SHARE_OF_ONE_VALUE = 0.05;

  private CalibrationFigures() {}

  /** By detector, and first all together where there are several. */
  static List<Calibration> of(List<JudgedAlert> alerts, double userDays) {
    SortedMap<String, Map<String, Double>> byDetector = new TreeMap<>();
    Map<String, Double> all = new HashMap<>();
    for (JudgedAlert alert : alerts) {
      if (alert.isFalse()) {
        for (Alert revision : alert.revisions()) {
          note(revision, byDetector.computeIfAbsent(revision.detector(), d -> new HashMap<>()));
          note(revision, all);
        }
      }
    }
    byDetector.values().removeIf(Map::isEmpty);
    List<Calibration> rows = new ArrayList<>();
    if (byDetector.size() > 1) {
      rows.add(row(Calibration.ALL, all.values(), userDays));
    }
    byDetector.forEach((detector, values) -> rows.add(row(detector, values.values(), userDays)));
    return rows;
  }

  private static void note(Alert revision, Map<String, Double> smallest) {
    double pValue = revision.rank().pValue();
    if (!Double.isNaN(pValue)) {
      long day = Math.floorDiv(revision.time().toEpochMilli(), MILLIS_PER_DAY);
      smallest.merge(JudgedAlert.person(revision) + '\n' + day, pValue, Math::min);
    }
  }

  private static Calibration row(String detector, Collection<Double> pValues, double userDays) {
    double[] sorted = pValues.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double largest = sorted[sorted.length - 1];
    List<Exceedance> exceedances = new ArrayList<>();
    for (double level : LEVELS) {
      long observed = pValues.stream().filter(p -> p <= level).count();
      exceedances.add(new Exceedance(level, observed, level * userDays, level > largest));
    }
    return new Calibration(
        detector,
        sorted.length,
        largest,
        sorted.length < userDays,
        exceedances,
        kolmogorovSmirnov(sorted, largest));
  }

  /** Given the largest value, the others are uniform below it when the p-values are. */
  private static double kolmogorovSmirnov(double[] sorted, double largest) {
    int others = sorted.length - 1;
    if (sorted.length < FEWEST_VALUES || isDiscrete(sorted)) {
      return Double.NaN;
    }
    double distance = 0;
    for (int i = 0; i < others; i++) {
      double expected = sorted[i] / largest;
      distance = Math.max(distance, Math.abs(expected - (double) i / others));
      distance = Math.max(distance, Math.abs((double) (i + 1) / others - expected));
    }
    return distance;
  }

  private static boolean isDiscrete(double[] sorted) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest > LARGEST_SHARE_OF_ONE_VALUE * sorted.length;
  }
}
