package io.cordon.datagen.equipment;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.place.Succession;
import java.util.List;

/**
 * What somebody works with.
 *
 * @param computers one after the other
 * @param second another computer, for example one at home; null for most
 * @param browsers on the computer, each version after the other
 */
public record Equipment(
    Succession<Device> computers, Device phone, Device second, Succession<Program> browsers) {

  /** The computer, the phone, and for some another computer. */
  public List<Device> devices(long epochDay) {
    Device computer = computers.at(epochDay);
    return second == null ? List.of(computer, phone) : List.of(computer, phone, second);
  }
}
