package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.LabelChange;

/**
 * What a native event means.
 *
 * @param audience whom the event's kind of share reaches; unknown where its details tell
 * @param byRecipient whether the actor is one whom the file is shared with: comes through the link
 *     or the share, or leaves it
 */
record DropboxEventType(
    Verb verb, Audience audience, Outcome outcome, LabelChange labelChange, boolean byRecipient) {

  /** What an event that is not listed means. */
  static final DropboxEventType OTHER = of(Verb.OTHER);

  static DropboxEventType of(Verb verb) {
    return new DropboxEventType(verb, Audience.UNKNOWN, Outcome.SUCCESS, LabelChange.NONE, false);
  }

  static DropboxEventType labelling(LabelChange change) {
    return new DropboxEventType(Verb.LABEL, Audience.UNKNOWN, Outcome.SUCCESS, change, false);
  }

  DropboxEventType reaching(Audience audience) {
    return new DropboxEventType(verb, audience, outcome, labelChange, byRecipient);
  }

  DropboxEventType failing() {
    return new DropboxEventType(verb, audience, Outcome.FAILURE, labelChange, byRecipient);
  }

  DropboxEventType asRecipient() {
    return new DropboxEventType(verb, audience, outcome, labelChange, true);
  }

  /**
   * The same, knowing to whom a link was opened or closed, and whether a lock was set or lifted.
   */
  DropboxEventType with(Fields details) {
    return switch (verb) {
      case LOCK -> "unlocked".equals(UnionTag.of(details, "new_value")) ? of(Verb.UNLOCK) : this;
      case SHARE -> {
        LinkScope scope = LinkScope.after(details);
        yield scope.closed()
            ? of(Verb.UNSHARE).reaching(LinkScope.before(details).audience())
            : reaching(audience.widest(scope.audience()));
      }
      default -> this;
    };
  }
}
