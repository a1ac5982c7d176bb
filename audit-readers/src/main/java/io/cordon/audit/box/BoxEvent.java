package io.cordon.audit.box;

import io.cordon.model.Outcome;
import io.cordon.model.Verb;

/** What a native event type means. */
record BoxEvent(Verb verb, Outcome outcome, Reach reach) {

  /** By what an event lets somebody at a file, or no longer. */
  enum Reach {
    /** It is about the file itself. */
    NOTHING,
    /** The one shared link that an item can have. */
    LINK,
    /** Collaborators, named. */
    PEOPLE
  }

  static BoxEvent of(Verb verb) {
    return new BoxEvent(verb, Outcome.SUCCESS, Reach.NOTHING);
  }

  BoxEvent reaching(Reach reach) {
    return new BoxEvent(verb, outcome, reach);
  }

  BoxEvent failing() {
    return new BoxEvent(verb, Outcome.FAILURE, reach);
  }

  /** What Box Shield saw and would have refused, were its policy not on trial. */
  BoxEvent letPass() {
    return new BoxEvent(Verb.ACCESS_CHECK, Outcome.SUCCESS, reach);
  }

  BoxEvent as(Verb verb) {
    return new BoxEvent(verb, outcome, reach);
  }
}
