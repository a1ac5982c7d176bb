package io.cordon.datagen.work;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.manner.ArchiveNames;
import io.cordon.datagen.manner.Grants;
import io.cordon.datagen.place.Calendar;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.Guest;
import io.cordon.datagen.world.Project;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** People of partners at work in what is shared with them: a folder of a project, or all of it. */
final class GuestWork {
  private static final double DAYS_AT_WORK = 0.5;
  private static final double PACKED = 0.15;
  private static final double ABROAD = 0.05;
  private static final int SHARED_FOLDER = 5;
  private static final int TRIES = 20;
  private static final double GAP_MILLIS = TimeUnit.MINUTES.toMillis(4);

  private final LifeState state;

  GuestWork(LifeState state) {
    this.state = state;
  }

  /** A guest's day; on the first one in a project, their host gives them access. */
  void plan(Guest guest, long day, List<Episode> into) {
    if (!there(guest, day)) {
      return;
    }
    Dice dice = Purpose.GUEST_DAY.dice(state.world().settings().seed(), guest.index(), day);
    Project project = guest.project().at(day);
    boolean begins =
        day == state.world().settings().firstDay()
            || !there(guest, day - 1)
            || !guest.project().at(day - 1).equals(project);
    if (begins) {
      long start = at(day, 6 + dice.uniform(), guest);
      into.add(new Episode(start, dice.bits(), () -> invitation(guest, project, start)));
    }
    if (Calendar.weekday(day) && dice.chance(DAYS_AT_WORK)) {
      long start = at(day, 8 + 8 * dice.uniform(), guest);
      into.add(new Episode(start, dice.bits(), () -> session(guest, project, day, start)));
    }
  }

  private static boolean there(Guest guest, long day) {
    return guest.activeOn(day) && guest.host().employed(day);
  }

  private static long at(long day, double localHour, Guest guest) {
    double hour = localHour - guest.host().home().utcOffsetHours();
    return TimeUnit.DAYS.toMillis(day) + (long) (hour * TimeUnit.HOURS.toMillis(1));
  }

  private List<Act> invitation(Guest guest, Project project, long start) {
    Dice dice = dice(guest, start);
    Visit visit = state.whereabouts().visit(guest.host(), start, dice);
    VisitActs host = VisitActs.of(guest.host().account(project.app()), visit, dice);
    FileStock stock = project.stock();
    Item place = Item.of(guest.inWholeLibrary() ? Folder.root(stock.library()) : folder(stock));
    Detail.Grant grant = Grants.members(Audience.EXTERNAL, List.of(guest.account()));
    return List.of(host.share(start, place, grant));
  }

  private List<Act> session(Guest guest, Project project, long day, long start) {
    Dice dice = dice(guest, start);
    Visit usual = guest.visit();
    String address =
        dice.chance(ABROAD)
            ? dice.pick(state.world().networks().foreign()).address(dice)
            : usual.address();
    Visit visit = new Visit(dice.bits(), address, usual.device(), guest.browser(day));
    VisitActs by = VisitActs.of(guest.account(), visit, dice);
    List<Act> acts = new ArrayList<>();
    long end = state.world().settings().toMillis();
    long now = start;
    int count = Math.max(1, dice.poisson(guest.actsPerDay()));
    // On some days all that they download is packed.
    String archive =
        dice.chance(PACKED) ? ArchiveNames.next(project.stock().library().app(), dice) : null;
    for (int i = 0; i < count && now < end; i++) {
      acts.add(act(guest, by, now, project.stock(), archive, dice));
      now += 1_000 + (long) dice.exponential(GAP_MILLIS);
    }
    return acts;
  }

  private Act act(Guest guest, VisitActs by, long now, FileStock stock, String archive, Dice dice) {
    double what = dice.uniform();
    if (what > 0.92) {
      Item item = stock.fresh(dice, Sensitivity.UNLABELLED);
      return by.upload(now, guest.inWholeLibrary() ? item : item.in(folder(stock)));
    }
    Verb verb = what < 0.55 ? Verb.OPEN : what < 0.8 ? Verb.DOWNLOAD : Verb.UPDATE;
    Item item =
        guest.inWholeLibrary()
            ? state.world().states().now(stock.popular(dice))
            : shared(stock, dice);
    return archive != null && verb == Verb.DOWNLOAD
        ? by.packed(now, item, archive)
        : by.of(verb, now, item);
  }

  /** A wanted file in the shared folder. */
  private Item shared(FileStock stock, Dice dice) {
    Folder folder = folder(stock);
    for (int i = 0; i < TRIES; i++) {
      Item item = state.world().states().now(stock.popular(dice));
      if (item.folder().key() == folder.key()) {
        return item;
      }
    }
    return stock.fresh(dice, Sensitivity.GENERAL).in(folder);
  }

  private static Folder folder(FileStock stock) {
    return stock.folders().get(SHARED_FOLDER);
  }

  private Dice dice(Guest guest, long start) {
    return Purpose.GUEST_DAY.dice(state.world().settings().seed(), guest.index(), start, 1);
  }
}
