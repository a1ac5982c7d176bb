package io.cordon.cli.ledger;

import io.cordon.cli.terminal.Quantity;
import io.cordon.job.atrest.LabelsAtRest;
import io.cordon.model.reject.Reject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of the labels at rest of a run.
 *
 * @param rejects lines that are none
 * @param sentences place and reason of the first of them
 */
public record LedgerOutcome(LabelsAtRest.Outcome labels, long rejects, List<String> sentences)
    implements Serializable {

  public LedgerOutcome {
    sentences = new ArrayList<>(sentences);
  }

  /** Where the reject is, before its sentence. */
  public static String place(Reject reject) {
    return reject.origin().file() + ':' + reject.origin().line() + ": ";
  }

  /** For standard error, without line breaks at the end. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder first = new StringBuilder(Quantity.of(labels.read(), "label", "labels"));
    first
        .append(" at rest: ")
        .append(number(labels.matched()))
        .append(" matched a file of the logs");
    first.append(", ").append(number(labels.unmatched())).append(" did not");
    if (labels.ambiguous() > 0) {
      first.append(", ").append(number(labels.ambiguous()));
      first.append(" may be of several files at one path, which only file_id tells apart");
    }
    if (labels.repeated() > 0) {
      first.append(", ").append(Quantity.of(labels.repeated(), "was", "were"));
      first.append(" of a file that has another, of which the highest counts");
    }
    lines.add(first.toString());
    if (labels.foreign() > 0) {
      lines.add(
          Quantity.of(labels.foreign(), "label is", "labels are")
              + " of another organisation and counted as none of yours");
    }
    if (rejects > 0) {
      lines.add(
          Quantity.of(rejects, "line", "lines")
              + " of the ledger could not be read"
              + (rejects > sentences.size() ? "; the first " + sentences.size() : "")
              + ':');
      sentences.forEach(sentence -> lines.add("  " + sentence));
    }
    return lines;
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
