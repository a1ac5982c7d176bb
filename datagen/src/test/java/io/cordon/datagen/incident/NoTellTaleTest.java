package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.place.City;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.place.NetworkLookup;
import io.cordon.datagen.work.EpisodeMerge;
import io.cordon.datagen.work.OrdinaryLife;
import io.cordon.datagen.world.World;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No network and no name of a device or program gives an incident away: each is seen in ordinary
 * life or in a decoy too.
 */
class NoTellTaleTest {

  /** Made-up names of applications: a new one is new to everybody, as in life. */
  private static final Set<String> NEW_TO_ALL = Set.of("DELEGATED_APP");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIncidentsComeFromIsOrdinaryToo(long seed) {
    World world = Play.world(seed, 400, 60);
    NetworkLookup lookup = new NetworkLookup(world.networks());
    IncidentPlan plan = IncidentPlan.of(world, new PlanSettings(1, 4, Set.of()));
    List<PlannedIncident> planned = plan.planned();
    EpisodeMerge all = new EpisodeMerge(List.of(new OrdinaryLife(world), plan.episodes()));
    Set<String> guilty = new TreeSet<>();
    Set<String> innocent = new TreeSet<>();
    while (all.hasNext()) {
      for (Act act : all.next().acts().get()) {
        boolean innocentAct = act.incident() == 0 || planned.get(act.incident() - 1).decoy();
        note(innocentAct ? innocent : guilty, act, lookup);
      }
    }
    assertThat(guilty).isNotEmpty();
    assertThat(innocent).containsAll(guilty);
  }

  private static void note(Set<String> patterns, Act act, NetworkLookup lookup) {
    Network network = lookup.network(act.visit().address());
    patterns.add("network " + networkName(network));
    String program = act.visit().program().kind().name();
    patterns.add("program " + program + ' ' + pattern(programName(act, program)));
    patterns.add("device " + act.visit().device().kind() + ' ' + deviceName(act, program));
  }

  /** All foreign providers are one: both sides draw from the same fifty, and both miss a few. */
  private static String networkName(Network network) {
    if (network == null) {
      return "unlisted";
    }
    boolean abroad = City.ELSEWHERE.contains(network.city());
    return abroad ? network.name().replaceAll(" [A-Z]{2}\\b.*", " abroad") : network.name();
  }

  private static String programName(Act act, String kind) {
    return NEW_TO_ALL.contains(kind) ? "" : act.visit().program().name();
  }

  private static String deviceName(Act act, String kind) {
    return NEW_TO_ALL.contains(kind) ? "" : pattern(act.visit().device().hostName());
  }

  /** Without what differs from one to the next: digits, and hexadecimal numbers after a dash. */
  private static String pattern(String name) {
    return name.replaceAll("-[0-9a-f-]{3,}$", "-#").replaceAll("[0-9]+", "#");
  }
}
