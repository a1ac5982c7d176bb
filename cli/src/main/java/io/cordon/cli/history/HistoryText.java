package io.cordon.cli.history;

import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.TextStyle;
import io.cordon.cli.terminal.WrappedText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An act for people, in the width of their terminal: when and what; then label, app, path, place
 * and program.
 */
final class HistoryText {
  private static final String INDENT = "  ";
  private static final int MOST_CHARACTERS = 300;

  private final Colours colours;
  private final int columns;

  /**
   * @param columns the width of a line
   */
  HistoryText(Colours colours, int columns) {
    this.colours = colours;
    this.columns = columns;
  }

  String of(HistoryEntry entry) {
    Instant time = entry.time().truncatedTo(ChronoUnit.SECONDS);
    List<String> facts = new ArrayList<>();
    add(facts, "", label(entry));
    add(facts, "", entry.text("app"));
    add(facts, "", entry.text("file_path"));
    add(facts, "reaches ", entry.text("audience"));
    add(facts, "from ", from(entry));
    String name = entry.text("application_name");
    add(facts, "with ", name == null ? entry.text("application") : name);
    add(facts, "on ", entry.text("device"));
    StringBuilder text = new StringBuilder(colours.paint(TextStyle.CYAN, time.toString()));
    int used = time.toString().length();
    String gap = INDENT;
    for (String line : WrappedText.lines(safe(entry.text("what")), columns - used - gap.length())) {
      text.append(gap).append(line).append('\n');
      gap = " ".repeat(used + INDENT.length());
    }
    for (String line : WrappedText.lines(String.join(" · ", facts), columns - INDENT.length())) {
      text.append(INDENT).append(colours.paint(TextStyle.DIM, line)).append('\n');
    }
    return text.toString();
  }

  private static String label(HistoryEntry entry) {
    String label = entry.text(HistoryEntry.LABEL);
    String later = entry.text(HistoryEntry.LABEL_LATER);
    if (later != null) {
      return "labelled " + later + " later";
    }
    boolean said = label != null && entry.text("what").contains(", labelled " + label);
    return label == null || said ? null : "none".equals(label) ? "no label" : label;
  }

  private static String from(HistoryEntry entry) {
    String ip = entry.text("ip");
    String place = entry.text("place");
    return ip == null || place == null ? (ip == null ? place : ip) : ip + ", " + place;
  }

  private static void add(List<String> facts, String before, String text) {
    if (text != null) {
      facts.add(before + safe(text));
    }
  }

  private static String safe(String text) {
    String printable = Printable.text(text);
    int length = printable.codePointCount(0, printable.length());
    return length <= MOST_CHARACTERS
        ? printable
        : printable.substring(0, printable.offsetByCodePoints(0, MOST_CHARACTERS)) + '…';
  }
}
