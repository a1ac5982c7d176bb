package io.cordon.datagen.peer;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.Audience;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one person did on one day in UTC, as the numbers that methods on user-days look at. Grows
 * with each activity until the day is over.
 */
final class UserDay {
  private static final int DEGREES_AN_HOUR = 15;
  private static final int MORNING = 6;
  private static final int EVENING = 20;

  private final String person;
  private final String user;
  private final long epochDay;
  private final Map<Volume, Long> counts = new EnumMap<>(Volume.class);
  private final Map<Volume, Citations> counted = new EnumMap<>(Volume.class);
  private final Citations all = new Citations();
  private final Citations fromNewPlace = new Citations();
  private final Set<String> files = new HashSet<>();
  private long activities;
  private long sensitiveDownloads;
  private long externalShares;
  private long newDomains;
  private long offHours;
  private boolean newCountry;
  private boolean newNetwork;
  private boolean newDevice;

  /**
   * @param person the key that counts and histories are kept by
   * @param user the name as activities give it
   */
  UserDay(String person, String user, long epochDay) {
    this.person = person;
    this.user = user;
    this.epochDay = epochDay;
  }

  void add(Activity activity, PersonHistory history, boolean sensitive) {
    activities++;
    all.add(activity);
    offHours += isOffHours(activity) ? 1 : 0;
    boolean country = history.learnsCountry(activity.endpoint().place());
    boolean network = history.learnsNetwork(activity.endpoint().place());
    newCountry |= country;
    newNetwork |= network;
    newDevice |= history.learnsDevice(activity.client());
    if (country || network || !fromNewPlace.isEmpty()) {
      fromNewPlace.add(activity);
    }
    Volume volume = Volume.of(activity);
    if (volume != null) {
      count(activity, volume, history, sensitive);
    }
  }

  private void count(Activity activity, Volume volume, PersonHistory history, boolean sensitive) {
    counts.merge(volume, 1L, Long::sum);
    counted.computeIfAbsent(volume, none -> new Citations()).add(activity);
    if (activity.file().id() != null) {
      files.add(activity.subjectKey());
    }
    sensitiveDownloads += volume == Volume.DOWNLOADS && sensitive ? 1 : 0;
    if (volume == Volume.SHARES) {
      boolean outside = activity.share().audience().compareTo(Audience.EXTERNAL) >= 0;
      externalShares += outside ? 1 : 0;
      newDomains += history.learnDomains(activity);
    }
  }

  /** From 20 to 6 o'clock by the sun where the address is; in UTC where nobody knows that. */
  private static boolean isOffHours(Activity activity) {
    Double longitude = activity.endpoint().place().longitude();
    long shift = longitude == null ? 0 : StrictMath.round(longitude / DEGREES_AN_HOUR);
    long hour = Math.floorMod(activity.time().getEpochSecond() / 3600 + shift, 24L);
    return hour < MORNING || hour >= EVENING;
  }

  String person() {
    return person;
  }

  String user() {
    return user;
  }

  long epochDay() {
    return epochDay;
  }

  long count(Volume volume) {
    return counts.getOrDefault(volume, 0L);
  }

  /** The activities of the day. */
  Citations all() {
    return all;
  }

  /** Those that add to a volume. */
  Citations counted(Volume volume) {
    return counted.getOrDefault(volume, new Citations());
  }

  /** Those from the first one on that came from a new country or network. */
  Citations fromNewPlace() {
    return fromNewPlace;
  }

  boolean isCountryNew() {
    return newCountry;
  }

  boolean isNetworkNew() {
    return newNetwork;
  }

  boolean isDeviceNew() {
    return newDevice;
  }

  long sensitiveDownloads() {
    return sensitiveDownloads;
  }

  long externalShares() {
    return externalShares;
  }

  /** Mail domains that this person had not shared with before. */
  long newDomains() {
    return newDomains;
  }

  /** Different files that were downloaded, shared, renamed, moved or deleted. */
  long distinctFiles() {
    return files.size();
  }

  /** From 0 to 1. */
  double offHoursShare() {
    return activities == 0 ? 0 : offHours / (double) activities;
  }
}
