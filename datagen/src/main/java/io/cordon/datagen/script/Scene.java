package io.cordon.datagen.script;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.work.Whereabouts;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One incident that is to be played: where, when, by whom. Equal scenes are played alike.
 *
 * @param word of the scenario
 * @param ordinal how many of this scenario were before it; fixes the dice
 * @param incident number that its acts carry
 * @param lead with whose account, or by whose deed, it happens
 * @param app the cloud where it happens, or begins
 * @param startMillis of its first act
 */
public record Scene(
    World world,
    String word,
    int ordinal,
    int incident,
    Person lead,
    App app,
    long startMillis,
    Pace pace) {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
  private static final long WATCHED_DAY_MILLIS = 8_000;

  /** Fresh dice for one purpose in this scene. */
  public Dice dice(String purpose) {
    return Purpose.INCIDENT.dice(
        world.settings().seed(), word.hashCode(), ordinal, purpose.hashCode());
  }

  /** The same scene, its acts with another number. */
  public Scene numbered(int number) {
    return new Scene(world, word, ordinal, number, lead, app, startMillis, pace);
  }

  /** The lead's account in the scene's cloud. */
  public Account account() {
    return lead.account(app);
  }

  /** The day on which it begins, by the lead's own clock. */
  public long epochDay() {
    return Math.floorDiv(startMillis + zoneMillis(), DAY_MILLIS);
  }

  /** A moment by the lead's own clock, as a Unix time. */
  public long at(long epochDay, long millisOfDay) {
    return epochDay * DAY_MILLIS + millisOfDay - zoneMillis();
  }

  /** Where the lead is at a time. */
  public Visit usual(long atMillis, Dice dice) {
    return new Whereabouts(world).visit(lead, atMillis, dice);
  }

  /**
   * One part, which is made when its time comes.
   *
   * @param number of the part; each has dice of its own
   */
  public Episode part(int number, long partStartMillis, Consumer<Part> script) {
    return new Episode(
        partStartMillis,
        ((long) incident << 16) + number,
        () -> {
          Part part = new Part(this, number, dice("part " + number), partStartMillis);
          script.accept(part);
          return part.acts();
        });
  }

  /** The only part of a scene that is played in one go. */
  public List<Episode> once(Consumer<Part> script) {
    return List.of(part(0, startMillis, script));
  }

  /** A part for the first day and for some that follow it. */
  public List<Episode> daily(int days, Hours hours, Consumer<Part> script) {
    List<Episode> parts = new ArrayList<>();
    for (long start : starts(days, hours)) {
      parts.add(part(parts.size(), start, script));
    }
    return List.copyOf(parts);
  }

  /**
   * The start of the scene, and times on the days that follow it; on as many workdays if the hours
   * are those of work. Fewer where the log, or the lead's time there, ends before. For a watcher a
   * day is a few seconds.
   */
  public List<Long> starts(int days, Hours hours) {
    Dice dice = dice("starts");
    List<Long> starts = new ArrayList<>();
    starts.add(startMillis);
    if (pace == Pace.LIVE) {
      while (starts.size() < days) {
        starts.add(startMillis + starts.size() * WATCHED_DAY_MILLIS);
      }
    }
    for (long day = epochDay() + 1; starts.size() < days && day <= lastDay(); day++) {
      if (!hours.onWorkdays() || isAtWork(day)) {
        starts.add(at(day, hours.millisOfDay(dice)));
      }
    }
    return List.copyOf(starts);
  }

  /** How many days of the log are left, the first day of the scene included. */
  public int daysLeft() {
    return (int) Math.max(1, (world.settings().toMillis() - startMillis) / DAY_MILLIS);
  }

  /** Of the log, or of the lead's time there. */
  private long lastDay() {
    long last = world.settings().lastDay();
    return lead.employed(epochDay()) ? Math.min(last, lead.lastDay()) : last;
  }

  private boolean isAtWork(long day) {
    return world.calendar().workday(lead.home().country(), day) && !lead.onLeave(day);
  }

  private long zoneMillis() {
    return TimeUnit.HOURS.toMillis(lead.home().utcOffsetHours());
  }
}
