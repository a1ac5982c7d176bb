package io.cordon.datagen.score.input;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a detection method tells a person: one revision of a finding, or the only one.
 *
 * @param id alerts with one id are one alert that grew: its revisions
 * @param detector the policy or method that raised it
 * @param user whom it is about, by what that person did: e-mail address in lower case; null when
 *     unknown. Nobody who only receives
 * @param users everybody whose activities it shows, {@code user} included
 * @param files subject keys, {@code app|tenant|file id}
 * @param time event time of the activity that raised this revision; no wall-clock time
 * @param times event times of its evidence, {@code time} included
 * @param rank what alerts are ordered by when a budget allows only some
 * @param eventIds native ids of its evidence
 * @param timeExact false when it was raised by an earlier activity that it no longer shows, so that
 *     {@code time} is too late
 */
public record Alert(
    String id,
    String detector,
    String user,
    Set<String> users,
    Set<String> files,
    Instant time,
    Set<Instant> times,
    AlertRank rank,
    Set<String> eventIds,
    boolean timeExact) {

  public Alert {
    user = user == null ? null : user.toLowerCase(Locale.ROOT);
    users = withUser(users, user);
    files = Set.copyOf(files);
    times = withTime(times, time);
    eventIds = Set.copyOf(eventIds);
  }

  /** An alert of a method that has a score and no revisions, known by its detector, user, time. */
  public static Alert of(
      String detector,
      String user,
      Set<String> files,
      Instant time,
      double score,
      Set<String> eventIds) {
    return new Alert(
        detector + '|' + user + '|' + time,
        detector,
        user,
        Set.of(),
        files,
        time,
        Set.of(),
        AlertRank.of(score),
        eventIds,
        true);
  }

  private static Set<String> withUser(Set<String> users, String user) {
    Set<String> all = new HashSet<>();
    users.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
    if (user != null) {
      all.add(user);
    }
    return Set.copyOf(all);
  }

  private static Set<Instant> withTime(Set<Instant> times, Instant time) {
    Set<Instant> all = new HashSet<>(times);
    all.add(time);
    return Set.copyOf(all);
  }
}
