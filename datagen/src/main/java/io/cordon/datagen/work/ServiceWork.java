package io.cordon.datagen.work;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.ServiceAccount;
import io.cordon.model.activity.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What service accounts do: one kind of act on the files of their cloud, at all hours. */
final class ServiceWork {
  private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);
  private static final double OWN_LIBRARIES = 0.7;

  private final LifeState state;

  ServiceWork(LifeState state) {
    this.state = state;
  }

  /** The hours of a day of UTC. */
  void plan(ServiceAccount service, long epochDay, List<Episode> into) {
    if (epochDay < service.firstDay()) {
      return;
    }
    for (int hour = 0; hour < 24; hour++) {
      long number = epochDay * 24 + hour;
      into.add(
          new Episode(
              number * HOUR_MILLIS, service.index(), () -> hour(service, epochDay, number)));
    }
  }

  private List<Act> hour(ServiceAccount service, long epochDay, long number) {
    long seed = state.world().settings().seed();
    Dice dice = Purpose.SERVICE_HOUR.dice(seed, service.index(), number);
    List<FileStock> stocks = state.projects().stocks(service.app(), epochDay);
    List<Act> acts = new ArrayList<>();
    if (stocks.isEmpty()) {
      return acts;
    }
    VisitActs by = VisitActs.of(service.account(), visit(service, dice), dice);
    double perHour = service.actsPerDay() / 24.0;
    long end = (number + 1) * HOUR_MILLIS;
    long at = number * HOUR_MILLIS + (long) dice.exponential(HOUR_MILLIS / perHour);
    while (at < end) {
      acts.add(by.of(service.verb(), at, item(service, stocks, dice)));
      at += 1 + (long) dice.exponential(HOUR_MILLIS / perHour);
    }
    return acts;
  }

  private Item item(ServiceAccount service, List<FileStock> stocks, Dice dice) {
    int any = dice.below(stocks.size());
    int own = service.index() % stocks.size();
    FileStock stock = stocks.get(dice.chance(OWN_LIBRARIES) ? own : any);
    return service.verb() == Verb.UPLOAD
        ? stock.fresh(dice, Sensitivity.UNLABELLED)
        : state.world().states().now(stock.any(dice));
  }

  private Visit visit(ServiceAccount service, Dice dice) {
    Visit usual = service.visit();
    String address = state.world().networks().dataCentre().address(dice);
    return new Visit(dice.bits(), address, usual.device(), usual.program());
  }
}
