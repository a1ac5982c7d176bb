package io.cordon.audit.m365;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;

/**
 * What a native operation means.
 *
 * @param audience whom the operation's kind of link reaches; unknown where its recipients tell
 */
record Operation(Verb verb, Audience audience, Outcome outcome) {

  static Operation of(Verb verb) {
    return new Operation(verb, Audience.UNKNOWN, Outcome.SUCCESS);
  }

  Operation reaching(Audience audience) {
    return new Operation(verb, audience, outcome);
  }

  Operation failing() {
    return new Operation(verb, audience, Outcome.FAILURE);
  }
}
