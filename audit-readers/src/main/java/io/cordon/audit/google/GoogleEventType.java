package io.cordon.audit.google;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;

/**
 * What a native event means.
 *
 * @param access how its parameters tell a change of access, which then has its own verb; null for
 *     events that change none
 */
record GoogleEventType(Verb verb, Outcome outcome, AccessChange.Rule access) {

  static GoogleEventType of(Verb verb) {
    return new GoogleEventType(verb, Outcome.SUCCESS, null);
  }

  static GoogleEventType ofAccess(AccessChange.Rule access) {
    return new GoogleEventType(Verb.SHARE, Outcome.SUCCESS, access);
  }

  GoogleEventType ending(Outcome outcome) {
    return new GoogleEventType(verb, outcome, access);
  }
}
