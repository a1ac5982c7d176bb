package io.cordon.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Native records of four clouds, and the hits that Cordon's own test finds in them. */
final class SharedLog {
  private static final String FOLDER = "/io/cordon/benchmarks/rules/";

  static final List<String> TOPICS = List.of("a.m365", "a.box", "a.dropbox", "a.google");

  private SharedLog() {}

  /** A record on its topic. */
  record NativeRecord(String topic, String text, long time) {

    static NativeRecord of(String topic, String text) {
      return new NativeRecord(topic, text, eventsOf(topic, text).get(0).getTime());
    }

    List<AuditEvent> events() {
      return eventsOf(topic, text);
    }

    private static List<AuditEvent> eventsOf(String topic, String text) {
      try {
        return NativeRecords.read(topic, text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }
  }

  /** Ordered by time. */
  static List<NativeRecord> records() throws IOException {
    List<NativeRecord> records = new ArrayList<>();
    for (String topic : TOPICS) {
      String cloud = topic.substring(topic.indexOf('.') + 1);
      for (String line : lines(cloud + ".jsonl")) {
        records.add(NativeRecord.of(topic, line));
      }
    }
    records.sort(Comparator.comparingLong(NativeRecord::time));
    return records;
  }

  static List<String> hits() throws IOException {
    return lines("hits.txt");
  }

  /** As in the file of hits. */
  static String text(Hit hit) {
    return hit.rule() + ' ' + hit.user() + ' ' + Instant.ofEpochMilli(hit.time());
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = SharedLog.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
