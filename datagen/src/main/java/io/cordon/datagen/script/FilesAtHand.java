package io.cordon.datagen.script;

import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.Project;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that a person can reach in one cloud, as they are by now. */
public final class FilesAtHand {
  private static final int SENSITIVE_OF_ONE_STOCK = 60;

  private final World world;
  private final List<FileStock> own = new ArrayList<>();
  private final List<Project> others = new ArrayList<>();

  private FilesAtHand(World world, Person person, App app, long epochDay) {
    this.world = world;
    List<Project> projects = person.projects(epochDay);
    for (Project project : projects) {
      if (project.app() == app) {
        own.add(project.stock());
      }
    }
    if (person.drive(app) != null) {
      own.add(person.drive(app));
    }
    for (Project project : world.projects()) {
      if (project.app() == app && project.activeOn(epochDay) && !projects.contains(project)) {
        others.add(project);
      }
    }
  }

  /** Those of the lead in the scene's cloud. */
  public static FilesAtHand of(Scene scene) {
    return of(scene.world(), scene.lead(), scene.app(), scene.epochDay());
  }

  /** Those of a person in a cloud on a day. */
  public static FilesAtHand of(World world, Person person, App app, long epochDay) {
    FilesAtHand files = new FilesAtHand(world, person, app, epochDay);
    if (files.own.isEmpty()) {
      throw new IllegalArgumentException(person.mail() + " has no files in " + app.id());
    }
    return files;
  }

  /** Different files of their own work, those they use most among them. */
  public List<Item> own(Dice dice, int count) {
    return pick(dice, count);
  }

  /** Different sensitive files of their own work; new ones where these are too few. */
  public List<Item> sensitive(Dice dice, int count) {
    List<Item> known = new ArrayList<>();
    for (FileStock stock : own) {
      for (Item item : stock.sensitive(SENSITIVE_OF_ONE_STOCK)) {
        Item now = world.states().now(item);
        if (now.label().isSensitive()) {
          known.add(now);
        }
      }
    }
    List<Item> picked = new ArrayList<>();
    while (picked.size() < count && !known.isEmpty()) {
      picked.add(known.remove(dice.below(known.size())));
    }
    while (picked.size() < count) {
      picked.add(freshSensitive(dice));
    }
    return picked;
  }

  /** A sensitive file that nobody else touches. */
  public Item freshSensitive(Dice dice) {
    return fresh(
        dice, dice.chance(0.2) ? Sensitivity.HIGHLY_CONFIDENTIAL : Sensitivity.CONFIDENTIAL);
  }

  /** A file with this label that nobody else touches. */
  public Item fresh(Dice dice, Sensitivity label) {
    return stock(dice).fresh(dice, label);
  }

  /**
   * Different files, some of them of projects that the person has no part in.
   *
   * @param crossShare how many of them are of other projects, 0 to 1
   */
  public List<Item> mixed(Dice dice, int count, double crossShare, boolean sensitiveOnly) {
    int foreign = others.isEmpty() ? 0 : (int) StrictMath.round(count * crossShare);
    List<Item> items = new ArrayList<>();
    items.addAll(sensitiveOnly ? sensitive(dice, count - foreign) : own(dice, count - foreign));
    items.addAll(ofOthers(dice, foreign, sensitiveOnly));
    return shuffled(items, dice);
  }

  /** Different files of their own work one library after the other, old ones too, in order. */
  public List<Item> everything(Dice dice, int count) {
    List<Item> items = new ArrayList<>();
    int first = dice.below(own.size());
    for (int i = 0; i < own.size() && items.size() < count; i++) {
      FileStock stock = own.get((first + i) % own.size());
      for (int n = 0; n < stock.size() * FileStock.DEPTH && items.size() < count; n++) {
        items.add(world.states().now(stock.file(n)));
      }
    }
    return items;
  }

  /** Where they work: mostly the library that they use most. */
  public FileStock stock(Dice dice) {
    return own.get(dice.zipf(own.size(), 0.8));
  }

  /** The library of a project that they work in; their drive where there is none. */
  public FileStock project(Dice dice) {
    List<FileStock> projects =
        own.stream().filter(stock -> stock.library().kind() == Library.Kind.PROJECT).toList();
    return projects.isEmpty() ? stock(dice) : dice.pick(projects);
  }

  private List<Item> ofOthers(Dice dice, int count, boolean sensitiveOnly) {
    List<Item> items = new ArrayList<>();
    while (items.size() < count) {
      FileStock stock = dice.pick(others).stock();
      List<Item> choice =
          sensitiveOnly ? stock.sensitive(SENSITIVE_OF_ONE_STOCK) : List.of(stock.popular(dice));
      Item item = choice.isEmpty() ? null : world.states().now(dice.pick(choice));
      boolean suits = item != null && (!sensitiveOnly || item.label().isSensitive());
      items.add(suits ? item : stock.fresh(dice, Sensitivity.CONFIDENTIAL));
    }
    return items;
  }

  private List<Item> pick(Dice dice, int count) {
    Set<Long> keys = new HashSet<>();
    List<Item> items = new ArrayList<>();
    for (int attempt = 0; items.size() < count && attempt < count * 6; attempt++) {
      Item item = stock(dice).popular(dice);
      if (keys.add(item.key())) {
        items.add(world.states().now(item));
      }
    }
    for (FileStock stock : own) {
      for (int i = 0; i < stock.size() && items.size() < count; i++) {
        Item item = stock.file(i);
        if (keys.add(item.key())) {
          items.add(world.states().now(item));
        }
      }
    }
    while (items.size() < count) {
      items.add(fresh(dice, Sensitivity.GENERAL));
    }
    return items;
  }

  private static List<Item> shuffled(List<Item> items, Dice dice) {
    List<Item> rest = new ArrayList<>(items);
    List<Item> mixed = new ArrayList<>();
    while (!rest.isEmpty()) {
      mixed.add(rest.remove(dice.below(rest.size())));
    }
    return mixed;
  }
}
