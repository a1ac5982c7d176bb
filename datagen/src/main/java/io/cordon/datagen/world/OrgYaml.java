package io.cordon.datagen.world;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.place.City;
import io.cordon.datagen.place.Network;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Writes the organisation file that describes a synthetic organisation. */
public final class OrgYaml {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

  private final StringBuilder text = new StringBuilder();
  private final World world;
  private final BiFunction<App, Sensitivity, String> labelIds;
  private final Duration later;

  private OrgYaml(World world, BiFunction<App, Sensitivity, String> labelIds, Duration later) {
    this.world = world;
    this.labelIds = labelIds;
    this.later = later;
  }

  /**
   * The file's text.
   *
   * @param labelIds the id under which a cloud knows a label; null where it has none, as Dropbox,
   *     whose labels go by folder
   */
  public static String of(World world, BiFunction<App, Sensitivity, String> labelIds) {
    return moved(world, labelIds, Duration.ZERO);
  }

  /**
   * The text where everything in the log is so much later than in the lives of the people; negative
   * for earlier.
   */
  public static String moved(
      World world, BiFunction<App, Sensitivity, String> labelIds, Duration later) {
    OrgYaml yaml = new OrgYaml(world, labelIds, later);
    yaml.text.append("# A synthetic organisation: every name and address in here is invented.\n");
    yaml.text.append("domains: ").append(list(List.of(World.DOMAIN, World.FORMER_DOMAIN)));
    yaml.text.append("\npartner_domains: ").append(list(world.partners().domains()));
    yaml.text.append("\n\n");
    yaml.labels();
    yaml.text.append("\nnetworks:\n");
    world.networks().stream().forEach(yaml::network);
    yaml.text.append("\nusers:\n");
    world.people().forEach(yaml::person);
    world.services().forEach(yaml::serviceAccount);
    return yaml.text.toString();
  }

  private void labels() {
    text.append("labels:  # lowest to highest\n");
    for (Sensitivity label : Sensitivity.values()) {
      if (label.caption() == null) {
        continue;
      }
      Map<String, String> ids = new LinkedHashMap<>();
      for (App app : world.settings().clouds()) {
        String id = labelIds.apply(app, label);
        if (id != null) {
          ids.put(app.id(), id);
        }
      }
      text.append("  - {name: ").append(quoted(label.caption()));
      if (!ids.isEmpty()) {
        text.append(
            ids.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", ", ", ids: {", "}")));
      }
      List<String> folders = label == Sensitivity.CONFIDENTIAL ? folders() : List.of();
      if (!folders.isEmpty()) {
        text.append(", dropbox_folders: ").append(list(folders));
      }
      text.append("}\n");
    }
  }

  /** Paths of the folders whose files count as Confidential. */
  private List<String> folders() {
    List<String> paths = new ArrayList<>();
    for (Project project : world.projects()) {
      Folder folder = project.stock().confidentialFolder();
      if (folder != null) {
        paths.add('/' + folder.library().name() + folder.path());
      }
    }
    return paths;
  }

  private void network(Network network) {
    City city = network.city();
    text.append("  - {name: ").append(quoted(network.name()));
    text.append(", cidr: ").append(list(network.cidrs()));
    text.append(", kind: ").append(network.kind().word());
    text.append(", country: ").append(quoted(city.country()));
    text.append(", city: ").append(quoted(city.name()));
    text.append(
        String.format(
            Locale.ROOT,
            ", latitude: %.2f, longitude: %.2f, asn: %d}\n",
            city.latitude(),
            city.longitude(),
            network.asn()));
  }

  private void person(Person person) {
    text.append("  ").append(quoted(person.mail()));
    // As it was written at the beginning: who moves later is still listed where they were.
    long listed = Math.max(world.settings().firstDay(), person.firstDay());
    text.append(": {department: ").append(quoted(person.department(listed).name()));
    text.append(", home_country: ").append(quoted(person.home().country()));
    List<String> aliases =
        person.accounts().values().stream()
            .map(Account::mail)
            .filter(mail -> !mail.equals(person.mail()))
            .distinct()
            .toList();
    if (!aliases.isEmpty()) {
      text.append(", aliases: ").append(list(aliases));
    }
    if (person.firstDay() != Long.MIN_VALUE) {
      text.append(", first_day: ").append(firstDay(person));
    }
    if (person.lastDay() != Long.MAX_VALUE) {
      text.append(", last_day: ").append(lastDay(person));
    }
    text.append("}\n");
  }

  /** Nothing that the person does is before it. */
  private LocalDate firstDay(Person person) {
    return LocalDate.ofEpochDay(person.firstDay() + Math.floorDiv(later.toMillis(), DAY_MILLIS));
  }

  /** What the person does while still employed is not after it. */
  private LocalDate lastDay(Person person) {
    return LocalDate.ofEpochDay(person.lastDay() - Math.floorDiv(-later.toMillis(), DAY_MILLIS));
  }

  private void serviceAccount(ServiceAccount service) {
    text.append("  ").append(quoted(service.account().mail()));
    text.append(": {department: \"IT\", service_account: true}\n");
  }

  private static String list(List<String> values) {
    return values.stream().map(OrgYaml::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** In double quotes, so that a country such as NO stays a country. */
  private static String quoted(String value) {
    return '"' + value + '"';
  }
}
