package io.cordon.datagen.manner;

import io.cordon.datagen.random.Dice;
import java.util.List;

/** Names of applications that people allow to act for them; a good one sounds like a bad one. */
public final class ApplicationNames {
  private static final List<String> HEADS =
      List.of(
          "Sign", "Flow", "Chart", "Note", "Plan", "Mail", "Doc", "Form", "Task", "Meet", "Scan",
          "Drive");
  private static final List<String> TAILS =
      List.of("well", "desk", "room", "wise", "board", "merge", "ly", "hub", "pilot", "box");
  private static final List<String> EDITIONS = List.of("", "", "", " Pro", " Viewer", " 24");

  private ApplicationNames() {}

  /** One of some hundreds. */
  public static String next(Dice dice) {
    return dice.pick(HEADS) + dice.pick(TAILS) + dice.pick(EDITIONS);
  }
}
