package io.cordon.datagen.world;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.place.Succession;
import io.cordon.datagen.random.Dice;

/**
 * Somebody of a partner who works in a project.
 *
 * @param domain of the partner
 * @param host who invites them
 * @param project one after the other
 * @param visit their usual place, device and program
 * @param browsers one version after the other
 * @param actsPerDay of an active day
 */
public record Guest(
    int index,
    Account account,
    String domain,
    Person host,
    Succession<Project> project,
    Visit visit,
    Succession<Program> browsers,
    double actsPerDay,
    long firstDay,
    long lastDay) {

  public boolean activeOn(long epochDay) {
    return epochDay >= firstDay && epochDay <= lastDay;
  }

  /** Whether they are members of all of the project's library, and not of one folder only. */
  public boolean inWholeLibrary() {
    return Dice.of(account.key(), index).chance(0.4);
  }

  /** Their browser in the version of a day. */
  public Program browser(long epochDay) {
    return browsers.at(epochDay);
  }
}
