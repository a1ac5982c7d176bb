package io.cordon.datagen.truth;

import io.cordon.datagen.act.Act;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the acts of one incident or decoy left in the logs. */
final class Trace {
  private static final long MILLIS_PER_HOUR = 3_600_000;

  private final Set<App> apps = EnumSet.noneOf(App.class);
  private final Set<String> files = new LinkedHashSet<>();
  private final Set<String> users = new TreeSet<>();
  private final List<String> eventIds = new ArrayList<>();
  private final SortedSet<Long> hours = new TreeSet<>();
  private long firstMillis = Long.MAX_VALUE;
  private long lastMillis = Long.MIN_VALUE;

  /**
   * @param user who did it; null for somebody without a name
   * @param file subject key of the act's file; null for none
   */
  void add(Act act, String user, String file, List<String> ids) {
    apps.add(act.app());
    if (user != null) {
      users.add(user);
    }
    if (file != null) {
      files.add(file);
    }
    eventIds.addAll(ids);
    hours.add(Math.floorDiv(act.atMillis(), MILLIS_PER_HOUR));
    firstMillis = Math.min(firstMillis, act.atMillis());
    lastMillis = Math.max(lastMillis, act.atMillis());
  }

  Set<App> apps() {
    return apps;
  }

  Set<String> files() {
    return files;
  }

  /** Who did it, apart from this one. */
  List<String> usersBeside(String user) {
    return users.stream().filter(other -> !other.equals(user)).toList();
  }

  List<String> eventIds() {
    return eventIds;
  }

  /** The hours in which it acted, in order, by their first instants. */
  List<Instant> hours() {
    return hours.stream().map(hour -> Instant.ofEpochMilli(hour * MILLIS_PER_HOUR)).toList();
  }

  long firstMillis() {
    return firstMillis;
  }

  long lastMillis() {
    return lastMillis;
  }
}
