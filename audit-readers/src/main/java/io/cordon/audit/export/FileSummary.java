package io.cordon.audit.export;

import java.io.Serializable;
import java.util.List;

/**
 * What became of one file.
 *
 * @param records how many readings it gave, apart from empty answers and entries that are no logs
 * @param rejects how many of them are rejects
 * @param empty how many empty answers, lists and rows it contained
 * @param likelyCause why nothing or hardly anything could be read, as far as the content shows;
 *     null when most could be read
 * @param notes what a person should know besides, one sentence each, with its place
 */
public record FileSummary(
    String name, long records, long rejects, long empty, String likelyCause, List<String> notes)
    implements Serializable {
  public FileSummary {
    notes = List.copyOf(notes);
  }

  /** The same file by another name, in the notes too. */
  public FileSummary named(String other) {
    List<String> renamed =
        notes.stream()
            .map(note -> note.startsWith(name) ? other + note.substring(name.length()) : note)
            .toList();
    return new FileSummary(other, records, rejects, empty, likelyCause, renamed);
  }

  /**
   * Whether nothing or hardly anything could be read: no record, or more rejects than other
   * records. A file that states that there are no records, such as an empty list, is read.
   */
  public boolean isUnread() {
    return records == 0 ? empty == 0 : 2 * rejects > records;
  }
}
