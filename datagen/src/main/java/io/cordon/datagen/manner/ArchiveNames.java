package io.cordon.datagen.manner;

import io.cordon.datagen.random.Dice;
import io.cordon.model.identity.App;

/** What clouds call the archives in which they hand over several files. */
public final class ArchiveNames {
  private ArchiveNames() {}

  /** A name in this cloud's manner. */
  public static String next(App app, Dice dice) {
    String number = dice.from(1, 9) + "-" + dice.from(100, 999);
    return switch (app) {
      case M365 -> "OneDrive_" + number + ".zip";
      case GOOGLE_WORKSPACE -> "drive-download-" + number + ".zip";
      default -> "Files " + number + ".zip";
    };
  }
}
