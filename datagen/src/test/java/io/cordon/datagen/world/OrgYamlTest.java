package io.cordon.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Sensitivity;
import io.cordon.model.identity.App;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class OrgYamlTest {
  private static final long FROM = Instant.parse("2026-02-02T00:00:00Z").toEpochMilli();
  private static final World WORLD =
      World.of(new WorldSettings(3, 300, FROM, 90, WorldSettings.allClouds()));
  private static final String TEXT = OrgYaml.of(WORLD, OrgYamlTest::labelId);

  @Test
  void cordonLoadsItWithoutAComplaint() throws OrganisationException {
    Organisation organisation = Organisation.parse(TEXT, "org.yaml");
    assertThat(organisation.labels().names())
        .containsExactly("Public", "General", "Confidential", "Highly Confidential");
  }

  @Test
  void oneCloudAloneLoadsToo() throws OrganisationException {
    for (App app : WorldSettings.allClouds()) {
      World world = World.of(new WorldSettings(3, 5, FROM, 7, EnumSet.of(app)));
      assertThat(Organisation.parse(OrgYaml.of(world, OrgYamlTest::labelId), "org.yaml"))
          .isNotNull();
    }
  }

  @Test
  void everyNetworkUserAndOtherLoginIsListed() {
    WORLD.networks().stream()
        .forEach(network -> assertThat(TEXT).contains('"' + network.name() + '"'));
    for (Person person : WORLD.people()) {
      person
          .accounts()
          .values()
          .forEach(account -> assertThat(TEXT).contains('"' + account.mail() + '"'));
    }
    WORLD.services().forEach(s -> assertThat(TEXT).contains(s.account().mail()));
    WORLD.partners().domains().forEach(domain -> assertThat(TEXT).contains(domain));
    assertThat(TEXT).contains("aliases: [").contains("/Confidential\"");
  }

  @Test
  void theSameSeedGivesTheSameFile() {
    World again = World.of(WORLD.settings());
    assertThat(OrgYaml.of(again, OrgYamlTest::labelId)).isEqualTo(TEXT);
  }

  @Test
  void whoMovesIsListedWhereTheyWereAtTheBeginning() {
    long first = WORLD.settings().firstDay();
    long last = WORLD.settings().lastDay();
    for (Person person : WORLD.people()) {
      if (person.firstDay() < first && !person.department(last).equals(person.department(first))) {
        String department = person.department(first).name();
        assertThat(TEXT).contains(person.mail() + "\": {department: \"" + department + '"');
      }
    }
  }

  @Test
  void whoJoinsOrLeavesIsListedWithTheDay() {
    for (Person person : WORLD.people()) {
      String line = line(person);
      if (person.firstDay() == Long.MIN_VALUE) {
        assertThat(line).doesNotContain("first_day");
      } else {
        assertThat(line).contains("first_day: " + LocalDate.ofEpochDay(person.firstDay()));
      }
      if (person.lastDay() == Long.MAX_VALUE) {
        assertThat(line).doesNotContain("last_day");
      } else {
        assertThat(line).contains("last_day: " + LocalDate.ofEpochDay(person.lastDay()));
      }
    }
    assertThat(TEXT).contains("first_day: ").contains("last_day: ");
  }

  private static String line(Person person) {
    return TEXT.lines()
        .filter(line -> line.startsWith("  \"" + person.mail() + '"'))
        .findFirst()
        .orElseThrow();
  }

  private static String labelId(App app, Sensitivity label) {
    return switch (app) {
      case M365 -> "5b1f1a52-6d0f-4c59-9d0e-1c7a42f0" + (1000 + label.name().length());
      case BOX -> label.caption();
      case GOOGLE_WORKSPACE -> "label1/" + label.name();
      default -> null;
    };
  }
}
