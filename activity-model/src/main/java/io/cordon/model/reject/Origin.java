package io.cordon.model.reject;

import io.cordon.model.identity.App;

/**
 * Where a native record came from: a line of a file, or an offset of a topic's partition.
 *
 * @param source the short name of the kind of log, or {@code unknown}
 * @param file path as the user gave it; null for a record from Kafka
 * @param line 1-based; 0 for a record from Kafka
 * @param topic null for a record from a file
 */
public record Origin(
    String source, String file, long line, String topic, int partition, long offset) {

  public static Origin ofFile(String file, long line) {
    return new Origin(App.UNKNOWN.id(), file, line, null, 0, 0);
  }

  public static Origin ofTopic(String topic, int partition, long offset) {
    return new Origin(App.UNKNOWN.id(), null, 0, topic, partition, offset);
  }

  /** Parses the caption of a topic's offset. */
  public static Origin ofTopic(String caption) {
    int at = caption.lastIndexOf('@');
    int slash = caption.lastIndexOf('/', at);
    int partition = Integer.parseInt(caption.substring(slash + 1, at));
    return ofTopic(
        caption.substring(0, slash), partition, Long.parseLong(caption.substring(at + 1)));
  }

  public Origin from(String source) {
    return new Origin(source, file, line, topic, partition, offset);
  }

  /** For people: {@code export.jsonl:12} or {@code cordon.audit.m365/0@345}. */
  public String caption() {
    return file != null ? file + ':' + line : topic + '/' + partition + '@' + offset;
  }
}
