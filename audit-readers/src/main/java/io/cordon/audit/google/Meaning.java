package io.cordon.audit.google;

import io.cordon.model.Outcome;
import io.cordon.model.Verb;

/**
 * What a native event means.
 *
 * @param access how its parameters tell a change of access, which then has its own verb; null for
 *     events that change none
 */
record Meaning(Verb verb, Outcome outcome, AccessChange.Rule access) {

  static Meaning of(Verb verb) {
    return new Meaning(verb, Outcome.SUCCESS, null);
  }

  static Meaning ofAccess(AccessChange.Rule access) {
    return new Meaning(Verb.SHARE, Outcome.SUCCESS, access);
  }

  Meaning ending(Outcome outcome) {
    return new Meaning(verb, outcome, access);
  }
}
