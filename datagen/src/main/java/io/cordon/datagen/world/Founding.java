package io.cordon.datagen.world;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.manner.ApplicationNames;
import io.cordon.datagen.outside.Partners;
import io.cordon.datagen.place.Succession;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.stock.FileStock;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Invents departments of Zipf sizes, and their projects, of which one follows another. */
final class Founding {
  private static final int FEWEST_DEPARTMENTS = 5;
  private static final double DEPARTMENT_ZIPF = 0.6;
  private static final double USUAL_CONFIDENTIAL_SHARE = 1.0 / 8;
  private static final int PROJECT_DAYS = 60;

  private static final List<String> NAMES =
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
          "alder", "birch", "cedar", "dune", "ember", "fjord", "glade", "harbour", "iris",
          "juniper", "kestrel", "larch", "meadow", "nimbus", "osprey");
  private static final int APPLICATIONS = 6;

  private final WorldSettings settings;
  private final Partners partners;
  private final List<Department> departments = new ArrayList<>();
  private final List<List<Succession<Project>>> places = new ArrayList<>();
  private final List<Project> projects = new ArrayList<>();
  private final List<Program> applications;

  Founding(WorldSettings settings, Partners partners) {
    this.settings = settings;
    this.partners = partners;
    this.applications = applications(settings.seed());
    int users = settings.users();
    int count = Math.max(FEWEST_DEPARTMENTS, Math.min(NAMES.size(), users / 12));
    int perDepartment = Math.max(3, Math.min(CODENAMES.size(), users / 20));
    for (int d = 0; d < count; d++) {
      Department department = department(d);
      departments.add(department);
      List<Succession<Project>> own = new ArrayList<>();
      for (int p = 0; p < perDepartment; p++) {
        own.add(place(department, p));
      }
      places.add(List.copyOf(own));
    }
  }

  List<Department> departments() {
    return List.copyOf(departments);
  }

  List<Project> projects() {
    return List.copyOf(projects);
  }

  List<Program> applications() {
    return applications;
  }

  private static List<Program> applications(long seed) {
    Dice dice = Purpose.APPLICATION.dice(seed);
    return Stream.generate(() -> ApplicationNames.next(dice))
        .distinct()
        .limit(APPLICATIONS)
        .map(Software::application)
        .toList();
  }

  /** A department, larger ones oftener. */
  Department department(Dice dice) {
    return departments.get(dice.zipf(departments.size(), DEPARTMENT_ZIPF));
  }

  /** Places in projects of a department; in each, one project follows another. */
  List<Succession<Project>> places(Department department) {
    return places.get(department.index());
  }

  private Department department(int index) {
    Dice dice = Purpose.DEPARTMENT.dice(settings.seed(), index);
    List<String> domains = new ArrayList<>();
    while (domains.size() < 3) {
      String domain = dice.pick(partners.domains());
      if (!domains.contains(domain)) {
        domains.add(domain);
      }
    }
    List<App> clouds = settings.cloudList();
    // Every fifth department keeps to the cloud that everybody has.
    App main = clouds.get(index % (clouds.size() + 1) % clouds.size());
    return new Department(
        index,
        NAMES.get(index),
        List.copyOf(domains),
        USUAL_CONFIDENTIAL_SHARE * CONFIDENTIALITY[index],
        main,
        StrictMath.pow(index + 1, -DEPARTMENT_ZIPF));
  }

  /** The projects of one place, which end and begin about every 60 days. */
  private Succession<Project> place(Department department, int number) {
    Dice dice = Purpose.PROJECT.dice(settings.seed(), department.index(), number);
    long day = settings.firstDay() - dice.below(PROJECT_DAYS);
    Succession<Project> place = null;
    for (int generation = 0; day <= settings.lastDay(); generation++) {
      long next = day + dice.from(PROJECT_DAYS - 15, PROJECT_DAYS + 15);
      Project project = project(department, number, generation, day, next - 1, dice);
      projects.add(project);
      place = place == null ? Succession.of(project) : place.then(day, project);
      day = next;
    }
    return place;
  }

  private Project project(
      Department department, int number, int generation, long first, long last, Dice dice) {
    int codename = (number + generation * 7) % CODENAMES.size();
    int round = generation * CODENAMES.size() + number;
    String name =
        department.name().replace(" ", "").toLowerCase(Locale.ROOT)
            + '-'
            + CODENAMES.get(codename)
            + (generation == 0 ? "" : "-" + round);
    long key = dice.bits();
    Account keeper =
        new Account(key, ActorKind.APPLICATION, name + '@' + World.DOMAIN, "Project " + name);
    Library library = new Library(key, cloud(department, dice), Library.Kind.PROJECT, name, keeper);
    int files = settings.users() < 1000 ? 60 : 200;
    FileStock stock = new FileStock(library, files, department.confidentialShare());
    return new Project(name, department, stock, first, last);
  }

  private App cloud(Department department, Dice dice) {
    double at = dice.uniform();
    if (at < 0.65) {
      return department.mainCloud();
    }
    return at < 0.82 ? settings.commonCloud() : dice.pick(settings.cloudList());
  }
}
