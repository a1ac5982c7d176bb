package io.cordon.cli.bench.nab;

import io.cordon.anomaly.level.LevelModel;
import io.cordon.cli.options.UserErrorException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/** Reads a data file: a line {@code timestamp,value}, then one line a row. */
final class SeriesReader {
  private static final String HEADING = "timestamp,value";
  private static final int SHOWN = 60;

  private final Path file;
  private long[] times = new long[5_000];
  private double[] values = new double[5_000];
  private int rows;
  private int line;

  private SeriesReader(Path file) {
    this.file = file;
  }

  /**
   * @param name of the series
   * @throws UserErrorException with file and line, for what is no row of a finite number
   */
  static NabSeries read(Path file, String name) throws IOException {
    return new SeriesReader(file).read(name);
  }

  private NabSeries read(String name) throws IOException {
    // What is no UTF-8 is replaced: then the line is refused, with its number.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      String heading = lines.readLine();
      line = 1;
      if (heading == null || !heading.strip().equals(HEADING)) {
        throw refused("the first line is not " + HEADING);
      }
      for (String row = lines.readLine(); row != null; row = lines.readLine()) {
        line++;
        if (!row.isBlank()) {
          add(row);
        }
      }
    }
    if (rows == 0) {
      throw refused("there are no rows");
    }
    return new NabSeries(name, Arrays.copyOf(times, rows), Arrays.copyOf(values, rows));
  }

  private void add(String row) {
    int comma = row.indexOf(',');
    if (comma < 0 || row.indexOf(',', comma + 1) >= 0) {
      throw refused("not a time and a value: " + shown(row));
    }
    String time = row.substring(0, comma).strip();
    String value = row.substring(comma + 1).strip();
    OptionalLong millis = LocalTimes.millis(time);
    if (millis.isEmpty()) {
      throw refused("not a time like 2014-04-01 00:05:00: " + shown(time));
    }
    if (rows == values.length) {
      times = Arrays.copyOf(times, 2 * rows);
      values = Arrays.copyOf(values, 2 * rows);
    }
    times[rows] = millis.getAsLong();
    values[rows] = number(value);
    rows++;
  }

  private double number(String text) {
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException other) {
      number = Double.NaN;
    }
    if (!LevelModel.accepts(number)) {
      throw refused(text.isEmpty() ? "the value is missing" : "not a number: " + shown(text));
    }
    return number;
  }

  private UserErrorException refused(String reason) {
    return new UserErrorException(file + ":" + line + ": " + reason);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
