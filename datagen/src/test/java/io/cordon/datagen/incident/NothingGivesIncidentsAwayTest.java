package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.work.EpisodeMerge;
import io.cordon.datagen.work.OrdinaryLife;
import io.cordon.datagen.world.World;
import io.cordon.model.activity.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An incident is known by who does what to how many files from where, measured by what they usually
 * do, and by nothing else: whatever single acts and stays of incidents look like, others do too.
 */
class NothingGivesIncidentsAwayTest {

  /** What incidents alone show, each because that is what the incident is. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "grant on sensitive to stranger",
          "three of a thousand shares with people outside: too rare in so small an organisation");

  @Test
  void ordinaryPeopleTooShareSensitiveFilesWithStrangersNowAndThen() {
    World world = Play.world(3, 700, 20);
    Traits traits = new Traits(world);
    Set<String> all = new TreeSet<>();
    new OrdinaryLife(world)
        .forEachRemaining(episode -> all.addAll(traits.of(sharesOf(episode.acts().get()))));
    assertThat(all).containsAll(ALLOWED.keySet());
  }

  private static List<Act> sharesOf(List<Act> acts) {
    return acts.stream().filter(act -> act.verb() == Verb.SHARE).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyTraitOfIncidentsIsAlsoOneOfOthers(long seed) {
    World world = Play.world(seed, 150, 20);
    IncidentPlan plan = IncidentPlan.of(world, PlanSettings.DEFAULT);
    Map<Integer, Boolean> harmless = new HashMap<>();
    plan.planned().forEach(planned -> harmless.put(planned.number(), planned.decoy()));
    List<Act> others = new ArrayList<>();
    List<Act> incidents = new ArrayList<>();
    new EpisodeMerge(List.of(new OrdinaryLife(world), plan.episodes()))
        .forEachRemaining(
            episode ->
                episode
                    .acts()
                    .get()
                    .forEach(
                        act ->
                            (harmless.getOrDefault(act.incident(), true) ? others : incidents)
                                .add(act)));
    Traits traits = new Traits(world);
    Set<String> telling = new TreeSet<>(traits.of(incidents));
    telling.removeAll(traits.of(others));
    telling.removeAll(ALLOWED.keySet());
    assertThat(String.join("\n", telling)).isEmpty();
  }
}
