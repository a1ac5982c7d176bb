package io.cordon.anomaly.profile;

import io.cordon.anomaly.familiarity.FamiliarityModel;

/** A kind of value that may be familiar or not. The order is part of stored state. */
public enum Trait {
  COUNTRY(FamiliarityModel.COUNTRY),
  NETWORK(FamiliarityModel.NETWORK),
  DEVICE(FamiliarityModel.DEVICE),
  PROGRAM(FamiliarityModel.PROGRAM),
  DOMAIN(FamiliarityModel.DOMAIN),
  PROJECT(FamiliarityModel.PROJECT),
  /** Of a file's name. */
  ENDING(FamiliarityModel.PROGRAM);

  final FamiliarityModel ofPerson;
  final FamiliarityModel ofDepartment;
  final FamiliarityModel ofOrganisation;

  Trait(FamiliarityModel ofPerson) {
    this.ofPerson = ofPerson;
    ofDepartment = ofPerson.forDepartment();
    ofOrganisation = ofPerson.forOrganisation();
  }
}
