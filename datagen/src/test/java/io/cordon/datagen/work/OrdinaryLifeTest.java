package io.cordon.datagen.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.place.Calendar;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.ServiceAccount;
import io.cordon.datagen.world.World;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrdinaryLifeTest {
  private static final long FROM = Instant.parse("2026-02-02T00:00:00Z").toEpochMilli();
  private static final WorldSettings SETTINGS =
      new WorldSettings(7, 120, FROM, 35, WorldSettings.allClouds());
  private static final World WORLD = World.of(SETTINGS);
  private static final List<Act> ACTS = acts(WORLD);
  private static final Map<Long, Person> PEOPLE = people(WORLD);

  @Test
  void theSameSeedGivesTheSameActs() {
    assertThat(acts(World.of(SETTINGS))).isEqualTo(ACTS);
  }

  @Test
  void anotherSeedGivesOtherActs() {
    WorldSettings other = new WorldSettings(2, 20, FROM, 5, WorldSettings.allClouds());
    Set<Long> keys = keys(acts(World.of(other)));
    assertThat(keys).isNotEmpty();
    assertThat(Collections.disjoint(keys, keys(ACTS))).isTrue();
  }

  @Test
  void everyActHasAKeyOfItsOwn() {
    assertThat(keys(ACTS)).hasSize(ACTS.size()).doesNotContain(0L);
    assertThat(ACTS).allMatch(act -> act.incident() == 0);
  }

  @Test
  void episodesComeInOrderAndNoActIsEarlierThanItsEpisode() {
    OrdinaryLife life = new OrdinaryLife(World.of(SETTINGS));
    long latestStart = FROM;
    while (life.hasNext()) {
      Episode episode = life.next();
      assertThat(episode.startMillis()).isGreaterThanOrEqualTo(latestStart);
      latestStart = episode.startMillis();
      long before = latestStart;
      for (Act act : episode.acts().get()) {
        assertThat(act.atMillis()).isGreaterThanOrEqualTo(before);
        before = act.atMillis();
      }
    }
  }

  @Test
  void everythingIsInTheTimeThatIsWatched() {
    assertThat(ACTS)
        .allMatch(act -> act.atMillis() >= FROM && act.atMillis() < SETTINGS.toMillis());
  }

  @Test
  void nobodyWorksBeforeTheFirstDayOrAfterTheLast() {
    Map<Person, List<Act>> byPerson = byPerson();
    List<Act> outOfTime = new ArrayList<>();
    for (Person person : WORLD.people()) {
      for (Act act : byPerson.getOrDefault(person, List.of())) {
        long day = day(act.atMillis() + person.home().utcOffsetHours() * 3_600_000L);
        // On a trip to the west a day may begin the evening before.
        if (day < saturated(person.firstDay(), -1) || day > person.lastDay()) {
          outOfTime.add(act);
        }
      }
    }
    assertThat(outOfTime).as("out of time").isEmpty();
    assertThat(WORLD.people()).anyMatch(person -> person.lastDay() < SETTINGS.lastDay());
    assertThat(WORLD.people()).anyMatch(person -> person.firstDay() > SETTINGS.firstDay());
  }

  @Test
  void nobodyWorksInTheMorningOfADeparture() {
    Map<Person, List<Act>> byPerson = byPerson();
    int departures = 0;
    List<Act> inTheAir = new ArrayList<>();
    for (Person person : WORLD.people()) {
      for (long day = SETTINGS.firstDay() + 1; day <= SETTINGS.lastDay(); day++) {
        if (person.trip(day - 1) == null && person.trip(day) != null) {
          departures++;
          long midnight = day * 86_400_000L - person.home().utcOffsetHours() * 3_600_000L;
          byPerson.getOrDefault(person, List.of()).stream()
              .filter(act -> act.atMillis() > midnight + 4 * 3_600_000L)
              .filter(act -> act.atMillis() < midnight + 12 * 3_600_000L)
              .forEach(inTheAir::add);
        }
      }
    }
    assertThat(departures).isPositive();
    assertThat(inTheAir).isEmpty();
  }

  @Test
  void weekendsAreQuiet() {
    long weekend = 0;
    long week = 0;
    for (List<Act> acts : byPerson().values()) {
      for (Act act : acts) {
        boolean weekday = Calendar.weekday(day(act.atMillis()));
        weekend += weekday ? 0 : 1;
        week += weekday ? 1 : 0;
      }
    }
    assertThat(weekend * 5.0 / 2).isLessThan(week * 0.25).isPositive();
  }

  @Test
  void aUserDayHasSomeTwentyFiveToThirtyActs() {
    double perUserDay = byPerson().values().stream().mapToInt(List::size).sum() / 120.0 / 35;
    assertThat(perUserDay).isBetween(18.0, 40.0);
  }

  @Test
  void aFewPeopleDoMuchMoreThanTheOthers() {
    List<Integer> counts =
        byPerson().values().stream().map(List::size).sorted(Comparator.reverseOrder()).toList();
    assertThat(counts.get(0)).isGreaterThan(5 * counts.get(counts.size() / 2));
  }

  @Test
  void everyCloudGetsASubstantialShareOfTheWork() {
    Map<App, Long> byApp =
        ACTS.stream().collect(Collectors.groupingBy(Act::app, Collectors.counting()));
    assertThat(byApp.keySet()).isEqualTo(WorldSettings.allClouds());
    assertThat(byApp.values()).allMatch(count -> count > ACTS.size() / 14);
  }

  @Test
  void whatPeopleDoIsManifold() {
    Set<Verb> verbs = ACTS.stream().map(Act::verb).collect(Collectors.toSet());
    assertThat(verbs)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.of(
                Verb.UPLOAD,
                Verb.DOWNLOAD,
                Verb.UPDATE,
                Verb.DELETE,
                Verb.RENAME,
                Verb.COPY,
                Verb.MOVE,
                Verb.RESTORE,
                Verb.PREVIEW,
                Verb.SHARE,
                Verb.UNSHARE,
                Verb.OPEN,
                Verb.SYNC,
                Verb.LABEL,
                Verb.SIGN_IN,
                Verb.ADMINISTER,
                Verb.OTHER));
    assertThat(ACTS.stream().map(act -> act.visit().program().kind()).distinct())
        .contains(
            Program.Kind.BROWSER,
            Program.Kind.MOBILE_APP,
            Program.Kind.SYNC_CLIENT,
            Program.Kind.DESKTOP_APP,
            Program.Kind.WEB_SUITE,
            Program.Kind.PREVIEW_SERVICE,
            Program.Kind.DELEGATED_APP,
            Program.Kind.SERVICE);
    assertThat(ACTS).anyMatch(act -> act.actor().kind() == ActorKind.GUEST);
    assertThat(ACTS).anyMatch(act -> act.actor().kind() == ActorKind.ANONYMOUS);
  }

  @Test
  void onlySignInsFailAndFewOfThem() {
    List<Act> failed = ACTS.stream().filter(act -> act.outcome() == Outcome.FAILURE).toList();
    long signIns = ACTS.stream().filter(act -> act.verb() == Verb.SIGN_IN).count();
    assertThat(failed).isNotEmpty().allMatch(act -> act.verb() == Verb.SIGN_IN);
    assertThat((long) failed.size()).isLessThan(signIns / 10);
  }

  @Test
  void everyActIsInTheCloudOfItsItemByAnAccountOfThatCloud() {
    List<Act> wrong = new ArrayList<>();
    for (Act act : ACTS) {
      Person person = PEOPLE.get(act.actor().key());
      Account account = person == null ? act.actor() : person.account(act.app());
      boolean asItShouldBe =
          (act.item() == null || act.app() == act.item().library().app())
              && act.actor().key() == account.key()
              && (account.mail() == null || account.mail().equalsIgnoreCase(act.actor().mail()));
      if (!asItShouldBe) {
        wrong.add(act);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void serviceAccountsWorkRoundTheClock() {
    ServiceAccount service = WORLD.services().get(0);
    Set<Long> hours =
        ACTS.stream()
            .filter(act -> act.actor().equals(service.account()))
            .map(act -> act.atMillis() / 3_600_000 % 24)
            .collect(Collectors.toSet());
    assertThat(hours).hasSize(24);
    assertThat(service.visit().device().kind()).isEqualTo(Device.Kind.SERVER);
  }

  @Test
  void sharesReachColleaguesPartnersAndAnyone() {
    Set<Audience> audiences =
        ACTS.stream()
            .filter(act -> act.detail() instanceof Detail.Grant)
            .map(act -> ((Detail.Grant) act.detail()).audience())
            .collect(Collectors.toSet());
    assertThat(audiences)
        .containsExactlyInAnyOrder(
            Audience.INTERNAL, Audience.ORGANISATION, Audience.EXTERNAL, Audience.ANYONE);
  }

  private static List<Act> acts(World world) {
    List<Act> acts = new ArrayList<>();
    new OrdinaryLife(world).forEachRemaining(episode -> acts.addAll(episode.acts().get()));
    return acts;
  }

  private static Set<Long> keys(List<Act> acts) {
    return acts.stream().map(Act::key).collect(Collectors.toSet());
  }

  private static Map<Long, Person> people(World world) {
    Map<Long, Person> people = new HashMap<>();
    for (Person person : world.people()) {
      person.accounts().values().forEach(account -> people.put(account.key(), person));
    }
    return people;
  }

  private static Map<Person, List<Act>> byPerson() {
    return ACTS.stream()
        .filter(act -> PEOPLE.containsKey(act.actor().key()))
        .collect(Collectors.groupingBy(act -> PEOPLE.get(act.actor().key())));
  }

  private static long saturated(long day, int more) {
    return day == Long.MIN_VALUE ? day : day + more;
  }

  private static long day(long atMillis) {
    return Math.floorDiv(atMillis, 86_400_000L);
  }
}
