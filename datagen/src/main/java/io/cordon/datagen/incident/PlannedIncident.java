package io.cordon.datagen.incident;

import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import java.util.List;

/**
 * An incident or decoy that is to be played.
 *
 * @param newcomer whether its user had been there for less than ten days
 */
public record PlannedIncident(Scenario scenario, boolean decoy, Scene scene, boolean newcomer) {

  /** What its acts carry; unique among incidents and decoys, in order of their starts from 1. */
  public int number() {
    return scene.incident();
  }

  /** The word that ground truth uses. */
  public String word() {
    return scenario.word();
  }

  /** With whose account it is done: a mail address in lower case, or an application's name. */
  public String user() {
    return scenario.user(scene);
  }

  /** Others who are involved, such as whoever invited a guest; mostly none. */
  public List<String> users() {
    return scenario.others(scene);
  }

  /** When the first act that belongs or leads up to it is done, as a Unix time. */
  public long startMillis() {
    return scene.startMillis();
  }

  PlannedIncident numbered(int number) {
    return new PlannedIncident(scenario, decoy, scene.numbered(number), newcomer);
  }
}
