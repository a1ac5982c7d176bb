package io.cordon.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.place.Network;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final long FROM = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final WorldSettings SETTINGS =
      new WorldSettings(7, 1_000, FROM, 180, WorldSettings.allClouds());
  private static final World WORLD = World.of(SETTINGS);
  private static final long FIRST = SETTINGS.firstDay();

  @Test
  void aTenthJoinsAndAFewLeave() {
    long joiners = WORLD.people().stream().filter(p -> p.firstDay() > Long.MIN_VALUE).count();
    long leavers = WORLD.people().stream().filter(p -> p.lastDay() < Long.MAX_VALUE).count();
    assertThat(joiners).isBetween(70L, 130L);
    assertThat(leavers).isBetween(15L, 50L);
    assertThat(WORLD.people()).allMatch(p -> p.firstDay() < p.lastDay());
  }

  @Test
  void someMoveToAnotherDepartmentWithItsProjects() {
    List<Person> movers =
        WORLD.people().stream()
            .filter(p -> !p.department(FIRST).equals(p.department(SETTINGS.lastDay())))
            .toList();
    assertThat(movers).hasSizeBetween(20, 70);
    assertThat(movers).allMatch(p -> !p.projects(FIRST).equals(p.projects(SETTINGS.lastDay())));
  }

  @Test
  void habitsHaveAHeavyTail() {
    List<Double> rates =
        WORLD.people().stream().map(p -> p.habits().downloadsPerDay()).sorted().toList();
    assertThat(rates.get(500)).isBetween(7.5, 10.5);
    assertThat(rates.get(990)).isGreaterThan(5 * rates.get(500));
  }

  @Test
  void departmentsDifferInSize() {
    Map<Department, Long> sizes =
        WORLD.people().stream()
            .collect(Collectors.groupingBy(p -> p.department(FIRST), Collectors.counting()));
    assertThat(sizes).hasSize(20);
    assertThat(sizes.get(WORLD.departments().get(0)))
        .isGreaterThan(2 * sizes.get(WORLD.departments().get(19)));
  }

  @Test
  void everyCloudHasASubstantialShareOfTheProjects() {
    Map<App, Long> projects =
        WORLD.projects().stream()
            .collect(Collectors.groupingBy(Project::app, Collectors.counting()));
    long all = WORLD.projects().size();
    assertThat(projects.keySet()).isEqualTo(WorldSettings.allClouds());
    assertThat(projects.values()).allMatch(count -> count > all / 8);
  }

  @Test
  void projectsFollowOneAnotherAboutEverySixtyDays() {
    Person person = WORLD.people().get(3);
    Project now = person.projects(FIRST).get(0);
    Project later = person.projects(FIRST + 80).get(0);
    assertThat(now).isNotEqualTo(later);
    assertThat(now.activeOn(FIRST)).isTrue();
    assertThat(now.activeOn(FIRST + 80)).isFalse();
    assertThat(WORLD.projects()).allMatch(p -> p.lastDay() - p.firstDay() < 80);
    assertThat(WORLD.projects().stream().map(Project::name)).doesNotHaveDuplicates();
  }

  @Test
  void someHaveOtherLoginsInBoxAndDropbox() {
    List<Person> aliased =
        WORLD.people().stream()
            .filter(p -> p.accounts().values().stream().distinct().count() > 1)
            .toList();
    assertThat(aliased).hasSizeBetween(150, 300);
    for (Person person : aliased) {
      Account google = person.account(App.GOOGLE_WORKSPACE);
      assertThat(person.account(App.M365)).isEqualTo(google);
      assertThat(person.mail()).isEqualTo(google.mail());
      assertThat(person.accounts().values().stream().map(Account::mail).distinct())
          .as("as many addresses as keys")
          .hasSize(
              (int) person.accounts().values().stream().mapToLong(Account::key).distinct().count());
    }
  }

  @Test
  void aFewProvidersServeHalfOfACity() {
    Map<Network, Long> customers =
        WORLD.people().stream()
            .filter(p -> p.home().name().equals("Munich"))
            .collect(Collectors.groupingBy(p -> p.provider(FIRST), Collectors.counting()));
    List<Long> sorted = customers.values().stream().sorted(Comparator.reverseOrder()).toList();
    long all = sorted.stream().mapToLong(Long::longValue).sum();
    assertThat(2 * (sorted.get(0) + sorted.get(1))).isGreaterThan(all);
    assertThat(sorted).hasSize(8);
  }

  @Test
  void computersAreReplacedAndBrowsersUpdated() {
    long replaced =
        WORLD.people().stream()
            .filter(p -> !p.computer(FIRST).equals(p.computer(FIRST + 150)))
            .count();
    assertThat(replaced).isBetween(400L, 700L);
    assertThat(WORLD.people())
        .allMatch(p -> !p.browser(FIRST).version().equals(p.browser(FIRST + 150).version()));
  }

  @Test
  void oneCloudAloneIsAWholeOrganisation() {
    Set<App> box = EnumSet.of(App.BOX);
    World world = World.of(new WorldSettings(7, 50, FROM, 30, box));
    assertThat(world.projects()).allMatch(project -> project.app() == App.BOX);
    assertThat(world.services()).allMatch(service -> service.app() == App.BOX);
    assertThat(world.people()).allMatch(p -> p.clouds().equals(box) && p.drive() != null);
    assertThat(world.people()).allMatch(p -> p.account(App.M365) == null);
  }

  @Test
  void theSmallestOrganisationHasOnePerson() {
    World world = World.of(new WorldSettings(1, 1, FROM, 1, WorldSettings.allClouds()));
    assertThat(world.people()).hasSize(1);
    assertThat(world.migration()).isNull();
  }

  @Test
  void settingsThatMakeNoOrganisationAreRefused() {
    assertThatThrownBy(() -> new WorldSettings(1, 0, FROM, 1, WorldSettings.allClouds()))
        .hasMessageContaining("users must be 1 to 1000000, not 0");
    assertThatThrownBy(() -> new WorldSettings(1, 1, FROM, 0, WorldSettings.allClouds()))
        .hasMessageContaining("days must be 1 to 3660, not 0");
    assertThatThrownBy(() -> new WorldSettings(1, 1, FROM, 1, Set.of()))
        .hasMessageContaining("clouds");
    assertThatThrownBy(() -> new WorldSettings(1, 1, FROM, 1, Set.of(App.UNKNOWN)))
        .hasMessageContaining("UNKNOWN");
  }
}
