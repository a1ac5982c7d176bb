package io.cordon.datagen.world;

import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What a synthetic organisation is made from; equal settings give equal organisations.
 *
 * @param users how many people work there in the end, 1 to 1,000,000
 * @param fromMillis when the time that is watched begins, as a Unix time
 * @param days how long it is, 1 to 3660
 * @param clouds which clouds it uses, at least one
 */
public record WorldSettings(long seed, int users, long fromMillis, int days, Set<App> clouds) {

  private static final Set<App> ALL =
      Collections.unmodifiableSet(EnumSet.of(App.M365, App.BOX, App.DROPBOX, App.GOOGLE_WORKSPACE));

  public WorldSettings {
    if (users < 1 || users > 1_000_000) {
      throw new IllegalArgumentException("users must be 1 to 1000000, not " + users);
    }
    if (days < 1 || days > 3_660) {
      throw new IllegalArgumentException("days must be 1 to 3660, not " + days);
    }
    if (clouds.isEmpty() || !ALL.containsAll(clouds)) {
      throw new IllegalArgumentException("clouds must be some of " + ALL + ", not " + clouds);
    }
    clouds = Collections.unmodifiableSet(EnumSet.copyOf(clouds));
  }

  /** The four clouds. */
  public static Set<App> allClouds() {
    return ALL;
  }

  public long toMillis() {
    return fromMillis + TimeUnit.DAYS.toMillis(days);
  }

  /** The first day, counted in UTC from 1 January 1970. */
  public long firstDay() {
    return Math.floorDiv(fromMillis, TimeUnit.DAYS.toMillis(1));
  }

  /** The last day, included. */
  public long lastDay() {
    return Math.floorDiv(toMillis() - 1, TimeUnit.DAYS.toMillis(1));
  }

  /** The cloud that everybody uses: Microsoft 365 where it is one of them. */
  public App commonCloud() {
    return clouds.iterator().next();
  }

  /** The clouds in order. */
  List<App> cloudList() {
    return new ArrayList<>(clouds);
  }
}
