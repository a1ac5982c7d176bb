package io.cordon.datagen.work;

import io.cordon.datagen.world.World;

/**
 * What ordinary life remembers from one session to the next. All of it is bounded by the number of
 * people.
 */
record LifeState(
    World world,
    Whereabouts whereabouts,
    RecentFiles recent,
    OpenGrants grants,
    ActiveProjects projects) {

  static LifeState of(World world) {
    return new LifeState(
        world,
        new Whereabouts(world),
        new RecentFiles(2 * world.settings().users() + 500),
        new OpenGrants(world.settings().users() + 100),
        new ActiveProjects(world));
  }

  /** How many things are remembered. */
  int size() {
    return world.states().size() + recent.size() + grants.size();
  }
}
