package io.cordon.audit.google;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;

/**
 * What an event type of Google means.
 *
 * @param share reads a change of access from the event's parameters, which then gives the verb;
 *     null for events that change no access
 */
record GoogleEventType(Verb verb, Outcome outcome, GoogleShare.Rule share) {

  static GoogleEventType of(Verb verb) {
    return new GoogleEventType(verb, Outcome.SUCCESS, null);
  }

  static GoogleEventType sharing(GoogleShare.Rule share) {
    return new GoogleEventType(Verb.SHARE, Outcome.SUCCESS, share);
  }

  GoogleEventType failing() {
    return withOutcome(Outcome.FAILURE);
  }

  GoogleEventType withOutcome(Outcome outcome) {
    return new GoogleEventType(verb, outcome, share);
  }
}
