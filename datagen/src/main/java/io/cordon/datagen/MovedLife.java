package io.cordon.datagen;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The same episodes at another time, all of them as much later. */
final class MovedLife implements Iterator<Episode> {
  private final Iterator<Episode> life;
  private final long laterMillis;

  /**
   * @param laterMillis negative for earlier
   */
  MovedLife(Iterator<Episode> life, long laterMillis) {
    this.life = life;
    this.laterMillis = laterMillis;
  }

  @Override
  public boolean hasNext() {
    return life.hasNext();
  }

  @Override
  public Episode next() {
    Episode episode = life.next();
    return new Episode(
        episode.startMillis() + laterMillis, episode.order(), () -> moved(episode.acts().get()));
  }

  private List<Act> moved(List<Act> acts) {
    List<Act> moved = new ArrayList<>(acts.size());
    acts.forEach(act -> moved.add(act.at(act.atMillis() + laterMillis)));
    return moved;
  }
}
