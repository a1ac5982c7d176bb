package io.cordon.datagen.work;

import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.Project;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The libraries of the projects of a day, by cloud; keeps those of one day. */
final class ActiveProjects {
  private final World world;
  private final Map<App, List<FileStock>> stocks = new EnumMap<>(App.class);
  private long day = Long.MIN_VALUE;

  ActiveProjects(World world) {
    this.world = world;
  }

  /** The libraries in a cloud; where it has no project, the first drive there; else none. */
  List<FileStock> stocks(App app, long epochDay) {
    if (day != epochDay) {
      day = epochDay;
      stocks.clear();
      for (Project project : world.projects()) {
        if (project.activeOn(epochDay)) {
          stocks.computeIfAbsent(project.app(), any -> new ArrayList<>()).add(project.stock());
        }
      }
    }
    return stocks.computeIfAbsent(app, this::drives);
  }

  private List<FileStock> drives(App app) {
    return world.people().stream()
        .filter(person -> person.drive(app) != null)
        .limit(1)
        .map(person -> person.drive(app))
        .toList();
  }
}
