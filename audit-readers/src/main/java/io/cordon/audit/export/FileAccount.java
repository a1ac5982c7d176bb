package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import io.cordon.audit.export.cause.LikelyCause;
import io.cordon.audit.export.cause.RejectReason;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Reject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts the readings of one file as they pass, and keeps a few rejects as evidence. */
final class FileAccount implements Consumer<Reading> {
  private static final int REJECTS_KEPT = 5;
  private static final int NOTES_KEPT = 20;
  private static final int LOSSES_KEPT = 20;
  private static final String NO_RECORDS = "it contains no records";

  private final String name;
  private final Consumer<Reading> out;
  private final List<Reject> firstRejects = new ArrayList<>();
  private final List<String> losses = new ArrayList<>();
  private final List<String> notes;
  private long records;
  private long rejects;
  private long empty;

  FileAccount(String name, Consumer<Reading> out) {
    this(name, out, new ArrayList<>());
  }

  private FileAccount(String name, Consumer<Reading> out, List<String> notes) {
    this.name = name;
    this.out = out;
    this.notes = notes;
  }

  /** The account of an entry of this archive; its readings count here too. */
  FileAccount ofEntry(String place) {
    return new FileAccount(place, this, notes);
  }

  /** Adds what of an entry could not be read, when its account is complete. */
  void addLosses(FileAccount entry) {
    FileSummary summary = entry.summary();
    summary.losses().forEach(this::addLoss);
    if (summary.isUnread() && summary.losses().isEmpty()) {
      lose(summary.name(), summary.unreadSentence());
    }
  }

  /**
   * Adds that a part of the file could not be read.
   *
   * @param place the file, and in an archive its entry
   */
  void lose(String place, String sentence) {
    addLoss(place + ": " + LikelyCause.clause(sentence));
  }

  private void addLoss(String loss) {
    if (losses.size() < LOSSES_KEPT) {
      losses.add(loss);
    }
  }

  @Override
  public void accept(Reading reading) {
    if (reading.reject() != null) {
      rejects++;
      if (firstRejects.size() < REJECTS_KEPT) {
        firstRejects.add(reading.reject());
      }
    }
    if (AuditReader.EMPTY.equals(reading.skipped())) {
      empty++;
    } else if (!RejectReason.NOT_A_LOG.equals(reading.skipped())) {
      records++;
    }
    out.accept(reading);
  }

  /**
   * Adds what a person should know.
   *
   * @param place the file, and in an archive its entry
   * @param note null when there is nothing
   */
  void note(String place, String note) {
    if (note != null && notes.size() < NOTES_KEPT) {
      notes.add(place + ": " + note);
    }
  }

  FileSummary summary() {
    FileSummary counts = new FileSummary(name, records, rejects, empty, null, losses, notes);
    if (!counts.isUnread()) {
      return counts;
    }
    String cause = firstRejects.isEmpty() ? NO_RECORDS : LikelyCause.of(firstRejects);
    // The only part that is lost is the file itself.
    List<String> parts = losses.size() == 1 ? List.of() : losses;
    return new FileSummary(name, records, rejects, empty, cause, parts, notes);
  }
}
