package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.time.Instant;

/**
 * The labels of the file ledger.
 *
 * <p>A record with a label counts unless a newer one was seen; a record without one gets the
 * remembered label. Dropbox records that a label changed and not to which: then the remembered one
 * is kept. An activity about another of a document's labels than its classification changes nothing
 * ({@link SeveralLabels}).
 */
final class Labelling {
  private Labelling() {}

  static LedgerEntry learned(LedgerEntry entry, Activity activity) {
    Label label = activity.file().label();
    boolean set = activity.verb() == Verb.LABEL;
    return label.isKnown()
            && !SeveralLabels.isOther(entry.label(), activity)
            && counts(label, set, activity.time(), entry)
        ? entry.withLabel(label, activity.time(), set)
        : entry;
  }

  /** The newer one counts; at equal times a labelling, then the higher label. */
  private static boolean counts(Label label, boolean set, Instant time, LedgerEntry entry) {
    int order = time.compareTo(entry.labelledAt());
    order = order != 0 ? order : Boolean.compare(set, entry.labelWasSet());
    order = order != 0 ? order : Integer.compare(label.rank(), entry.label().rank());
    return (order != 0 ? order : label.toString().compareTo(entry.label().toString())) > 0;
  }

  /**
   * A labelling with the label it replaced: as its record states it, else as the ledger remembers
   * it. The ledger also counts where the record states that there was no label before.
   */
  static Activity compared(LedgerEntry remembered, Activity activity) {
    Label after = activity.file().label();
    Label known = before(remembered, after, activity.time());
    Label from = from(activity, known);
    LabelChange change = LabelChange.between(from, after);
    return activity.toBuilder()
        .labelBefore(from)
        .labelChange(change == LabelChange.REPLACED ? activity.labelChange() : change)
        .build();
  }

  /** A labelling that did not change the classification. */
  static Activity unchanged(Activity activity) {
    return activity.toBuilder().labelBefore(Label.UNKNOWN).labelChange(LabelChange.NONE).build();
  }

  private static Label from(Activity activity, Label known) {
    Label stated = activity.labelBefore();
    boolean counts = stated.isKnown() && (stated.rank() != 0 || !known.isKnown());
    return counts && !SeveralLabels.namesWholeLabel(known, activity) ? stated : known;
  }

  /** The label before the labelling; unknown where the ledger already has a later one. */
  private static Label before(LedgerEntry remembered, Label after, Instant time) {
    int order = remembered.labelledAt().compareTo(time);
    boolean earlier = order < 0 || (order == 0 && !remembered.label().equals(after));
    return earlier ? remembered.label() : Label.UNKNOWN;
  }
}
