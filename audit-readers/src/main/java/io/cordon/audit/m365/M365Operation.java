package io.cordon.audit.m365;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;

/**
 * What an operation means: {@code Operation} is Microsoft's word for an event type.
 *
 * @param audience the audience of the operation's kind of link; unknown where the recipients decide
 *     it
 */
record M365Operation(Verb verb, Audience audience, Outcome outcome) {

  static M365Operation of(Verb verb) {
    return new M365Operation(verb, Audience.UNKNOWN, Outcome.SUCCESS);
  }

  M365Operation withAudience(Audience audience) {
    return new M365Operation(verb, audience, outcome);
  }

  M365Operation failing() {
    return new M365Operation(verb, audience, Outcome.FAILURE);
  }
}
