package io.cordon.audit.dropbox;

import io.cordon.audit.Fields;
import io.cordon.model.Audience;
import io.cordon.model.LabelChange;
import io.cordon.model.Outcome;
import io.cordon.model.Verb;

/**
 * What a native event means.
 *
 * @param audience whom the event's kind of share reaches; unknown where its details tell
 * @param byRecipient whether the actor is one whom the file is shared with: comes through the link
 *     or the share, or leaves it
 */
record DropboxEvent(
    Verb verb, Audience audience, Outcome outcome, LabelChange labelChange, boolean byRecipient) {

  static DropboxEvent of(Verb verb) {
    return new DropboxEvent(verb, Audience.UNKNOWN, Outcome.SUCCESS, LabelChange.NONE, false);
  }

  static DropboxEvent labelling(LabelChange change) {
    return new DropboxEvent(Verb.LABEL, Audience.UNKNOWN, Outcome.SUCCESS, change, false);
  }

  DropboxEvent reaching(Audience audience) {
    return new DropboxEvent(verb, audience, outcome, labelChange, byRecipient);
  }

  DropboxEvent failing() {
    return new DropboxEvent(verb, audience, Outcome.FAILURE, labelChange, byRecipient);
  }

  DropboxEvent asRecipient() {
    return new DropboxEvent(verb, audience, outcome, labelChange, true);
  }

  /**
   * The same, knowing to whom a link was opened or closed, and whether a lock was set or lifted.
   */
  DropboxEvent toldBy(Fields details) {
    return switch (verb) {
      case LOCK -> "unlocked".equals(Tag.of(details, "new_value")) ? of(Verb.UNLOCK) : this;
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
