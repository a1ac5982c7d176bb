package io.cordon.datagen.script;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.List;
import java.util.Set;

/** A kind of incident, or of something harmless that looks like one: who may do it, and how. */
public interface Scenario {

  /** The word that ground truth uses, for example {@code account_takeover}. */
  String word();

  /** Plays it: the parts in order of their starts, each made only when its time comes. */
  List<Episode> play(Scene scene);

  /** How many days it lasts at most, by the calendar. */
  default int days() {
    return 1;
  }

  /** How many days it needs at least; it is shorter where the log is. */
  default int leastDays() {
    return days();
  }

  /** At what time of day it begins. */
  default Hours hours() {
    return Hours.WORK;
  }

  /** Whether its lead may be on leave or on a trip when it begins. */
  default boolean isOfPeopleAway() {
    return false;
  }

  /** Whether somebody who watches for some minutes sees it happen. */
  default boolean isBrief() {
    return days() <= 5;
  }

  /** Whether an organisation that uses only these clouds can see it. */
  default boolean suits(Set<App> clouds) {
    return !clouds.isEmpty();
  }

  /** The days on which it may begin with this person in the lead. */
  default Window window(World world, Person person) {
    return new Window(person.firstDay(), latest(person.lastDay(), days()));
  }

  /** The clouds in which this person can play it on that day; empty for none. */
  default List<App> apps(World world, Person person, long epochDay) {
    return Clouds.of(person, epochDay);
  }

  /** Whether a member of the organisation is to be found for it, and not a guest or a program. */
  default boolean isByMember() {
    return true;
  }

  /**
   * With whose account it is done: a mail address in lower case, or an application's name. Of a
   * member it is the address that the organisation knows them by.
   */
  default String user(Scene scene) {
    return scene.lead().mail();
  }

  /** Mail addresses of others without whom it would not have come to it; mostly none. */
  default List<String> others(Scene scene) {
    return List.of();
  }

  private static long latest(long lastDay, int days) {
    return lastDay == Long.MAX_VALUE ? lastDay : lastDay - days + 1;
  }
}
