package io.cordon.cli.history;

import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.TextStyle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** An act for people, in two lines: when and what; then label, app, path, place and program. */
final class HistoryText {
  private static final String INDENT = "  ";
  private static final int MOST_CHARACTERS = 300;

  private final Colours colours;

  HistoryText(Colours colours) {
    this.colours = colours;
  }

  String of(HistoryEntry entry) {
    Instant time = entry.time().truncatedTo(ChronoUnit.SECONDS);
    List<String> facts = new ArrayList<>();
    add(facts, "", label(entry));
    add(facts, "", entry.text("app"));
    add(facts, "", entry.text("file_path"));
    add(facts, "reaches ", entry.text("audience"));
    add(facts, "from ", from(entry));
    add(facts, "with ", entry.text("application"));
    add(facts, "on ", entry.text("device"));
    return colours.paint(TextStyle.CYAN, time.toString())
        + INDENT
        + safe(entry.text("what"))
        + '\n'
        + INDENT
        + colours.paint(TextStyle.DIM, String.join(" · ", facts))
        + '\n';
  }

  private static String label(HistoryEntry entry) {
    String label = entry.text(HistoryEntry.LABEL);
    String later = entry.text(HistoryEntry.LABEL_LATER);
    if (later != null) {
      return "labelled " + later + " later";
    }
    return label == null ? null : "none".equals(label) ? "no label" : label;
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
