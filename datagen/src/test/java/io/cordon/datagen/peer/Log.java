package io.cordon.datagen.peer;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A log for tests, in days from 2 March 2026 on, which any method reads in order. */
final class Log {
  private static final Instant FIRST_DAY = Instant.parse("2026-03-02T00:00:00Z");

  private final List<Activity> activities = new ArrayList<>();

  /** The instant of a minute of a day. */
  static Instant at(int day, int minute) {
    return FIRST_DAY.plus(day, ChronoUnit.DAYS).plus(minute, ChronoUnit.MINUTES);
  }

  Log add(ActivityFixtures activity, Instant time) {
    activities.add(activity.at(time.toString()).build());
    return this;
  }

  /** Downloads of different files, one a minute from 10 o'clock on. */
  Log downloads(String user, int day, int count) {
    for (int i = 0; i < count; i++) {
      add(ActivityFixtures.download().by(user).of("file-" + day + '-' + i), at(day, 600 + i));
    }
    return this;
  }

  List<Alert> readBy(PeerMethod method) {
    activities.sort(Comparator.comparing(Activity::time));
    activities.forEach(method::see);
    return method.alerts();
  }
}
