package io.cordon.datagen.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.world.Guest;
import io.cordon.datagen.world.LifeEvent;
import io.cordon.datagen.world.Migration;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.activity.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is listed as a change in somebody's life can be seen in what they did. */
class LifeEventsInActsTest {
  private static final long FROM = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  private static final long DAY_MILLIS = 86_400_000L;
  private static final World WORLD =
      World.of(new WorldSettings(31, 150, FROM, 40, WorldSettings.allClouds()));
  private static final List<Act> ACTS = new ArrayList<>();

  static {
    new OrdinaryLife(WORLD).forEachRemaining(episode -> ACTS.addAll(episode.acts().get()));
  }

  @Test
  void aSyncStormFetchesHundredsOfFiles() {
    assertThat(events("sync_storm")).hasSizeGreaterThan(5);
    assertThat(events("sync_storm"))
        .allSatisfy(
            event ->
                assertThat(during(event, act -> act.verb() == Verb.SYNC).count())
                    .isGreaterThanOrEqualTo(150));
  }

  @Test
  void aNewLaptopIsUsedFromItsDayOn() {
    int used = 0;
    for (LifeEvent event : events("new_laptop")) {
      long day = event.fromMillis() / DAY_MILLIS + 1;
      long key = event.person().computer(day).key();
      assertThat(by(event.person()))
          .filteredOn(act -> act.visit().device().key() == key)
          .allMatch(act -> act.atMillis() >= event.fromMillis());
      used += during(event, act -> act.visit().device().key() == key).findAny().isPresent() ? 1 : 0;
    }
    assertThat(used).isGreaterThan(events("new_laptop").size() / 2);
  }

  @Test
  void aTravellerDoesNotComeFromHomeOrTheirOwnOffice() {
    for (LifeEvent event : events("business_trip")) {
      String home = event.person().homeAddress(event.fromMillis() / DAY_MILLIS);
      long middle = event.fromMillis() + DAY_MILLIS / 2;
      long end = event.toMillis() - DAY_MILLIS / 2;
      assertThat(by(event.person()))
          .filteredOn(act -> act.atMillis() > middle && act.atMillis() < end)
          .noneMatch(act -> act.visit().address().equals(home));
    }
    assertThat(events("business_trip")).isNotEmpty();
  }

  @Test
  void aMigrationBringsFilesFromOneCloudToAnother() {
    Migration migration = WORLD.migration();
    for (Person person : migration.people()) {
      List<Act> moved =
          by(person).filter(act -> act.visit().program().name().equals("Cloudmover")).toList();
      assertThat(moved).hasSizeBetween(2 * migration.filesEach() - 60, 2 * migration.filesEach());
      assertThat(moved.stream().map(Act::app).distinct()).hasSize(2);
      assertThat(moved.stream().map(act -> act.atMillis() / DAY_MILLIS))
          .allMatch(day -> day >= migration.firstDay() && day <= migration.lastDay());
    }
  }

  @Test
  void guestsWorkInWhatWasSharedWithThem() {
    Set<String> shared = new HashSet<>();
    int works = 0;
    Set<String> guests = new HashSet<>();
    WORLD.guests().stream().map(Guest::account).forEach(account -> guests.add(account.mail()));
    List<Act> inOrder = ACTS.stream().sorted(Comparator.comparingLong(Act::atMillis)).toList();
    for (Act act : inOrder) {
      boolean container = act.item() != null && act.item().kind().isContainer();
      if (container && act.detail() instanceof Detail.Grant grant) {
        grant.recipients().forEach(to -> shared.add(to.mail() + act.item().key()));
      } else if (guests.contains(String.valueOf(act.actor().mail()))) {
        Folder folder = act.item().folder();
        assertThat(shared)
            .containsAnyOf(
                act.actor().mail() + folder.key(), act.actor().mail() + folder.library().key());
        works++;
      }
    }
    assertThat(works).isGreaterThan(100);
  }

  private static List<LifeEvent> events(String kind) {
    return WORLD.lifeEvents().stream().filter(event -> event.kind().equals(kind)).toList();
  }

  private static Stream<Act> during(LifeEvent event, Predicate<Act> which) {
    return by(event.person())
        .filter(which)
        .filter(act -> act.atMillis() >= event.fromMillis())
        .filter(act -> act.atMillis() < event.toMillis() + DAY_MILLIS / 2);
  }

  private static Stream<Act> by(Person person) {
    Set<Long> keys = new HashSet<>();
    person.accounts().values().forEach(account -> keys.add(account.key()));
    return ACTS.stream().filter(act -> keys.contains(act.actor().key()));
  }
}
