package io.cordon.cli.history;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.Label;
import io.cordon.model.text.Hash64;

/**
 * A line of the temporary file between the search and the output: what is needed to choose and sort
 * it, then the act. Each field but the last is a number or a letter, separated by tabs.
 *
 * @param act the same for all states of one act, of which the last counts
 * @param file hash of the file's key; 0 for an act without a file
 * @param isFile whether the file matches the query
 * @param isPerson whether the actor does
 * @param labelled whether the file has, or had before the act, a label
 * @param entry the act as JSON
 */
record HistoryLine(
    long timeMillis,
    long act,
    long file,
    boolean isFile,
    boolean isPerson,
    boolean labelled,
    String entry) {
  private static final String TAB = "\t";
  private static final int FIELDS = 7;

  static HistoryLine of(Activity activity, boolean isFile, boolean isPerson) {
    return new HistoryLine(
        activity.time().toEpochMilli(),
        Hash64.of(activity.app().id(), activity.act()),
        fileHash(activity),
        isFile,
        isPerson,
        isLabel(activity.file().label()) || isLabel(activity.labelBefore()),
        HistoryEntry.of(activity).line());
  }

  static boolean isLabel(Label label) {
    return label.isKnown() && label.rank() != Label.NONE.rank();
  }

  /** 0 for an act without a file. */
  static long fileHash(Activity activity) {
    return activity.file().id() == null ? 0 : Hash64.of(activity.subjectKey());
  }

  String write() {
    return String.join(
        TAB,
        Long.toString(timeMillis),
        Long.toString(act),
        Long.toString(file),
        Boolean.toString(isFile),
        Boolean.toString(isPerson),
        Boolean.toString(labelled),
        entry);
  }

  static HistoryLine parse(String line) {
    String[] fields = line.split(TAB, FIELDS);
    return new HistoryLine(
        Long.parseLong(fields[0]),
        Long.parseLong(fields[1]),
        Long.parseLong(fields[2]),
        Boolean.parseBoolean(fields[3]),
        Boolean.parseBoolean(fields[4]),
        Boolean.parseBoolean(fields[5]),
        fields[6]);
  }
}
