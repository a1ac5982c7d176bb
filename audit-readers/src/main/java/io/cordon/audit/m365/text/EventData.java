package io.cordon.audit.m365.text;

/**
 * The text of the field {@code EventData}: a sequence of elements that look like XML but are not,
 * because their names may contain blanks: {@code <Permissions granted>Edit</Permissions granted>}.
 */
public final class EventData {
  private EventData() {}

  /** The content of the first element with this name; null when there is none or it is blank. */
  public static String element(String eventData, String name) {
    if (eventData == null) {
      return null;
    }
    String opening = '<' + name + '>';
    int start = eventData.indexOf(opening);
    if (start < 0) {
      return null;
    }
    int end = eventData.indexOf("</" + name + '>', start + opening.length());
    if (end < 0) {
      return null;
    }
    String content = eventData.substring(start + opening.length(), end).strip();
    return content.isEmpty() ? null : content;
  }
}
