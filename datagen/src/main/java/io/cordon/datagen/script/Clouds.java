package io.cordon.datagen.script;

import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.Project;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** In which clouds a person works. */
public final class Clouds {
  private Clouds() {}

  /** Those where the person has files: a drive of their own, or that of a project. */
  public static List<App> of(Person person, long epochDay) {
    Set<App> apps = EnumSet.noneOf(App.class);
    apps.addAll(withDrive(person));
    apps.addAll(withProjects(person, epochDay));
    return new ArrayList<>(apps);
  }

  /** Those where the person works in a project. */
  public static List<App> withProjects(Person person, long epochDay) {
    Set<App> apps = EnumSet.noneOf(App.class);
    for (Project project : person.projects(epochDay)) {
      if (person.clouds().contains(project.app())) {
        apps.add(project.app());
      }
    }
    return new ArrayList<>(apps);
  }

  /** Those where the person has files whose labels can be changed; Dropbox knows no labels. */
  public static List<App> withLabels(Person person, long epochDay) {
    return of(person, epochDay).stream().filter(app -> app != App.DROPBOX).toList();
  }

  /** Those where the person has a drive of their own. */
  public static List<App> withDrive(Person person) {
    Set<App> apps = EnumSet.noneOf(App.class);
    for (App app : person.clouds()) {
      if (person.drive(app) != null) {
        apps.add(app);
      }
    }
    return new ArrayList<>(apps);
  }
}
