package io.cordon.datagen.incident;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.script.Pace;
import io.cordon.datagen.work.EpisodeMerge;
import io.cordon.datagen.world.World;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What goes wrong, and what only looks so, in a log that has no end. */
public final class LivePlan {
  private final Iterator<Episode> episodes;
  private final List<PlannedIncident> begun = new ArrayList<>();

  private LivePlan(LiveIncidents incidents, LiveIncidents decoys) {
    this.episodes =
        new EpisodeMerge(
            List.of(new PlannedEpisodes(noted(incidents)), new PlannedEpisodes(noted(decoys))));
  }

  /**
   * The plan from a moment on.
   *
   * @param words of the incidents that are wanted; empty for all
   * @throws IllegalArgumentException when a scenario that is wanted is unknown
   */
  public static LivePlan of(
      World world,
      Set<String> words,
      long startMillis,
      Rhythm incidents,
      Rhythm decoys,
      Pace pace) {
    return new LivePlan(
        new LiveIncidents(world, Scenarios.incidents(words), false, startMillis, incidents, pace),
        new LiveIncidents(world, Scenarios.decoys(), true, startMillis, decoys, pace));
  }

  /** What is done, in order of time; it does not end. */
  public Iterator<Episode> episodes() {
    return episodes;
  }

  /** Those that have begun, or are the next to begin, in no order. */
  public List<PlannedIncident> begun() {
    return List.copyOf(begun);
  }

  private Iterator<PlannedIncident> noted(LiveIncidents all) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public PlannedIncident next() {
        PlannedIncident next = all.next();
        begun.add(next);
        return next;
      }
    };
  }
}
