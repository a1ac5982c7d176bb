package io.cordon.datagen.script;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.manner.ApplicationNames;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.world.World;

/** A program of a third party that runs on a server and acts in the name of whoever allowed it. */
public record DelegatedApp(Program program, Device server, Network network) {

  /** One that nobody here uses yet. */
  public static DelegatedApp unknown(World world, Network network, Dice dice) {
    Program program = Software.application(ApplicationNames.next(dice));
    while (world.applications().contains(program)) {
      program = Software.application(ApplicationNames.next(dice));
    }
    return on(network, program, dice);
  }

  /** This program on a server in a network. */
  public static DelegatedApp on(Network network, Program program, Dice dice) {
    Device server = Software.server(program.name(), false, dice);
    return new DelegatedApp(program, server, network);
  }

  /** One connection of it. */
  public Visit visit(Dice dice) {
    return new Visit(dice.bits(), network.address(dice), server, program);
  }
}
