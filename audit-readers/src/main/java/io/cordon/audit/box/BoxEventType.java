package io.cordon.audit.box;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;

/** What a native event type means. */
record BoxEventType(Verb verb, Outcome outcome, Reach reach) {

  /** By what an event lets somebody at a file, or no longer. */
  enum Reach {
    /** It is about the file itself. */
    NOTHING,
    /** The one shared link that an item can have. */
    LINK,
    /** Collaborators, named. */
    PEOPLE
  }

  static BoxEventType of(Verb verb) {
    return new BoxEventType(verb, Outcome.SUCCESS, Reach.NOTHING);
  }

  BoxEventType reaching(Reach reach) {
    return new BoxEventType(verb, outcome, reach);
  }

  BoxEventType failing() {
    return new BoxEventType(verb, Outcome.FAILURE, reach);
  }

  /** What Box Shield saw and would have refused, were its policy not on trial. */
  BoxEventType letPass() {
    return new BoxEventType(Verb.ACCESS_CHECK, Outcome.SUCCESS, reach);
  }

  BoxEventType as(Verb verb) {
    return new BoxEventType(verb, outcome, reach);
  }
}
