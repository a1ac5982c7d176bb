package io.cordon.datagen.work;

import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.Project;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The libraries of the projects of a day, by cloud; keeps those of the latest few days. */
final class ActiveProjects {
  /** Days of UTC overlap with those of people in other time zones. */
  private static final int DAYS = 4;

  private final World world;
  private final TreeMap<Long, Map<App, List<FileStock>>> byDay = new TreeMap<>();

  ActiveProjects(World world) {
    this.world = world;
  }

  /** The libraries in a cloud; where it has no project, the first drive there; else none. */
  List<FileStock> stocks(App app, long epochDay) {
    Map<App, List<FileStock>> stocks = byDay.get(epochDay);
    if (stocks == null) {
      stocks = active(epochDay);
      byDay.put(epochDay, stocks);
      if (byDay.size() > DAYS) {
        byDay.remove(byDay.firstKey());
      }
    }
    return stocks.computeIfAbsent(app, this::drives);
  }

  private Map<App, List<FileStock>> active(long epochDay) {
    Map<App, List<FileStock>> stocks = new EnumMap<>(App.class);
    for (Project project : world.projects()) {
      if (project.activeOn(epochDay)) {
        stocks.computeIfAbsent(project.app(), any -> new ArrayList<>()).add(project.stock());
      }
    }
    return stocks;
  }

  private List<FileStock> drives(App app) {
    return world.people().stream()
        .map(person -> person.drive(app))
        .filter(drive -> drive != null)
        .limit(1)
        .toList();
  }
}
