package io.cordon.labels.metadata;

import java.util.List;

/**
 * A sensitivity label as a file tells it of itself; what the file does not tell is null.
 *
 * @param id a GUID in lower case; null where only a label's removal is told
 * @param name as the labelling program wrote it; Office since 2021 writes none
 * @param tenant the organisation the label is of, a GUID in lower case
 * @param assignment whether a person chose it
 * @param setDate RFC 3339 in UTC; as written where that is no time with an offset
 * @param removed the file says that it bore this label and bears it no more
 * @param contentBits the marks that came with it, added up: 1 header, 2 footer, 4 watermark, 8
 *     encryption
 * @param place where it stands
 */
public record FileLabel(
    String id,
    String name,
    String tenant,
    AssignmentMethod assignment,
    String setDate,
    boolean removed,
    Long contentBits,
    LabelPlace place) {

  /** The same label, with the name and the date that others of this id give where it has none. */
  FileLabel completedFrom(List<FileLabel> others) {
    FileLabel complete = this;
    for (FileLabel other : others) {
      if (id != null && id.equals(other.id)) {
        complete =
            new FileLabel(
                id,
                firstOf(complete.name, other.name),
                firstOf(complete.tenant, other.tenant),
                complete.assignment == AssignmentMethod.UNKNOWN
                    ? other.assignment
                    : complete.assignment,
                firstOf(complete.setDate, other.setDate),
                removed,
                contentBits,
                place);
      }
    }
    return complete;
  }

  private static String firstOf(String own, String other) {
    return own != null ? own : other;
  }
}
