package io.cordon.datagen.world;

import io.cordon.datagen.place.Succession;
import io.cordon.datagen.place.Trip;
import java.util.ArrayList;
import java.util.List;

/**
 * When somebody works for the organisation, in which department, and on what.
 *
 * @param firstDay {@code Long.MIN_VALUE} for those who were there before the beginning
 * @param lastDay included; {@code Long.MAX_VALUE} for those who stay
 * @param projects the places that they fill, the most used first; a place's projects follow one
 *     another
 * @param leaves holidays, in order; where to does not matter
 */
record Career(
    long firstDay,
    long lastDay,
    Succession<Department> departments,
    Succession<List<Succession<Project>>> projects,
    List<Trip> leaves) {

  boolean employed(long epochDay) {
    return epochDay >= firstDay && epochDay <= lastDay;
  }

  boolean onLeave(long epochDay) {
    for (Trip leave : leaves) {
      if (epochDay >= leave.firstDay() && epochDay <= leave.lastDay()) {
        return true;
      }
    }
    return false;
  }

  List<Project> projects(long epochDay) {
    List<Succession<Project>> places = projects.at(epochDay);
    List<Project> now = new ArrayList<>(places.size());
    for (Succession<Project> place : places) {
      now.add(place.at(epochDay));
    }
    return now;
  }
}
