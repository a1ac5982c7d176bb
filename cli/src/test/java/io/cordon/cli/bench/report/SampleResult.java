package io.cordon.cli.bench.report;

import io.cordon.cli.bench.result.BenchResult;
import io.cordon.cli.bench.result.BenchSettings;
import io.cordon.cli.bench.result.OverSeeds;
import io.cordon.cli.bench.result.SeedResult;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.ScoreSettings;
import io.cordon.datagen.score.Scorer;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.TrueDecoy;
import io.cordon.datagen.score.input.TrueIncident;
import io.cordon.datagen.score.input.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A finished benchmark for tests: two seeds, two methods, two scenarios of ten incidents each. */
public final class SampleResult {
  private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
  private static final int INCIDENTS = 20;
  private static final int ALARMS = 60;

  private SampleResult() {}

  /** About these seeds. */
  public static BenchResult of(String seedText, List<Long> seeds) {
    List<SeedResult> results = new ArrayList<>();
    for (long seed : seeds) {
      Map<String, Score> scores = new LinkedHashMap<>();
      scores.put(SeedResult.CORDON, score(seed, 2));
      scores.put(SeedResult.WITHOUT_BASELINES, score(seed, 3));
      scores.put("rolling z-score", score(seed, 4));
      results.add(new SeedResult(seed, 1000, 900, 50, scores));
    }
    return new BenchResult(
        new BenchSettings(seedText, seeds, 100, 30, /* alone= */ false),
        new OverSeeds(results),
        Map.of("Cordon", "0.1.0"),
        Map.of("rolling z-score", "a z-score"),
        Map.of("policy-1", "A policy"));
  }

  /** Finds every account takeover, and no slow exfiltration; one alarm in so many is true. */
  private static Score score(long seed, int falseAlarms) {
    List<TrueIncident> incidents = new ArrayList<>();
    List<Alert> alerts = new ArrayList<>();
    Dice dice = Dice.of(seed, falseAlarms);
    for (int i = 0; i < INCIDENTS; i++) {
      Instant time = BEGIN.plus(Duration.ofDays(10)).plus(Duration.ofHours(20L * i));
      boolean loud = i % 2 == 0;
      incidents.add(incident(i, loud, time));
      if (loud) {
        alerts.add(alert("user" + i, time.plusSeconds(600), 50 + dice.below(50), "e" + i));
      }
    }
    for (int i = 0; i < ALARMS * falseAlarms; i++) {
      Instant time = BEGIN.plus(Duration.ofDays(10)).plus(Duration.ofHours(dice.below(400)));
      alerts.add(alert("other" + i, time, dice.below(70), "f" + i));
    }
    ScoredPeriod period =
        new ScoredPeriod(
            100, BEGIN, BEGIN.plus(Duration.ofDays(10)), BEGIN.plus(Duration.ofDays(30)), Map.of());
    TrueDecoy trip =
        new TrueDecoy(
            "D-1",
            "business_trip",
            "other1",
            List.of(),
            period.evaluationFrom(),
            period.to(),
            Set.of());
    return Scorer.score(
        new Truth(period, incidents, List.of(trip)), alerts, ScoreSettings.standard());
  }

  private static TrueIncident incident(int number, boolean loud, Instant time) {
    return new TrueIncident(
        "I-" + number,
        loud ? "account_takeover" : "slow_exfiltration",
        "user" + number,
        List.of(),
        false,
        Set.of("m365"),
        Set.of(),
        time,
        time.plus(Duration.ofHours(2)),
        Set.of(time),
        Set.of("e" + number));
  }

  private static Alert alert(String user, Instant time, int score, String event) {
    return Alert.of("policy-1", user, Set.of(), time, score, Set.of(event));
  }
}
