package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;

/**
 * Which of a document's labels an activity is about. In Google Drive a document has several, each
 * with several fields; the classification is the one that {@code org.yaml} ranks.
 */
final class SeveralLabels {
  private SeveralLabels() {}

  /** Whether the activity is about another label or field than the classification. */
  static boolean isOther(Label classification, Activity activity) {
    if (!isClassification(classification, activity)) {
      return false;
    }
    Label before = activity.labelBefore();
    if (activity.labelChange() == LabelChange.REMOVED) {
      return isUnranked(before) && !areOfOneLabel(before, classification);
    }
    Label label = activity.file().label();
    boolean otherField = activity.verb() == Verb.LABEL && isUnranked(before);
    return isUnranked(label) && (otherField || !areOfOneLabel(label, classification));
  }

  /** Whether the label before is only named as a label, without its option, or by another field. */
  static boolean namesWholeLabel(Label classification, Activity activity) {
    Label before = activity.labelBefore();
    return isClassification(classification, activity)
        && isUnranked(before)
        && areOfOneLabel(before, classification);
  }

  private static boolean isClassification(Label label, Activity activity) {
    return activity.app() == App.GOOGLE_WORKSPACE && label.rank() > 0 && label.id() != null;
  }

  private static boolean isUnranked(Label label) {
    return label.id() != null && !label.isRanked();
  }

  private static boolean areOfOneLabel(Label one, Label other) {
    return one.labelId().equalsIgnoreCase(other.labelId());
  }
}
