package io.cordon.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifeEventsTest {
  private static final long FROM = Instant.parse("2026-02-02T00:00:00Z").toEpochMilli();
  private static final WorldSettings SETTINGS =
      new WorldSettings(9, 600, FROM, 90, WorldSettings.allClouds());
  private static final long HALF_A_DAY = 43_200_000L;
  private static final World WORLD = World.of(SETTINGS);
  private static final List<LifeEvent> EVENTS = WORLD.lifeEvents();

  @Test
  void everyKindHappens() {
    Set<String> kinds = EVENTS.stream().map(LifeEvent::kind).collect(Collectors.toSet());
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "business_trip",
            "new_laptop",
            "change_of_provider",
            "move_of_department",
            "joiner",
            "new_project",
            "quarter_end",
            "sync_storm",
            "bulk_move",
            "clean_up",
            "migration");
  }

  @Test
  void eventsAreInOrderAndConcernPeopleWhoAreThere() {
    assertThat(EVENTS).isSortedAccordingTo(Comparator.comparingLong(LifeEvent::fromMillis));
    assertThat(EVENTS).allMatch(event -> event.fromMillis() < event.toMillis());
    assertThat(EVENTS).allMatch(event -> event.person().employed(day(event)));
  }

  @Test
  void theSameSettingsGiveTheSameEvents() {
    List<String> again =
        World.of(SETTINGS).lifeEvents().stream().map(LifeEventsTest::text).toList();
    assertThat(EVENTS.stream().map(LifeEventsTest::text)).isEqualTo(again);
  }

  @Test
  void quarterEndsAreThoseOfDepartmentsThatCloseThem() {
    assertThat(EVENTS.stream().filter(event -> event.kind().equals("quarter_end")))
        .isNotEmpty()
        .allMatch(event -> event.person().department(day(event)).closesQuarters());
  }

  private static long day(LifeEvent event) {
    return (event.fromMillis() + HALF_A_DAY) / 86_400_000L;
  }

  private static String text(LifeEvent event) {
    return event.kind() + event.person().mail() + event.fromMillis() + event.toMillis();
  }
}
