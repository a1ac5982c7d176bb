package io.cordon.cli.local;

import io.cordon.cli.collect.LabelLines;
import io.cordon.cli.collect.SeenLabel;
import io.cordon.cli.collect.SeenLabels;
import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Table;
import io.cordon.job.act.ActCounts;
import io.cordon.job.core.RecordBalance;
import io.cordon.job.decide.DecisionCounts;
import io.cordon.job.read.SplitReadings;
import io.cordon.job.replay.MarkHistory;
import io.cordon.job.sequences.Sequences;
import io.cordon.policy.PolicyPack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The summary of a run: where its records went, and the numbers of findings and actions. */
public record RecordTotals(JobCounts counts) {
  private static final int MOST_LABELS = 50;

  public long records() {
    return counts.total(SplitReadings.STAGE, SplitReadings.RECORDS);
  }

  public long activities() {
    return counts.total(ActCounts.MERGE, ActCounts.ACTIVITIES);
  }

  /** Of the files that warm up the job: nothing was looked for in them. */
  public long history() {
    return counts.total(ActCounts.MERGE, ActCounts.HISTORY);
  }

  /** The records of the files that warm up the job, whatever became of each. */
  public long warmUpRecords() {
    return counts.total(MarkHistory.STAGE, MarkHistory.RECORDS);
  }

  public long merged() {
    return counts.total(ActCounts.MERGE, ActCounts.MERGED);
  }

  public long duplicates() {
    return counts.total(ActCounts.DEDUPLICATE, ActCounts.DUPLICATES);
  }

  public long skipped() {
    return counts.total(SplitReadings.STAGE, SplitReadings.SKIPPED);
  }

  public long rejects() {
    return counts.total(SplitReadings.STAGE, SplitReadings.REJECTED);
  }

  RecordBalance balance() {
    return new RecordBalance(
        records(), activities(), history(), merged(), duplicates(), skipped(), rejects());
  }

  public long findings() {
    return counts.total(DecisionCounts.STAGE, DecisionCounts.FINDINGS);
  }

  public long actions() {
    return counts.total(DecisionCounts.STAGE, DecisionCounts.ACTIONS);
  }

  /** The fraction of the readable records that have passed the counting stages, from 0 to 1. */
  double fractionDone() {
    return balance().fractionPassed();
  }

  /**
   * Whether the logs are still being read and no record has passed the later stages.
   *
   * @param fractionRead the fraction of the input that has been read; NaN when unknown
   */
  boolean isReading(double fractionRead) {
    return !(fractionRead >= 1) && fractionDone() == 0;
  }

  /**
   * The table of records, for standard error.
   *
   * @param columns the width of the tables
   */
  public String render(Colours colours, int columns) {
    return records(colours, columns) + hints();
  }

  /**
   * The tables for standard error, those of findings and actions among them.
   *
   * @param columns the width of the tables
   * @param policies whose titles are shown; one that is unknown is shown by its id
   */
  public String render(Colours colours, int columns, PolicyPack policies) {
    Map<String, String> titles = new HashMap<>();
    policies.all().forEach(policy -> titles.put(policy.id(), policy.snapshot().title()));
    StringBuilder text = new StringBuilder(records(colours, columns));
    tables(titles).forEach(t -> text.append('\n').append(t.render(colours, columns)));
    return text.append(hints()).toString();
  }

  /** The table of records alone. */
  String records(Colours colours, int columns) {
    Table table = Table.of("records", "count");
    table.row("read", records());
    table.row("  activities", activities());
    if (history() > 0) {
      table.row("  activities of the warm-up, only learned from", history());
    }
    table.row("  merged into another row's activity", merged());
    table.row("  duplicates", duplicates());
    table.row("  not file activity", skipped());
    counts
        .byKind(SplitReadings.STAGE, SplitReadings.SKIPPED)
        .forEach((kind, count) -> table.row("    " + kind, count));
    table.row("  rejects", rejects());
    counts
        .byKind(SplitReadings.STAGE, SplitReadings.REJECTED)
        .forEach((reason, count) -> table.row("    " + reason, count));
    return table.render(colours, columns);
  }

  /** What happened besides reading, without what did not. */
  private List<Table> tables(Map<String, String> titles) {
    String decide = DecisionCounts.STAGE;
    return Stream.of(
            table("findings by policy", titles, decide, DecisionCounts.FINDINGS),
            table("actions by verb", Map.of(), decide, DecisionCounts.ACTIONS),
            table("replaced by a stronger action", Map.of(), decide, DecisionCounts.SUPERSEDED),
            table("actions withheld", Map.of(), decide, DecisionCounts.WITHHELD),
            table("too late for sequences", titles, Sequences.STAGE, Sequences.LATE_SIGNALS))
        .filter(table -> !table.isEmpty())
        .toList();
  }

  private Table table(String heading, Map<String, String> captions, String stage, String noun) {
    Table table = Table.of(heading, "count");
    counts
        .byKind(stage, noun)
        .forEach((kind, count) -> table.row(captions.getOrDefault(kind, kind), count));
    return table;
  }

  /** The labels that org.yaml does not list, as entries for it; empty where it lists all. */
  private String hints() {
    SeenLabels unlisted = counts.result().get(SeenLabels.class).orElse(SeenLabels.NONE);
    if (unlisted.isEmpty()) {
      return "";
    }
    List<SeenLabel> all = unlisted.all();
    boolean one = all.size() == 1;
    StringBuilder text =
        new StringBuilder("\n")
            .append(Quantity.of(all.size(), "label is", "labels are"))
            .append(" not in org.yaml, so nobody knows how sensitive ")
            .append(one ? "its" : "their")
            .append(" files are. Add ")
            .append(one ? "it" : "them")
            .append(" to labels, in order from lowest to highest:\n");
    LabelLines.of(all.stream().limit(MOST_LABELS).toList())
        .forEach(line -> text.append("  ").append(line).append('\n'));
    int more = all.size() - MOST_LABELS;
    if (more > 0) {
      text.append("  … and ").append(Quantity.of(more, "other", "others"));
      text.append("; cordon org init lists more of them\n");
    }
    return text.toString();
  }

  /**
   * How many labels org.yaml does not list, and the most frequent one as it is in the log; empty
   * when it lists all.
   */
  public String unnamedLabels() {
    SeenLabels unlisted = counts.result().get(SeenLabels.class).orElse(SeenLabels.NONE);
    if (unlisted.isEmpty()) {
      return "";
    }
    List<SeenLabel> all = unlisted.all();
    SeenLabel most = all.get(0);
    boolean one = all.size() == 1;
    return Quantity.of(all.size(), "label is", "labels are")
        + " not in org.yaml, so the sensitivity of "
        + (one ? "its" : "their")
        + " files is unknown. "
        + (one ? "It is " : "The most frequent is ")
        + (most.name() != null ? most.name() : most.id())
        + ", on "
        + Quantity.of(most.records(), "record", "records")
        + ". Add it under labels.";
  }
}
