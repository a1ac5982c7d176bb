package io.cordon.datagen.peer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many standard deviations a person's downloads, shares or deletions of a day lie above those
 * of the person's active days among the 30 days before. Judges a person after {@link
 * #LEARNING_DAYS} active days.
 */
final class VolumeScore {
  static final int WINDOW_DAYS = 30;
  static final int LEARNING_DAYS = 5;

  private final Map<String, Map<Volume, RollingMean>> byPerson = new HashMap<>();

  /** The volume that is furthest above its mean, and by how many deviations. */
  record Highest(Volume volume, double deviations) {}

  /** Scores a day with what was learned before it, then learns it. */
  Highest scoreThenLearn(UserDay day) {
    Map<Volume, RollingMean> habits =
        byPerson.computeIfAbsent(day.person(), none -> new EnumMap<>(Volume.class));
    Highest highest = new Highest(Volume.DOWNLOADS, 0);
    for (Volume volume : Volume.values()) {
      RollingMean habit = habits.computeIfAbsent(volume, none -> new RollingMean(WINDOW_DAYS));
      habit.forgetBefore(day.epochDay());
      double z = (day.count(volume) - habit.mean()) / habit.deviation();
      if (habit.size() >= LEARNING_DAYS && z > highest.deviations()) {
        highest = new Highest(volume, z);
      }
      habit.add(day.epochDay(), (double) day.count(volume));
    }
    return highest;
  }
}
