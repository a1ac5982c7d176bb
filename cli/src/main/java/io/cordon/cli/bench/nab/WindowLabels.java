package io.cordon.cli.bench.nab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.options.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The windows of each data file, from NAB's {@code labels/combined_windows.json}: by the path of a
 * file, a list of pairs of times.
 *
 * @param ranges by the name of the series, in order of time
 */
record WindowLabels(Path file, Map<String, List<TimeRange>> ranges) {

  /**
   * @throws UserErrorException when it is no such document
   */
  static WindowLabels read(Path file) throws IOException {
    JsonNode document;
    try {
      document = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
      throw new UserErrorException(file + ":" + line + ": is not JSON", broken);
    }
    if (!document.isObject()) {
      throw new UserErrorException(file + ": is not an object with the windows of each data file");
    }
    Map<String, List<TimeRange>> ranges = new TreeMap<>();
    document
        .properties()
        .forEach(entry -> ranges.put(entry.getKey(), ranges(file, entry.getKey(), entry)));
    return new WindowLabels(file, ranges);
  }

  private static List<TimeRange> ranges(Path file, String name, Map.Entry<String, JsonNode> entry) {
    List<TimeRange> ranges = new ArrayList<>();
    for (JsonNode pair : entry.getValue()) {
      OptionalLong start = LocalTimes.millis(pair.path(0).asText());
      OptionalLong end = LocalTimes.millis(pair.path(1).asText());
      if (pair.size() != 2
          || start.isEmpty()
          || end.isEmpty()
          || start.getAsLong() > end.getAsLong()) {
        throw new UserErrorException(
            file + ": " + name + ": not a window from a time to a later one: " + pair);
      }
      ranges.add(new TimeRange(start.getAsLong(), end.getAsLong()));
    }
    ranges.sort(Comparator.comparingLong(TimeRange::start));
    return ranges;
  }

  /**
   * The windows of a series, in order.
   *
   * @throws UserErrorException when the file says nothing of it, or names times it has no rows for
   */
  List<AnomalyWindow> of(NabSeries series) {
    List<TimeRange> labelled = ranges.get(series.name());
    if (labelled == null) {
      throw new UserErrorException(
          file + ": says nothing of " + series.name() + "; no windows are an empty list");
    }
    List<AnomalyWindow> windows = new ArrayList<>();
    for (TimeRange range : labelled) {
      AnomalyWindow window = series.window(range);
      if (window == null) {
        throw new UserErrorException(
            file + ": " + series.name() + " has no rows in window " + (windows.size() + 1));
      }
      if (!windows.isEmpty() && window.first() <= windows.get(windows.size() - 1).last()) {
        throw new UserErrorException(
            file + ": " + series.name() + ": window " + (windows.size() + 1) + " overlaps another");
      }
      windows.add(window);
    }
    return windows;
  }
}
