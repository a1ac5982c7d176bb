package io.cordon.datagen.manner;

import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.random.Dice;
import java.util.List;

/** To what people lower a sensitive label, and why they say they do. */
public final class LoweredLabels {
  private static final List<String> REASONS =
      List.of(
          "Previous label no longer applies",
          "Previous label was incorrect",
          "Labelled by mistake",
          "No longer confidential",
          "Contains no customer data",
          "Approved by the owner");

  private LoweredLabels() {}

  public static String reason(Dice dice) {
    return dice.pick(REASONS);
  }

  /** A label that is not sensitive, or none. */
  public static Sensitivity next(Dice dice) {
    if (dice.chance(0.35)) {
      return Sensitivity.UNLABELLED;
    }
    return dice.chance(0.5) ? Sensitivity.GENERAL : Sensitivity.PUBLIC;
  }
}
