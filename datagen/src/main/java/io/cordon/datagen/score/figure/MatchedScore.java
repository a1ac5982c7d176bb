package io.cordon.datagen.score.figure;

import java.util.List;

/**
 * The figures under one rule of matching.
 *
 * @param points one for each budget, in its order, and last that of all alerts
 * @param curve from few false alarms to many
 */
public record MatchedScore(Matching matching, List<OperatingPoint> points, List<CurvePoint> curve) {
  public MatchedScore {
    points = List.copyOf(points);
    curve = List.copyOf(curve);
  }

  /** All alerts, whatever their rank. */
  public OperatingPoint unlimited() {
    return points.get(points.size() - 1);
  }
}
