package io.cordon.cli.history;

import io.cordon.cli.terminal.Quantity;
import io.cordon.yaml.ProblemText;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a history says at its end: how much it shows, and where it found nothing, what is alike. */
final class HistorySummary {
  private static final int MOST_NAMED = 5;

  private final String searched;
  private final HistorySubject subject;
  private final Set<String> people = new TreeSet<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  /**
   * @param searched as somebody wrote it
   */
  HistorySummary(String searched, HistorySubject subject) {
    this.searched = searched;
    this.subject = subject;
  }

  /** Adds an act that is shown. */
  void add(HistoryEntry entry) {
    people.add(String.valueOf(entry.text("actor")));
    String id = entry.text("file_id");
    if (id != null) {
      String path = entry.text("file_path");
      String name = path != null ? path : entry.text("file_name");
      files.putIfAbsent(
          entry.text("app") + '|' + entry.text("tenant") + '|' + id,
          entry.text("app") + ' ' + (name == null ? "" : name + ' ') + "(id " + id + ')');
    }
  }

  /**
   * Lines for people.
   *
   * @param found acts that match, shown or not
   * @param shown acts that are shown
   */
  List<String> lines(long found, long shown, HistoryOutcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "history of "
            + (subject == HistorySubject.FILE ? "the file " : "")
            + ProblemText.quote(searched)
            + ": "
            + Quantity.of(found, "act", "acts")
            + (shown < found ? ", the newest " + shown + " are shown" : "")
            + "; in these "
            + Quantity.of(people.size(), "person", "people")
            + " and "
            + Quantity.of(files.size(), "file", "files"));
    if (subject == HistorySubject.FILE && files.size() > 1) {
      lines.add("several files match; give the id or path of one: " + first(files.values()));
    }
    if (subject == HistorySubject.PERSON && people.size() > 1) {
      lines.add("several people match; give the address of one: " + first(people));
    }
    if (outcome.outOfTime() > 0) {
      lines.add(
          Quantity.of(outcome.outOfTime(), "other act is", "other acts are")
              + " outside of --since and --until");
    }
    return lines;
  }

  private static String first(java.util.Collection<String> names) {
    String more = names.size() > MOST_NAMED ? "; …" : "";
    return names.stream().limit(MOST_NAMED).collect(Collectors.joining("; ")) + more;
  }

  /**
   * Lines where nothing is shown.
   *
   * @param unlabelled acts that match, on files without a label
   */
  static List<String> nothing(String searched, long unlabelled, HistoryOutcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add("nothing to show for " + ProblemText.quote(searched) + ": " + searchedText(outcome));
    if (unlabelled > 0) {
      lines.add(
          Quantity.of(unlabelled, "act", "acts")
              + " on files without a known label, or on none; --all shows them");
    }
    if (outcome.outOfTime() > 0) {
      lines.add(
          Quantity.of(outcome.outOfTime(), "act is", "acts are")
              + " outside of --since and --until");
    }
    if (outcome.received() > 0) {
      lines.add(
          "somebody of this name is a recipient in "
              + Quantity.of(outcome.received(), "act", "acts")
              + " of others, and did nothing in these logs");
    }
    lines.addAll(near("files", outcome.files()));
    lines.addAll(near("people", outcome.people()));
    return lines;
  }

  private static List<String> near(String what, List<String> names) {
    return names.isEmpty()
        ? List.of()
        : List.of(
            "did you mean one of these "
                + what
                + "? "
                + names.stream().map(ProblemText::quote).collect(Collectors.joining(", ")));
  }

  private static String searchedText(HistoryOutcome outcome) {
    String days =
        outcome.first() == null
            ? ""
            : ", "
                + outcome.first().atOffset(ZoneOffset.UTC).toLocalDate()
                + " to "
                + outcome.last().atOffset(ZoneOffset.UTC).toLocalDate();
    return "searched as a file (id, name, path, URL) and as a person (address, name, id) in "
        + Quantity.of(outcome.searched(), "activity", "activities")
        + days;
  }
}
