package io.cordon.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.score.report.ScoreJson;
import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.ScoreSettings;
import io.cordon.datagen.score.Scorer;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.TrueDecoy;
import io.cordon.datagen.score.input.TrueIncident;
import io.cordon.datagen.score.input.Truth;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole JSON of a small score: other programs read it. */
class ScoreJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private static final String POINT =
      """
      {"budget":%s,"threshold":{"risk_score":50.0,"p_value":null,"severity_id":0},
       "false_alarms":{"counted":1,"per_1000_users_per_day":0.1,"alerts":1,"by_policy":{"link":1}},
       "recall":{"macro":1.0,
        "all":{"scenario":"all","incidents":1,"found":1,"recall":1.0,
         "time_to_detect":{"median_seconds":60.0,"p95_seconds":60.0,"inexact":0}},
        "newcomers":{"scenario":"newcomers","incidents":0,"found":0,"recall":null,
         "time_to_detect":{"median_seconds":null,"p95_seconds":null,"inexact":0}},
        "scenarios":[{"scenario":"theft","incidents":1,"found":1,"recall":1.0,
         "time_to_detect":{"median_seconds":60.0,"p95_seconds":60.0,"inexact":0}}]},
       "recall_by_chance":%s,
       "precision":0.5,
       "decoys":[{"kind":"trip","during":true,"decoys":1,"fired":1,"by_policy":{"link":1}}],
       "weekly":{"weeks":[1],"nominal":%s,"min":1,"median":1,"max":1,"within_20_percent":%s}}
      """;

  /** Two people have an alert at the time of the incident: its user is always one of them. */
  private static String matched(double byChance) {
    return "{\"points\":["
        + POINT.formatted("1.0", byChance, "7.0", "0")
        + ","
        + POINT.formatted("null", byChance, "null", "0")
        + "],\"curve\":["
        + "{\"false_alarms_per_1000_users_per_day\":0.0,\"recall\":1.0,"
        + "\"scenarios\":{\"theft\":1.0}},"
        + "{\"false_alarms_per_1000_users_per_day\":0.1,\"recall\":1.0,"
        + "\"scenarios\":{\"theft\":1.0}}]}";
  }

  private static final String WHOLE =
      """
      {"schema":"cordon.score.v1","users":1000,"evaluation_from":"2026-01-01T00:00:00Z",
       "to":"2026-01-11T00:00:00Z","days":10.0,"prevalence":1.0,"tolerance_seconds":86400.0,
       "refractory_seconds":259200.0,"alerts":2,"alerts_outside":0,
       "strict":%s,"lenient":%s,"calibration":[]}
      """
          .formatted(matched(0), matched(1));

  @Test
  void everyFigureHasItsName() throws IOException {
    TrueIncident incident =
        new TrueIncident(
            "I-1",
            "theft",
            "ana",
            List.of(),
            false,
            Set.of(),
            Set.of(),
            BEGIN,
            BEGIN.plusSeconds(3600),
            Set.of(BEGIN),
            Set.of("e1"));
    TrueDecoy decoy =
        new TrueDecoy("D-1", "trip", "bob", List.of(), BEGIN, BEGIN.plusSeconds(3600), Set.of());
    ScoredPeriod period =
        new ScoredPeriod(1000, BEGIN, BEGIN, BEGIN.plusSeconds(864_000), Map.of());
    List<Alert> alerts =
        List.of(
            Alert.of("link", "ana", Set.of(), BEGIN.plusSeconds(60), 60, Set.of("e1")),
            Alert.of("link", "bob", Set.of(), BEGIN.plusSeconds(60), 50, Set.of("e2")));

    Score score =
        Scorer.score(
            new Truth(period, List.of(incident), List.of(decoy)),
            alerts,
            ScoreSettings.standard().withBudgets(List.of(1.0)));

    assertThat(JSON.readTree(ScoreJson.write(score))).isEqualTo(JSON.readTree(WHOLE));
  }
}
