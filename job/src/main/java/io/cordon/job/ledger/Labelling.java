package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.time.Instant;

/**
 * The part of the ledger that is about labels.
 *
 * <p>A record that names a label is believed unless a newer one was seen; a record without one
 * takes the remembered label. Dropbox tells that a label changed and not to which: then the
 * remembered one stays, for it may be the one or the other.
 */
final class Labelling {
  private Labelling() {}

  static LedgerEntry learned(LedgerEntry facts, Activity activity) {
    Label label = activity.file().label();
    boolean set = activity.verb() == Verb.LABEL;
    return label.isKnown() && counts(label, set, activity.time(), facts)
        ? facts.withLabel(label, activity.time(), set)
        : facts;
  }

  /** The newer; at the same time what a labelling set, then the higher label. */
  private static boolean counts(Label label, boolean set, Instant time, LedgerEntry facts) {
    int order = time.compareTo(facts.labelledAt());
    order = order != 0 ? order : Boolean.compare(set, facts.labelSet());
    order = order != 0 ? order : Integer.compare(label.rank(), facts.label().rank());
    return (order != 0 ? order : label.toString().compareTo(facts.label().toString())) > 0;
  }

  /**
   * A labelling knows the label it replaced by its record, else from the ledger; so it does where
   * the record only takes it for the first one.
   */
  static Activity compared(LedgerEntry remembered, Activity activity) {
    Label after = activity.file().label();
    Label told = activity.labelBefore();
    Label known = before(remembered, after, activity.time());
    Label from = told.isKnown() && (told.rank() != 0 || !known.isKnown()) ? told : known;
    LabelChange change = LabelChange.between(from, after);
    return activity.toBuilder()
        .labelBefore(from)
        .labelChange(change == LabelChange.REPLACED ? activity.labelChange() : change)
        .build();
  }

  /** The label before the labelling; unknown where the ledger already knows what came after it. */
  private static Label before(LedgerEntry remembered, Label after, Instant time) {
    int order = remembered.labelledAt().compareTo(time);
    boolean earlier = order < 0 || (order == 0 && !remembered.label().equals(after));
    return earlier ? remembered.label() : Label.UNKNOWN;
  }
}
