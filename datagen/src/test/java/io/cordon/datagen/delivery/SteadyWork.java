package io.cordon.datagen.delivery;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Episodes of an hour that begin every ten minutes, each of fifteen acts in one cloud. */
final class SteadyWork implements Iterator<Episode> {
  static final long INTERVAL_MILLIS = 600_000;
  static final int ACTS = 15;

  private static final Account ANA = new Account(1, ActorKind.USER, "ana@x.example", "Ana");

  private final App app;
  private final long fromMillis;
  private final long episodes;
  private long next;

  SteadyWork(App app, long fromMillis, long episodes) {
    this.app = app;
    this.fromMillis = fromMillis;
    this.episodes = episodes;
  }

  @Override
  public boolean hasNext() {
    return next < episodes;
  }

  @Override
  public Episode next() {
    long number = next++;
    long start = fromMillis + number * INTERVAL_MILLIS;
    return new Episode(start, number, () -> acts(number, start));
  }

  private List<Act> acts(long number, long start) {
    Dice dice = Dice.of(5, number);
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < ACTS; i++) {
      long at = start + i * 240_000L;
      acts.add(
          new Act(
              dice.bits() | 1,
              0,
              at,
              app,
              Verb.OPEN,
              Outcome.SUCCESS,
              ANA,
              null,
              null,
              Detail.NONE));
    }
    return acts;
  }
}
