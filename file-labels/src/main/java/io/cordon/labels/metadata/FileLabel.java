package io.cordon.labels.metadata;

import java.util.List;

/**
 * A sensitivity label as it is stored in a file; null where the file does not specify a value.
 *
 * @param id a GUID in lower case; null where the file only states that a label was removed
 * @param name as the labelling program wrote it; Office since 2021 writes none
 * @param tenant the organisation that owns the label, a GUID in lower case
 * @param assignment whether a person chose it
 * @param setDate RFC 3339 in UTC; as written where the text is no time with an offset
 * @param removed whether the file states that this label was removed
 * @param contentBits the content marks of the label, as a sum: 1 header, 2 footer, 4 watermark, 8
 *     encryption
 * @param place where in the file the label is stored
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

  /** This label, its missing values completed from others with the same id. */
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
