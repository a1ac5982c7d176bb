package io.cordon.cli.local;

import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Table;
import io.cordon.job.act.Deduplicate;
import io.cordon.job.act.MergeRows;
import io.cordon.job.decide.DecisionCounts;
import io.cordon.job.locate.Recognise;
import io.cordon.job.read.SplitReadings;
import io.cordon.job.sequences.Sequences;
import java.util.Locale;

/**
 * Where every record went: in = activities + merged + duplicates + not file activity + rejects, and
 * what was found and asked for.
 */
public record RecordTotals(JobCounts counts) {

  public long records() {
    return counts.total(SplitReadings.STAGE, "records");
  }

  public long activities() {
    return counts.total(MergeRows.STAGE, "activities");
  }

  public long merged() {
    return counts.total(MergeRows.STAGE, "merged");
  }

  public long duplicates() {
    return counts.total(Deduplicate.STAGE, "duplicates");
  }

  public long skipped() {
    return counts.total(SplitReadings.STAGE, "skipped");
  }

  public long rejects() {
    return counts.total(SplitReadings.STAGE, "rejects");
  }

  public long findings() {
    return counts.total(DecisionCounts.STAGE, DecisionCounts.FINDINGS);
  }

  public long actions() {
    return counts.total(DecisionCounts.STAGE, DecisionCounts.ACTIONS);
  }

  /** How many of the records that go past reading have gone through the stages that count them. */
  public double fractionDone() {
    long expected = records() - skipped() - rejects();
    return expected <= 0 ? 0 : (activities() + merged() + duplicates()) / (double) expected;
  }

  /**
   * Whether the logs are still being read and nothing has gone further.
   *
   * @param fractionRead how much of them has been read; NaN when nobody knows how much there is
   */
  public boolean isReading(double fractionRead) {
    return !(fractionRead >= 1) && fractionDone() == 0;
  }

  /** Whether nothing was lost and nothing doubled. */
  public boolean isWhole() {
    return records() == activities() + merged() + duplicates() + skipped() + rejects();
  }

  /** The tables for standard error. */
  public String render(Colours colours, boolean withFindings) {
    StringBuilder text = new StringBuilder(records(colours));
    if (withFindings) {
      append(text, colours, "findings by policy", DecisionCounts.STAGE, DecisionCounts.FINDINGS);
      append(text, colours, "actions by verb", DecisionCounts.STAGE, DecisionCounts.ACTIONS);
      append(
          text,
          colours,
          "needless beside a stronger action",
          DecisionCounts.STAGE,
          DecisionCounts.SUPERSEDED);
      append(text, colours, "not acted upon", DecisionCounts.STAGE, DecisionCounts.WITHHELD);
      append(text, colours, "too late to be ordered", Sequences.STAGE, "late");
    }
    return text.append(hints()).toString();
  }

  private String records(Colours colours) {
    Table table = Table.of("records", "count");
    table.row("read", records());
    table.row("  activities", activities());
    table.row("  merged into another row's activity", merged());
    table.row("  duplicates", duplicates());
    table.row("  not file activity", skipped());
    counts.byKind(SplitReadings.STAGE, "skipped").forEach((kind, n) -> table.row("    " + kind, n));
    table.row("  rejects", rejects());
    counts.byKind(SplitReadings.STAGE, "rejects").forEach((why, n) -> table.row("    " + why, n));
    return table.render(colours);
  }

  private void append(StringBuilder text, Colours colours, String head, String stage, String noun) {
    Table table = Table.of(head, "count");
    counts.byKind(stage, noun).forEach(table::row);
    if (!table.isEmpty()) {
      text.append('\n').append(table.render(colours));
    }
  }

  private String hints() {
    var unnamed = counts.byKind(Recognise.STAGE, "unnamed_labels");
    if (unnamed.isEmpty()) {
      return "";
    }
    var most = unnamed.entrySet().iterator().next();
    return String.format(
        Locale.ROOT,
        "%n%d label ids are not in org.yaml, so their files' sensitivity is unknown; the most frequent,"
            + " %s, stands on %,d records. Add it under labels.%n",
        unnamed.size(),
        Printable.text(most.getKey()),
        most.getValue());
  }
}
