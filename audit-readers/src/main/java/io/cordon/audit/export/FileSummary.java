package io.cordon.audit.export;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What became of one file.
 *
 * @param records how many readings it gave, apart from empty answers and entries that are no logs
 * @param rejects how many of them are rejects
 * @param empty how many empty answers, lists and rows it contained
 * @param likelyCause why nothing or hardly anything could be read, as far as the content shows;
 *     null when most could be read
 * @param losses the parts of the file that could not be read: entries of an archive, what follows
 *     damage; one sentence each, with its place, without its full stop
 * @param notes what a person should know besides, one sentence each, with its place
 */
public record FileSummary(
    String name,
    long records,
    long rejects,
    long empty,
    String likelyCause,
    List<String> losses,
    List<String> notes)
    implements Serializable {
  public FileSummary {
    losses = List.copyOf(losses);
    notes = List.copyOf(notes);
  }

  /** The same file by another name, in the losses and notes too. */
  public FileSummary named(String other) {
    return new FileSummary(
        other, records, rejects, empty, likelyCause, renamed(losses, other), renamed(notes, other));
  }

  private List<String> renamed(List<String> sentences, String other) {
    return sentences.stream()
        .map(text -> text.startsWith(name) ? other + text.substring(name.length()) : text)
        .toList();
  }

  /**
   * Whether nothing or hardly anything could be read: no record, or more rejects than other
   * records. A file that states that there are no records, such as an empty list, is read.
   */
  public boolean isUnread() {
    return records == 0 ? empty == 0 : 2 * rejects > records;
  }

  /** Whether the file, or a part of it, could not be read. */
  public boolean isIncomplete() {
    return isUnread() || !losses.isEmpty();
  }

  /** How little of an unread file could be read and why, as the end of a sentence. */
  public String unreadSentence() {
    String read =
        rejects == records
            ? "nothing could be read"
            : String.format(
                Locale.ROOT, "only %,d of %,d records could be read", records - rejects, records);
    return read + ": " + likelyCause;
  }
}
