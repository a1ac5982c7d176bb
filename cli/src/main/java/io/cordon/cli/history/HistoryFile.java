package io.cordon.cli.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The temporary file with the lines of a history. Its lines stay on disk: of each only time, place
 * and hashes are in memory, about 100 bytes.
 */
final class HistoryFile {
  private static final Comparator<Place> NEWEST_FIRST =
      Comparator.comparingLong(Place::timeMillis).thenComparingLong(Place::offset).reversed();

  private final Path file;
  private final List<Place> newestFirst = new ArrayList<>();

  private record Place(long timeMillis, long offset, int bytes, long fileHash) {}

  private HistoryFile(Path file) {
    this.file = file;
  }

  /** The lines that fit, of each act the last. */
  static HistoryFile read(Path file, Predicate<HistoryLine> filter) throws IOException {
    Map<Long, Place> byAct = new HashMap<>();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long offset = 0;
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        if (next != '\n') {
          line.write(next);
          continue;
        }
        HistoryLine read = HistoryLine.parse(line.toString(StandardCharsets.UTF_8));
        if (filter.test(read)) {
          byAct.put(read.act(), new Place(read.timeMillis(), offset, line.size(), read.file()));
        }
        offset += line.size() + 1L;
        line.reset();
      }
    }
    HistoryFile history = new HistoryFile(file);
    history.addAll(byAct.values());
    return history;
  }

  private void addAll(Collection<Place> places) {
    newestFirst.addAll(places);
    newestFirst.sort(NEWEST_FIRST);
  }

  int size() {
    return newestFirst.size();
  }

  /** What the output gets, line after line. */
  interface Entries {
    void entry(HistoryEntry entry);
  }

  /**
   * Reads the newest entries.
   *
   * @param most how many
   * @param labels labels that files got later, by the hash of the file
   */
  void newest(long most, Map<Long, String> labels, Entries entries) throws IOException {
    try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
      for (Place place : newestFirst.subList(0, (int) Math.min(most, newestFirst.size()))) {
        byte[] line = new byte[place.bytes];
        lines.seek(place.offset);
        lines.readFully(line);
        HistoryLine read = HistoryLine.parse(new String(line, StandardCharsets.UTF_8));
        HistoryEntry entry = HistoryEntry.parse(read.entry());
        String later = read.labelled() ? null : labels.get(place.fileHash);
        entries.entry(later == null ? entry : entry.labelledLater(later));
      }
    }
  }
}
