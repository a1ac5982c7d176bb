package io.cordon.datagen.incident;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.activity.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One incident as it was played.
 *
 * @param acts those that carry its number, in order of time
 * @param leadUp the others
 */
record Play(PlannedIncident planned, List<Act> acts, List<Act> leadUp) {
  static final World WORLD = world(21, 400, 75);

  static World world(long seed, int users, int days) {
    long fromMillis = Instant.parse("2026-01-12T00:00:00Z").toEpochMilli();
    return World.of(new WorldSettings(seed, users, fromMillis, days, WorldSettings.allClouds()));
  }

  /** Some incidents of one kind, in {@link #WORLD}. */
  static List<Play> of(String word) {
    IncidentPlan plan = IncidentPlan.of(WORLD, new PlanSettings(0.6, 0, Set.of(word)));
    return plan.planned().stream().map(Play::of).toList();
  }

  /** Some decoys of one kind, in {@link #WORLD}. */
  static List<Play> ofDecoy(String word) {
    IncidentPlan plan = IncidentPlan.of(WORLD, new PlanSettings(0, 6, Set.of()));
    return plan.planned().stream()
        .filter(planned -> planned.word().equals(word))
        .map(Play::of)
        .toList();
  }

  static Play of(PlannedIncident planned) {
    List<Act> own = new ArrayList<>();
    List<Act> others = new ArrayList<>();
    Scenario scenario = planned.scenario();
    for (Episode episode : scenario.play(planned.scene())) {
      for (Act act : episode.acts().get()) {
        (act.incident() == planned.number() ? own : others).add(act);
      }
    }
    return new Play(planned, own, others);
  }

  Scene scene() {
    return planned.scene();
  }

  Person lead() {
    return planned.scene().lead();
  }

  Stream<Act> all(Verb verb) {
    return acts.stream().filter(act -> act.verb() == verb);
  }

  int count(Verb verb) {
    return (int) all(verb).count();
  }

  /** How many different files were downloaded. */
  int files() {
    return (int) all(Verb.DOWNLOAD).map(act -> act.item().key()).distinct().count();
  }

  List<Detail.Grant> grants() {
    return all(Verb.SHARE).map(act -> (Detail.Grant) act.detail()).toList();
  }

  List<String> addresses() {
    return acts.stream().map(act -> act.visit().address()).distinct().toList();
  }

  double hours() {
    long millis = acts.get(acts.size() - 1).atMillis() - acts.get(0).atMillis();
    return millis / 3_600_000.0;
  }

  /** The different days, by the lead's own clock, on which its acts were done. */
  List<Long> days() {
    long zone = lead().home().utcOffsetHours() * 3_600_000L;
    return acts.stream()
        .map(act -> Math.floorDiv(act.atMillis() + zone, 86_400_000L))
        .distinct()
        .toList();
  }
}
