package io.cordon.datagen.world;

import io.cordon.datagen.stock.FileStock;
import io.cordon.model.identity.App;

/**
 * A project, which lives in one cloud for some 60 days.
 *
 * @param firstDay on which there is work in it
 * @param lastDay included
 */
public record Project(
    String name, Department department, FileStock stock, long firstDay, long lastDay) {

  public App app() {
    return stock.library().app();
  }

  public boolean activeOn(long epochDay) {
    return epochDay >= firstDay && epochDay <= lastDay;
  }
}
