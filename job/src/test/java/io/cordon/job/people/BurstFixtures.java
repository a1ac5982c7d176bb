package io.cordon.job.people;

import static io.cordon.model.activity.ActivityFixtures.download;

import io.cordon.job.core.Settings;
import io.cordon.job.observe.ObservePeople;
import io.cordon.job.observe.PersonAct;
import io.cordon.job.testing.UnusualFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.policy.CorrelationPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People who download, and a policy about many downloads in an hour. */
final class BurstFixtures {
  static final int MANY = 50;

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final String POLICY =
      """
      title: Downloaded
      name: downloaded
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection:
          taken: {verb: download}
          condition: taken
      ---
      title: Many downloads
      id: 0b3b2c1a-7c9f-4d2e-8a1b-0f4e6d7c8b9c
      taxonomy: cordon
      correlation:
          type: event_count
          rules: [downloaded]
          group-by: [user]
          timespan: 1h
          condition: {gte: 50}
          unless-usual: downloads
      level: high
      tags: [attack.exfiltration]
      mode: notify
      actions: [notify_admin]
      cooldown: 7d
      """;

  private BurstFixtures() {}

  static Settings settings() {
    return UnusualFixtures.settings(Map.of("many.yml", POLICY));
  }

  static CorrelationPolicy policy() {
    return settings().policies().correlations().get(0);
  }

  /** On a day, so many downloads of a person, one each minute. */
  static List<PersonAct> downloads(String person, int day, int count) {
    ObservePeople people = people();
    return activities(person, day, count).stream().map(people::observe).toList();
  }

  private static ObservePeople people() {
    Settings settings = settings();
    ObservePeople people = new ObservePeople(settings);
    people.use(settings.policies());
    return people;
  }

  static List<Activity> activities(String person, int day, int count) {
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant time = START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(i));
      activities.add(
          download().id(person + '-' + time).by(person + "@example.com").build().toBuilder()
              .time(time)
              .build());
    }
    return activities;
  }

  /** What is detected when they are counted. */
  static PersonAct burst(String person, int day, int count) {
    List<Activity> activities = activities(person, day, count);
    return people().observe(detection(activities.get(0), activities.get(count - 1), count));
  }

  /** One of acts, whose activities nobody has kept: of new ones at their times. */
  static PersonAct burst(List<PersonAct> acts, int count) {
    Instant first = Instant.ofEpochMilli(acts.get(0).timeMillis());
    Instant last = Instant.ofEpochMilli(acts.get(acts.size() - 1).timeMillis());
    return people().observe(detection(at(first), at(last), count));
  }

  private static Activity at(Instant time) {
    return download().id("at-" + time).build().toBuilder().time(time).build();
  }

  private static Detection detection(Activity first, Activity last, int count) {
    return new Detection(
        policy().snapshot(),
        List.of(first, last),
        count + " downloads",
        List.of(),
        new Burst("downloads", count, MANY, Duration.ofHours(1).toMillis(), List.of()),
        "person|" + last.actor().key());
  }
}
