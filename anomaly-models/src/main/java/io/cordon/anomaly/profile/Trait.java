package io.cordon.anomaly.profile;

import io.cordon.anomaly.familiarity.FamiliarityModel;
import java.io.IOException;

/** A kind of value that may be familiar or not. */
@SuppressWarnings("ImmutableEnumChecker") // models are records of numbers
public enum Trait {
  COUNTRY(0, FamiliarityModel.COUNTRY),
  NETWORK(1, FamiliarityModel.NETWORK),
  DEVICE(2, FamiliarityModel.DEVICE),
  PROGRAM(3, FamiliarityModel.PROGRAM),
  DOMAIN(4, FamiliarityModel.DOMAIN),
  PROJECT(5, FamiliarityModel.PROJECT),
  /** Of a file's name. */
  ENDING(6, FamiliarityModel.PROGRAM);

  private static final Trait[] BY_SLOT = values();

  /** Part of stored state: the place in the order here. */
  final int slot;

  final FamiliarityModel ofPerson;
  final FamiliarityModel ofDepartment;
  final FamiliarityModel ofOrganisation;

  Trait(int slot, FamiliarityModel ofPerson) {
    this.slot = slot;
    this.ofPerson = ofPerson;
    ofDepartment = ofPerson.forDepartment();
    ofOrganisation = ofPerson.forOrganisation();
  }

  /** The one of a stored slot. */
  static Trait ofSlot(int slot) throws IOException {
    if (slot >= BY_SLOT.length) {
      throw new IOException("Value of kind " + slot + "; this version knows " + BY_SLOT.length);
    }
    return BY_SLOT[slot];
  }
}
