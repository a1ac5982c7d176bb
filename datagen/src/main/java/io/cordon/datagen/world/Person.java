package io.cordon.datagen.world;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.equipment.Equipment;
import io.cordon.datagen.place.City;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.place.Residence;
import io.cordon.datagen.place.Succession;
import io.cordon.datagen.place.Trip;
import io.cordon.datagen.stock.FileStock;
import io.cordon.model.identity.App;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A member of the organisation. Days are counted from 1 January 1970. */
public final class Person {
  private final int index;
  private final Map<App, Account> accounts;
  private final Map<App, FileStock> drives;
  private final App mainCloud;
  private final Habits habits;
  private final Career career;
  private final Residence residence;
  private final Equipment equipment;

  Person(
      int index,
      Map<App, Account> accounts,
      Map<App, FileStock> drives,
      App mainCloud,
      Habits habits,
      Career career,
      Residence residence,
      Equipment equipment) {
    this.index = index;
    this.accounts = accounts;
    this.drives = drives;
    this.mainCloud = mainCloud;
    this.habits = habits;
    this.career = career;
    this.residence = residence;
    this.equipment = equipment;
  }

  /** The number of the person, from 0. */
  public int index() {
    return index;
  }

  /** The address that the organisation knows them by, in lower case. */
  public String mail() {
    return accounts.get(mainCloud).mail();
  }

  /** Their login in a cloud of the organisation; in Box and Dropbox some have another address. */
  public Account account(App app) {
    return accounts.get(app);
  }

  /** Every login, by cloud; those with the same address are equal. */
  public Map<App, Account> accounts() {
    return accounts;
  }

  /** The clouds that they have a drive in. */
  public Set<App> clouds() {
    return drives.keySet();
  }

  /** One of {@link City#HUBS}. */
  public City home() {
    return residence.city();
  }

  public Habits habits() {
    return habits;
  }

  public boolean employed(long epochDay) {
    return career.employed(epochDay);
  }

  /** Whether they are on holiday, and do nothing. */
  public boolean onLeave(long epochDay) {
    return career.onLeave(epochDay);
  }

  /** {@code Long.MIN_VALUE} for those who were there before the beginning. */
  public long firstDay() {
    return career.firstDay();
  }

  /** The last day that they may work; {@code Long.MAX_VALUE} for those who stay. */
  public long lastDay() {
    return career.lastDay();
  }

  public Department department(long epochDay) {
    return career.departments().at(epochDay);
  }

  /** The projects they work on, the most used first. */
  public List<Project> projects(long epochDay) {
    return career.projects(epochDay);
  }

  /** Their drive in a cloud; null where they have none. */
  public FileStock drive(App app) {
    return drives.get(app);
  }

  /** Their drive in the cloud that everybody uses. */
  public FileStock drive() {
    return drives.get(mainCloud);
  }

  public Device computer(long epochDay) {
    return equipment.computers().at(epochDay);
  }

  public Device phone() {
    return equipment.phone();
  }

  /** The computer, the phone, and for some another computer. */
  public List<Device> devices(long epochDay) {
    return equipment.devices(epochDay);
  }

  /** The browser of their computer, in the version of the day. */
  public Program browser(long epochDay) {
    return equipment.browsers().at(epochDay);
  }

  /** Their provider of internet at home. */
  public Network provider(long epochDay) {
    return residence.homes().at(epochDay).provider();
  }

  public String homeAddress(long epochDay) {
    return residence.homes().at(epochDay).address();
  }

  /** The VPN exit that they use, the organisation's or a commercial one; null for none. */
  public Network vpn() {
    return residence.vpn();
  }

  /** Gateways of their phone's mobile network; it comes out of any of them. */
  public List<Network> carrier() {
    return residence.carrier();
  }

  /** The trip that they are on; null when they are at home. */
  public Trip trip(long epochDay) {
    return residence.trip(epochDay);
  }

  /** The city that they are in. */
  public City city(long epochDay) {
    Trip trip = trip(epochDay);
    return trip == null ? residence.city() : trip.city();
  }

  @Override
  public String toString() {
    return mail();
  }

  Career career() {
    return career;
  }

  Residence residence() {
    return residence;
  }

  Succession<Device> computers() {
    return equipment.computers();
  }
}
