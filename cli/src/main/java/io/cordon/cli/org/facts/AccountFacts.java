package io.cordon.cli.org.facts;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** What logs show of one account: as what it acts, in which clouds, and on how many hours a day. */
final class AccountFacts {
  /** No person works so many of a day's hours; programs do. */
  private static final int TIRELESS_HOURS = 20;

  private final String name;
  private final String domain;
  private final boolean listed;
  private final Set<ActorKind> kinds = EnumSet.noneOf(ActorKind.class);
  private final Set<App> apps = EnumSet.noneOf(App.class);
  private boolean staff;
  private long activities;
  private long day = Long.MIN_VALUE;
  private int hoursOfDay;
  private int tirelessDays;

  /**
   * Of an account that was not seen yet.
   *
   * @param listed whether the organisation file says that it is a program
   */
  AccountFacts(String name, String domain, boolean listed) {
    this.name = name;
    this.domain = domain;
    this.listed = listed;
  }

  /** Adds what it did; in order of time. */
  void add(Activity activity) {
    activities++;
    kinds.add(activity.actor().kind());
    apps.add(activity.app());
    boolean signsIn = activity.verb() == Verb.SIGN_IN && activity.outcome() == Outcome.SUCCESS;
    staff |=
        activity.actor().kind() == ActorKind.USER
            && (signsIn || activity.verb() == Verb.ADMINISTER);
    addHour(activity.time().atOffset(ZoneOffset.UTC));
  }

  private void addHour(OffsetDateTime time) {
    long newDay = time.toLocalDate().toEpochDay();
    if (newDay > day) {
      day = newDay;
      hoursOfDay = 0;
    }
    int before = Integer.bitCount(hoursOfDay);
    hoursOfDay |= newDay == day ? 1 << time.getHour() : 0;
    boolean becomesTireless =
        before < TIRELESS_HOURS && Integer.bitCount(hoursOfDay) == TIRELESS_HOURS;
    tirelessDays += becomesTireless ? 1 : 0;
  }

  String name() {
    return name;
  }

  /** Null for a name that is no address. */
  String domain() {
    return domain;
  }

  boolean isListedProgram() {
    return listed;
  }

  boolean isMember() {
    return kinds.contains(ActorKind.USER);
  }

  boolean isGuest() {
    return !isMember() && kinds.contains(ActorKind.GUEST);
  }

  /** Whether it signed in or administered as a member. */
  boolean isStaff() {
    return staff;
  }

  /** Whether the cloud itself says that it is a program. */
  boolean isProgram() {
    return kinds.contains(ActorKind.APPLICATION) || kinds.contains(ActorKind.SYSTEM);
  }

  Set<App> apps() {
    return apps;
  }

  long activities() {
    return activities;
  }

  /** Days of UTC on which it worked in 20 hours or more. */
  int tirelessDays() {
    return tirelessDays;
  }
}
