package io.cordon.organisation.people;

import io.cordon.model.activity.Actor;
import io.cordon.model.identity.Employment;
import java.time.Instant;

/**
 * An actor as the organisation file describes them at any time.
 *
 * @param actor as they are on most days, so that activities of these days share one object
 * @param tenure on which their employment depends
 */
public record KnownActor(Actor actor, Tenure tenure) {
  public Actor at(Instant time) {
    Employment now = tenure.isKnown() ? tenure.at(time) : actor.employment();
    return now == actor.employment()
        ? actor
        : actor.employed(now, actor.population(), actor.role());
  }
}
