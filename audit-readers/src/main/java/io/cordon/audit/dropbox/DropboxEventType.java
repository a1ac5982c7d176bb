package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.LabelChange;

/**
 * What an event type of Dropbox means.
 *
 * @param audience the audience of this kind of share; unknown where the event's details name it
 * @param byRecipient whether the actor is a recipient of the share: one who uses it or leaves it
 */
record DropboxEventType(
    Verb verb, Audience audience, Outcome outcome, LabelChange labelChange, boolean byRecipient) {

  /** The meaning of a type that is not listed. */
  static final DropboxEventType OTHER = of(Verb.OTHER);

  static DropboxEventType of(Verb verb) {
    return new DropboxEventType(verb, Audience.UNKNOWN, Outcome.SUCCESS, LabelChange.NONE, false);
  }

  static DropboxEventType labelling(LabelChange change) {
    return new DropboxEventType(Verb.LABEL, Audience.UNKNOWN, Outcome.SUCCESS, change, false);
  }

  DropboxEventType withAudience(Audience audience) {
    return new DropboxEventType(verb, audience, outcome, labelChange, byRecipient);
  }

  DropboxEventType failing() {
    return new DropboxEventType(verb, audience, Outcome.FAILURE, labelChange, byRecipient);
  }

  DropboxEventType asRecipient() {
    return new DropboxEventType(verb, audience, outcome, labelChange, true);
  }

  /** Refined by the event's details: the audience of a link, and whether a lock was removed. */
  DropboxEventType with(Fields details) {
    return switch (verb) {
      case LOCK -> "unlocked".equals(UnionTag.of(details, "new_value")) ? of(Verb.UNLOCK) : this;
      case SHARE -> {
        LinkScope scope = LinkScope.after(details);
        yield scope.closed()
            ? of(Verb.UNSHARE).withAudience(LinkScope.before(details).audience())
            : withAudience(audience.widest(scope.audience()));
      }
      default -> this;
    };
  }
}
