package io.cordon.datagen;

import java.util.ArrayList;
import java.util.List;

/** What a script of an incident writes down: rows that lead up to it, and its own. */
abstract class Script {
  protected final SyntheticOrganisation organisation;
  protected final Pace pace;
  protected final Person person;
  protected final Dice dice;
  protected final long startMillis;
  private final List<Row> prelude = new ArrayList<>();
  private final List<Row> acts = new ArrayList<>();

  Script(
      SyntheticOrganisation organisation, Pace pace, Person person, Dice dice, long startMillis) {
    this.organisation = organisation;
    this.pace = pace;
    this.person = person;
    this.dice = dice;
    this.startMillis = startMillis;
  }

  /**
   * Plays a scenario.
   *
   * @param number how many of this scenario were before it
   */
  abstract void play(Scenario scenario, long number);

  protected final void leadUp(Row row) {
    prelude.add(row);
  }

  protected final void act(Row row) {
    acts.add(row);
  }

  protected final void act(List<Row> rows) {
    acts.addAll(rows);
  }

  /** One of the person's usual places. */
  protected final Visit usualPlace() {
    Whereabouts whereabouts = new Whereabouts(organisation);
    return pace == Pace.LIVE
        ? whereabouts.settled(person, dice)
        : whereabouts.usual(person, 0.5, dice, dice);
  }

  Enactment enactment(Scenario scenario, long number) {
    return new Enactment(scenario, number, person, List.copyOf(prelude), List.copyOf(acts));
  }
}
