package io.cordon.datagen.score;

import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.TrueDecoy;
import io.cordon.datagen.score.input.TrueIncident;
import io.cordon.datagen.score.input.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A hand-made organisation: 1000 users; 30 days, of which the last 20 are scored; so a budget of 1
 * allows 20 false alarms.
 */
final class ScoreFixtures {
  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final ScoredPeriod PERIOD =
      new ScoredPeriod(1000, FROM, day(10), day(30), Map.of("m365", "T"));

  private ScoreFixtures() {}

  /** A time, in days from the beginning of the logs. */
  static Instant day(double days) {
    return FROM.plusSeconds(Math.round(days * 86_400));
  }

  /** From day 12 to day 13, about one file, with events e1 and e2. */
  static TrueIncident incident(String id, String scenario, String user) {
    return incident(id, scenario, user, day(12), day(13));
  }

  /** With its first event at one time and its second and last at another. */
  static TrueIncident incident(
      String id, String scenario, String user, Instant first, Instant last) {
    return new TrueIncident(
        id,
        scenario,
        user,
        List.of(),
        false,
        Set.of("m365"),
        Set.of("m365|T|file-of-" + id),
        first,
        last,
        Set.of(first, last),
        Set.of(id + "-e1", id + "-e2"));
  }

  static TrueIncident newcomer(TrueIncident incident) {
    return new TrueIncident(
        incident.id(),
        incident.scenario(),
        incident.user(),
        incident.users(),
        true,
        incident.apps(),
        incident.files(),
        incident.firstTime(),
        incident.lastTime(),
        incident.hours(),
        incident.eventIds());
  }

  static TrueDecoy decoy(String id, String kind, String user, String... eventIds) {
    return new TrueDecoy(id, kind, user, List.of(), day(20), day(22), Set.of(eventIds));
  }

  static Truth truth(TrueIncident... incidents) {
    return new Truth(PERIOD, List.of(incidents), null);
  }

  /** About a person, with nothing else. */
  static Alert alert(String user, double day, double score, String... eventIds) {
    return Alert.of("policy", user, Set.of(), day(day), score, Set.of(eventIds));
  }

  static Alert alertOf(String detector, String user, double day, double score) {
    return Alert.of(detector, user, Set.of(), day(day), score, Set.of());
  }

  static Alert aboutFile(String file, double day) {
    return Alert.of("policy", "somebody", Set.of(file), day(day), 50, Set.of());
  }

  static Alert revision(String id, String user, double day, double score, String... eventIds) {
    return new Alert(
        id,
        "policy",
        user,
        Set.of(),
        Set.of(),
        day(day),
        Set.of(),
        AlertRank.of(score),
        Set.of(eventIds),
        true);
  }

  static Alert withPValue(String user, double day, double pValue) {
    return new Alert(
        user + day,
        "baseline",
        user,
        Set.of(),
        Set.of(),
        day(day),
        Set.of(),
        new AlertRank(50, pValue, 3),
        Set.of(),
        true);
  }

  static Score score(Truth truth, Alert... alerts) {
    return Scorer.score(truth, List.of(alerts), ScoreSettings.standard());
  }

  static Score score(Truth truth, double budget, List<Alert> alerts) {
    return Scorer.score(truth, alerts, ScoreSettings.standard().withBudgets(List.of(budget)));
  }
}
