package io.cordon.datagen.incident;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.script.CalmTime;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Which incidents and decoys an organisation has, when, and by whom. They fall on the time after
 * the calm of the beginning, on all hours that suit their kind, and one in ten on somebody who has
 * been there for less than ten days. There are at least two of each kind where the log is long
 * enough and people are free. Immutable; equal worlds and settings give equal plans.
 */
public final class IncidentPlan {
  private static final int LEAST_OF_EACH = 2;
  private static final int ONE_NEWCOMER_IN = 10;

  private final List<PlannedIncident> planned;

  private IncidentPlan(List<PlannedIncident> planned) {
    this.planned = List.copyOf(planned);
  }

  /** Nothing happens. */
  public static IncidentPlan none() {
    return new IncidentPlan(List.of());
  }

  /**
   * The plan for a world.
   *
   * @throws IllegalArgumentException when a scenario that is wanted is unknown
   */
  public static IncidentPlan of(World world, PlanSettings settings) {
    List<Scenario> incidents = Scenarios.incidents(settings.scenarios());
    Casting casting = new Casting(world);
    List<PlannedIncident> all = new ArrayList<>();
    all.addAll(cast(world, casting, incidents, settings.incidentsPerThousandDays(), false));
    all.addAll(cast(world, casting, Scenarios.decoys(), settings.decoysPerThousandDays(), true));
    return new IncidentPlan(numbered(all));
  }

  /** All of them, in order of their starts. */
  public List<PlannedIncident> planned() {
    return planned;
  }

  /** What is done, in order of time; each part is made when its time comes. */
  public Iterator<Episode> episodes() {
    return new PlannedEpisodes(planned.iterator());
  }

  private static List<PlannedIncident> cast(
      World world, Casting casting, List<Scenario> wanted, double perThousandDays, boolean decoy) {
    List<Scenario> scenarios =
        wanted.stream()
            .filter(casting::fits)
            // Those that need the most room come first.
            .sorted(Comparator.comparingInt(Scenario::days).reversed())
            .toList();
    List<PlannedIncident> all = new ArrayList<>();
    if (scenarios.isEmpty() || perThousandDays == 0) {
      return all;
    }
    int days = world.settings().days() - CalmTime.days(world.settings());
    double total = perThousandDays * world.settings().users() / 1000 * days;
    int each = Math.max(LEAST_OF_EACH, (int) StrictMath.round(total / scenarios.size()));
    int newcomers = 0;
    for (Scenario scenario : scenarios) {
      Dice dice = Purpose.INCIDENT_TIMES.dice(world.settings().seed(), scenario.word().hashCode());
      List<Person> veteran = casting.candidates(scenario, false);
      List<Person> fresh = scenario.isByMember() ? casting.candidates(scenario, true) : List.of();
      for (int ordinal = 0; ordinal < each; ordinal++) {
        boolean owed = newcomers * ONE_NEWCOMER_IN < all.size() + ONE_NEWCOMER_IN / 2;
        Scene scene = owed ? casting.scene(scenario, fresh, true, ordinal, 0, dice) : null;
        boolean newcomer = scene != null;
        if (scene == null) {
          scene = casting.scene(scenario, veteran, false, ordinal, 0, dice);
        }
        if (scene != null) {
          newcomers += newcomer ? 1 : 0;
          all.add(new PlannedIncident(scenario, decoy, scene, newcomer));
        }
      }
    }
    return all;
  }

  private static List<PlannedIncident> numbered(List<PlannedIncident> all) {
    List<PlannedIncident> ordered = new ArrayList<>(all);
    ordered.sort(
        Comparator.comparingLong(PlannedIncident::startMillis)
            .thenComparing(PlannedIncident::word)
            .thenComparingInt(planned -> planned.scene().ordinal()));
    List<PlannedIncident> numbered = new ArrayList<>();
    for (PlannedIncident planned : ordered) {
      numbered.add(planned.numbered(numbered.size() + 1));
    }
    return numbered;
  }
}
