package io.cordon.datagen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Invents an organisation: departments of Zipf sizes, their projects, their people. */
final class Founding {
  private static final List<String> DEPARTMENTS =
      List.of(
          "Claims",
          "Sales",
          "Underwriting",
          "Finance",
          "IT",
          "Customer Service",
          "Actuarial",
          "Legal",
          "Human Resources",
          "Marketing",
          "Reinsurance",
          "Compliance",
          "Procurement",
          "Audit",
          "Facilities",
          "Data Science",
          "Risk",
          "Product",
          "Treasury",
          "Communications");

  /** How far each department's share of Confidential files is from the usual eighth. */
  private static final double[] CONFIDENTIALITY = {
    1.3, .6, 1.1, 1.6, .6, .7, 1.2, 2, 2.4, .3, 1, 1.4, .8, 1.6, .4, 1, 1.3, .7, 1.6, .3
  };

  private static final List<String> CODENAMES =
      List.of(
          "Alder", "Birch", "Cedar", "Dune", "Ember", "Fjord", "Glade", "Harbour", "Iris",
          "Juniper", "Kestrel", "Larch", "Meadow", "Nimbus", "Osprey");
  private static final double USUAL_CONFIDENTIAL_SHARE = 1.0 / 8;
  private static final int DRIVE_FILES = 120;

  private final long seed;
  private final Networks networks = Networks.all();
  private final List<Department> departments = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<ServiceAccount> serviceAccounts = new ArrayList<>();

  Founding(long seed, int users) {
    this.seed = seed;
    int count = Math.max(3, Math.min(DEPARTMENTS.size(), users / 12));
    int projects = Math.max(3, Math.min(CODENAMES.size(), users / 20));
    for (int d = 0; d < count; d++) {
      departments.add(department(d, projects, users < 1000 ? 60 : 200));
    }
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < users; i++) {
      Dice dice = Purpose.PERSON.dice(seed, i);
      Department department = departments.get(dice.zipf(count, 0.6));
      people.add(person(i, dice, department, dice.zipf(City.HUBS.size(), 0.9), taken));
    }
    foundServiceAccounts(users);
  }

  Networks networks() {
    return networks;
  }

  List<Department> departments() {
    return List.copyOf(departments);
  }

  List<Person> people() {
    return List.copyOf(people);
  }

  List<ServiceAccount> serviceAccounts() {
    return List.copyOf(serviceAccounts);
  }

  private Department department(int index, int projects, int files) {
    Dice dice = Purpose.DEPARTMENT.dice(seed, index);
    String name = DEPARTMENTS.get(index);
    List<Library> libraries = new ArrayList<>();
    for (int p = 0; p < projects; p++) {
      String site = (name.replace(" ", "") + '-' + CODENAMES.get(p)).toLowerCase(Locale.ROOT);
      libraries.add(
          Library.of(
              seed,
              index * CODENAMES.size() + p,
              SyntheticOrganisation.SHAREPOINT + "sites/" + site + '/',
              false,
              files,
              USUAL_CONFIDENTIAL_SHARE * CONFIDENTIALITY[index]));
    }
    List<String> partners = new ArrayList<>();
    while (partners.size() < 3) {
      String partner = dice.pick(Outsiders.PARTNER_DOMAINS);
      if (!partners.contains(partner)) {
        partners.add(partner);
      }
    }
    return new Department(name, List.copyOf(partners), List.copyOf(libraries));
  }

  private Person person(int index, Dice dice, Department department, int hub, Set<String> taken) {
    String mailbox = PeopleNames.mailbox(dice);
    for (int n = 2; !taken.add(mailbox); n++) {
      mailbox = mailbox.replaceAll("\\d+$", "") + n;
    }
    Network provider = dice.pick(networks.providers().get(hub));
    String home = dice.chance(0.15) ? provider.v6Address(dice) : provider.address(dice);
    boolean sells = department.name().equals("Sales");
    return new Person(
        index,
        mailbox + '@' + SyntheticOrganisation.DOMAIN,
        dice.uuid(),
        "i:0h.f|membership|10032" + dice.hex(11) + "@live.com",
        department,
        hub,
        provider,
        home,
        vpn(dice, hub),
        devices(dice),
        projects(dice, department, mailbox, index),
        Math.min(120, dice.lognormal(9, 0.9)),
        0.3 + 0.9 * dice.uniform(),
        0.72 + 0.2 * dice.uniform(),
        dice.normal(0, 1.3),
        dice.chance(0.3),
        dice.chance(sells ? 0.5 : 0.2) ? dice.lognormal(0.25, 0.6) : 0,
        dice.chance(0.1));
  }

  private Network vpn(Dice dice, int hub) {
    if (dice.chance(0.05)) {
      return networks.consumerVpns().get(hub);
    }
    int exit = dice.chance(0.8) ? hub : dice.below(City.HUBS.size());
    return dice.chance(0.35) ? networks.vpnExits().get(exit) : null;
  }

  private static List<Device> devices(Dice dice) {
    List<Device> devices = new ArrayList<>(List.of(Device.computer(dice), Device.phone(dice)));
    if (dice.chance(0.2)) {
      devices.add(Device.computer(dice));
    }
    return List.copyOf(devices);
  }

  private List<Library> projects(Dice dice, Department own, String mailbox, int index) {
    List<Library> projects = new ArrayList<>();
    int count = dice.from(1, 4);
    for (int p = 0; p < count; p++) {
      Department department = dice.chance(0.03) ? dice.pick(departments) : own;
      projects.add(dice.pick(department.projects()));
    }
    String account = mailbox + '@' + SyntheticOrganisation.DOMAIN;
    String url = SyntheticOrganisation.ONEDRIVE + account.replaceAll("[.@]", "_") + '/';
    double confidential = USUAL_CONFIDENTIAL_SHARE / 2;
    projects.add(Library.of(seed, 1_000_000 + index, url, true, DRIVE_FILES, confidential));
    return List.copyOf(projects);
  }

  private void foundServiceAccounts(int users) {
    List<String> names = List.of("backup", "search-index", "migration", "archive", "reporting");
    List<String> operations =
        List.of("FileDownloaded", "FileAccessed", "FileUploaded", "FileAccessed", "FileModified");
    int count = Math.max(2, users / 100);
    for (int i = 0; i < count; i++) {
      Dice dice = Purpose.SERVICE_ACCOUNT.dice(seed, i);
      int kind = i % names.size();
      String name = "svc-" + names.get(kind) + (i < names.size() ? "" : "-" + i / names.size());
      int rowsPerDay = users < 1000 ? dice.from(200, 600) : dice.from(400, 2400);
      serviceAccounts.add(
          new ServiceAccount(
              i,
              name + '@' + SyntheticOrganisation.DOMAIN,
              "i:0h.f|membership|10037" + dice.hex(11) + "@live.com",
              operations.get(kind),
              rowsPerDay,
              Device.service(name)));
    }
  }
}
