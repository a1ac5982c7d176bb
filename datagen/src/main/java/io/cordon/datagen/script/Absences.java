package io.cordon.datagen.script;

import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;

/** When people are on leave in the time in which incidents happen. */
public final class Absences {
  private Absences() {}

  /** The first leave that begins after the calm time; {@link Window#NONE} for none. */
  public static Window leave(World world, Person person) {
    long last = Math.min(world.settings().lastDay(), person.lastDay());
    long day = world.settings().firstDay() + CalmTime.days(world.settings()) + 1;
    while (day <= last && (!person.onLeave(day) || person.onLeave(day - 1))) {
      day++;
    }
    if (day > last) {
      return Window.NONE;
    }
    long end = day;
    while (end < last && person.onLeave(end + 1)) {
      end++;
    }
    return new Window(day, end);
  }

  /** The first day of that leave; {@code Long.MAX_VALUE} for none. */
  public static long nextLeave(World world, Person person) {
    Window leave = leave(world, person);
    return leave.isEmpty() ? Long.MAX_VALUE : leave.firstDay();
  }
}
