package io.cordon.audit.box;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;

/** What an event type of Box means. */
record BoxEventType(Verb verb, Outcome outcome, ShareKind shareKind) {

  /** The kind of share that an event is about. */
  enum ShareKind {
    /** The event is about the file itself. */
    NONE,
    /** The shared link; an item has at most one. */
    LINK,
    /** Named collaborators. */
    COLLABORATION
  }

  static BoxEventType of(Verb verb) {
    return new BoxEventType(verb, Outcome.SUCCESS, ShareKind.NONE);
  }

  BoxEventType sharedBy(ShareKind shareKind) {
    return new BoxEventType(verb, outcome, shareKind);
  }

  BoxEventType failing() {
    return new BoxEventType(verb, Outcome.FAILURE, shareKind);
  }

  /** Box Shield only monitors: it logs, and does not block, what violates its policy. */
  BoxEventType onlyMonitored() {
    return new BoxEventType(Verb.ACCESS_CHECK, Outcome.SUCCESS, shareKind);
  }

  BoxEventType withVerb(Verb verb) {
    return new BoxEventType(verb, outcome, shareKind);
  }
}
