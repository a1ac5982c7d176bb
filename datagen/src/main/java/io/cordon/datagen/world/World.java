package io.cordon.datagen.world;

import io.cordon.datagen.act.Program;
import io.cordon.datagen.outside.Partners;
import io.cordon.datagen.place.Calendar;
import io.cordon.datagen.place.Networks;
import io.cordon.datagen.stock.FileStates;
import java.util.List;

/**
 * An invented insurance company: who works there, on which files, from where. Entirely fixed by its
 * settings; only {@link #states} changes, as the acts of its people are made.
 */
public final class World {
  /** The mail domain of the organisation. */
  public static final String DOMAIN = "northwind-insurance.example";

  /** The domain that it had before, which some logins still have. */
  public static final String FORMER_DOMAIN = "northwind-mutual.example";

  private static final int CHANGED_FILES_PER_PERSON = 30;
  private static final int LEAST_CHANGED_FILES = 20_000;

  private final WorldSettings settings;
  private final Partners partners;
  private final Networks networks;
  private final Calendar calendar;
  private final FileStates states;
  private final Founding founding;
  private final List<Person> people;
  private final List<Guest> guests;
  private final List<ServiceAccount> services;
  private final Migration migration;
  private final Bursts bursts;

  private World(WorldSettings settings) {
    this.settings = settings;
    this.partners = new Partners(settings.seed());
    this.networks = new Networks(partners.domains());
    this.calendar = new Calendar(settings.firstDay(), settings.lastDay());
    this.founding = new Founding(settings, partners);
    this.people = new Hiring(settings, networks, founding).people();
    this.guests = new Visitors(settings, networks, founding, people).guests();
    this.services = new Automation(settings, networks).accounts();
    this.migration = Migration.of(settings, people, calendar);
    this.bursts = new Bursts(settings.seed(), calendar);
    this.states =
        new FileStates(Math.max(LEAST_CHANGED_FILES, CHANGED_FILES_PER_PERSON * settings.users()));
  }

  /** The organisation with these settings. */
  public static World of(WorldSettings settings) {
    return new World(settings);
  }

  /** Whether it is an address of one of the organisation's domains, in lower case. */
  public static boolean isOwnAddress(String mail) {
    return mail.endsWith('@' + DOMAIN) || mail.endsWith('@' + FORMER_DOMAIN);
  }

  public WorldSettings settings() {
    return settings;
  }

  /** Everybody who works there at some time; service accounts are no people. */
  public List<Person> people() {
    return people;
  }

  /** The largest first. */
  public List<Department> departments() {
    return founding.departments();
  }

  /** All projects of the time that is watched. */
  public List<Project> projects() {
    return founding.projects();
  }

  public List<ServiceAccount> services() {
    return services;
  }

  /** People of partners who work in projects. */
  public List<Guest> guests() {
    return guests;
  }

  /** Files on their way from one cloud to another; null for an organisation that is too small. */
  public Migration migration() {
    return migration;
  }

  /** On which days somebody innocently does very much at once. */
  public Bursts bursts() {
    return bursts;
  }

  public Networks networks() {
    return networks;
  }

  public Partners partners() {
    return partners;
  }

  public Calendar calendar() {
    return calendar;
  }

  /** Applications of third parties in ordinary use. */
  public List<Program> applications() {
    return founding.applications();
  }

  /** How files are by now. */
  public FileStates states() {
    return states;
  }

  /** Changes in people's lives that may look like incidents, in order of their beginning. */
  public List<LifeEvent> lifeEvents() {
    return LifeEvents.of(this);
  }
}
