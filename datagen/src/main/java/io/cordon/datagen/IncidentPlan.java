package io.cordon.datagen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The incidents that a history is to contain, and the ground truth of them. Immutable. */
public final class IncidentPlan {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
  private static final Duration TIME_TO_LEARN = Duration.ofDays(10);

  /** What is left of the last day, so that an incident has time to end. */
  private static final long LONGEST_INCIDENT_MILLIS = TimeUnit.HOURS.toMillis(7);

  private final List<Enactment> enactments;

  private IncidentPlan(List<Enactment> enactments) {
    this.enactments = List.copyOf(enactments);
  }

  /** A history in which nothing happens. */
  public static IncidentPlan none() {
    return new IncidentPlan(List.of());
  }

  /**
   * So many incidents of each scenario, look-alikes too, spread over a time at hours when their
   * people work. The first ten days (of a shorter time the first half) are left for learning.
   *
   * @throws IllegalArgumentException when the time is under two days
   */
  public static IncidentPlan spread(
      SyntheticOrganisation organisation, Instant from, Instant to, int perScenario) {
    Duration length = Duration.between(from, to);
    if (length.compareTo(Duration.ofDays(2)) < 0) {
      throw new IllegalArgumentException("incidents need at least 2 days, not " + length);
    }
    Duration half = length.dividedBy(2);
    Duration learning = half.compareTo(TIME_TO_LEARN) < 0 ? half : TIME_TO_LEARN;
    long first = from.plus(learning).toEpochMilli();
    long last = to.toEpochMilli() - LONGEST_INCIDENT_MILLIS;
    Stage stage = new Stage(organisation, Pace.NATURAL);
    List<Enactment> enactments = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      for (int number = 0; number < perScenario; number++) {
        int zone = City.HUBS.get(stage.lead(scenario, number).hub()).utcOffsetHours();
        Dice dice = Purpose.INCIDENT_TIMES.dice(organisation.seed(), scenario.salt(), number);
        enactments.add(stage.enact(scenario, number, workingTime(dice, first, last, zone)));
      }
    }
    enactments.sort(Comparator.comparingLong(Enactment::startMillis));
    return new IncidentPlan(enactments);
  }

  /** The ground truth, in order of time. */
  public List<Incident> incidents() {
    return enactments.stream()
        .map(Enactment::truth)
        .sorted(Comparator.comparing(Incident::start).thenComparing(Incident::id))
        .toList();
  }

  Iterator<Episode> episodes() {
    return enactments.stream()
        .map(
            enactment ->
                new Episode(
                    enactment.startMillis(),
                    enactment.acts().get(0).head().id().getLeastSignificantBits(),
                    enactment::rows))
        .sorted()
        .iterator();
  }

  /** A moment between two others, on a weekday from 9 to 17 o'clock where there is one. */
  private static long workingTime(Dice dice, long first, long last, int utcOffsetHours) {
    long zone = TimeUnit.HOURS.toMillis(utcOffsetHours);
    long at = first;
    for (int attempt = 0; attempt < 200; attempt++) {
      at = first + (long) (dice.uniform() * (last - first));
      long localHour = Math.floorMod(at + zone, DAY_MILLIS) / TimeUnit.HOURS.toMillis(1);
      if (localHour >= 9
          && localHour < 17
          && Whereabouts.isWeekday(Math.floorDiv(at + zone, DAY_MILLIS))) {
        return at;
      }
    }
    return at;
  }
}
