package io.cordon.datagen.script;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.equipment.Software.Browser;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;

/**
 * Somebody who does not belong here, or uses means that the organisation did not give them: a
 * network, a device and a program.
 */
public record Intruder(Network network, Device device, Program program) {

  /** Somebody with a computer of their own, in a browser of the day. */
  public static Intruder at(Network network, long epochDay, Dice dice) {
    Browser browser = Browser.any(dice);
    return new Intruder(
        network,
        Software.computer(browser, false, dice),
        Software.browser(browser, epochDay - dice.below(90)));
  }

  /** A script on a computer that nobody knows. */
  public static Intruder withScript(Network network, Dice dice) {
    Device server = Software.scriptHost(dice);
    return new Intruder(network, server, Software.script(dice));
  }

  /** Somebody who looks, but for the network, as if they sat at the lead's own computer. */
  public static Intruder disguised(Network network, Scene scene) {
    long day = scene.epochDay();
    return new Intruder(network, scene.lead().computer(day), scene.lead().browser(day));
  }

  /**
   * Either somebody with a computer of their own, one in six of them with a script, or disguised.
   */
  public static Intruder of(Network network, Scene scene, Dice dice, double newDeviceShare) {
    if (!dice.chance(newDeviceShare)) {
      return disguised(network, scene);
    }
    return dice.chance(1.0 / 6) ? withScript(network, dice) : at(network, scene.epochDay(), dice);
  }

  /** How such a program takes so many files. */
  public BulkDownload haul(Dice dice, int files) {
    return program.kind() == Program.Kind.SCRIPT
        ? BulkDownload.BY_SCRIPT
        : BulkDownload.of(dice, files);
  }

  /** A stay of theirs. */
  public Visit visit(Dice dice) {
    return new Visit(dice.bits(), network.address(dice), device, program);
  }
}
