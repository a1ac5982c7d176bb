package io.cordon.datagen.script;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.random.Dice;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a scene that is played in one go, such as one day of it: all sessions in it, and the
 * acts that they come to.
 */
public final class Part {
  private final Scene scene;
  private final int number;
  private final Dice dice;
  private final long startMillis;
  private final List<Act> acts = new ArrayList<>();

  Part(Scene scene, int number, Dice dice, long startMillis) {
    this.scene = scene;
    this.number = number;
    this.dice = dice;
    this.startMillis = startMillis;
  }

  /** Which part of the scene it is, from 0. */
  public int number() {
    return number;
  }

  public Dice dice() {
    return dice;
  }

  /** No act of the part is earlier. */
  public long startMillis() {
    return startMillis;
  }

  /** A session of some account in some cloud; its acts belong to the incident. */
  public ScriptedSession session(App app, Account actor, Visit visit, long atMillis) {
    return new ScriptedSession(scene, dice, app, actor, visit, atMillis, acts);
  }

  /** A session of the lead in the scene's cloud; its acts belong to the incident. */
  public ScriptedSession session(Visit visit, long atMillis) {
    return session(scene.app(), scene.account(), visit, atMillis);
  }

  /**
   * A session of the lead where the lead is at that time. If they sign in, as with most sessions,
   * that only leads up to the incident.
   */
  public ScriptedSession session(long atMillis) {
    return session(scene.usual(atMillis, dice), atMillis).leadUp().beginAsUsual().inEarnest();
  }

  List<Act> acts() {
    return acts.stream().sorted(Comparator.comparingLong(Act::atMillis)).toList();
  }
}
