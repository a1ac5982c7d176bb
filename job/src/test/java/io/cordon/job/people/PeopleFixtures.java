package io.cordon.job.people;

import static io.cordon.model.activity.ActivityFixtures.download;

import io.cordon.job.core.Settings;
import io.cordon.job.observe.ObservePeople;
import io.cordon.job.observe.PersonAct;
import io.cordon.job.testing.UnusualFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People who work in an office, and somebody who has stolen an account. */
final class PeopleFixtures {
  static final int COLLEAGUES = 20;
  static final int DAYS = 40;

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration NIGHT = Duration.ofHours(3);
  private static final int FILES_A_DAY = 4;

  private PeopleFixtures() {}

  /** With one policy about stolen accounts. */
  static Settings settings() {
    return UnusualFixtures.settings(Map.of("takeover.yml", UnusualFixtures.TAKEOVER));
  }

  /** What everybody did on all days, in order of time. */
  static List<Activity> ordinary() {
    List<Activity> all = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      for (int hour = 9; hour < 9 + FILES_A_DAY; hour++) {
        for (int person = 0; person < COLLEAGUES; person++) {
          all.add(inTheOffice(person, day, hour));
        }
      }
    }
    return all;
  }

  static Activity inTheOffice(int person, int day, int hour) {
    Instant time = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
    return did("office", person, time, place("DE", 64_500), "laptop-" + person);
  }

  /** In the office as always, with so many sensitive files within six hours. */
  static List<Activity> busy(int person, int day, int files) {
    Instant start = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(10));
    List<Activity> all = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      Instant time = start.plus(Duration.ofHours(6).multipliedBy(file).dividedBy(files));
      all.add(did("busy", person, time, place("DE", 64_500), "laptop-" + person));
    }
    return all;
  }

  /** From another country, at night, with a device that nobody has seen. */
  static Activity stolen(int person, int day, int minute) {
    Instant time = START.plus(Duration.ofDays(day)).plus(NIGHT).plus(Duration.ofMinutes(minute));
    return did("stolen", person, time, place("NG", 64_501), "thief");
  }

  private static Activity did(String id, int person, Instant time, Place place, String device) {
    return download()
        .id(id + '-' + person + '-' + time)
        .by("person" + person + "@example.com")
        .from(new Endpoint("198.51.100.7", 0, null, place))
        .with(Client.builder().device(device).build())
        .labelled("Confidential", 3)
        .build()
        .toBuilder()
        .time(time)
        .build();
  }

  private static Place place(String country, long asn) {
    return Place.builder()
        .kind(NetworkKind.UNKNOWN)
        .country(country, CountrySource.DATABASE)
        .operator(asn, null)
        .build();
  }

  static List<PersonAct> observed(Settings settings, List<Activity> activities) {
    ObservePeople people = new ObservePeople(settings);
    people.use(settings.policies());
    return activities.stream().map(people::observe).toList();
  }
}
