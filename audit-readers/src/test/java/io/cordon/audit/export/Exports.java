package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads exported files from memory. */
public final class Exports {
  private Exports() {}

  public static List<Reading> readings(byte[] bytes, int limitBytes) {
    List<Reading> readings = new ArrayList<>();
    AuditFileReader files = new AuditFileReader(new AuditReader(TestReader.CLOCK), limitBytes);
    try {
      files.read(new ByteArrayInputStream(bytes), "f", readings::add, count -> {});
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return readings;
  }

  /** What the reader says about a file. */
  static FileSummary file(byte[] bytes) {
    try {
      return reader().read(new ByteArrayInputStream(bytes), "f", reading -> {}, count -> {});
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static FileSummary file(String text) {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  static AuditFileReader reader() {
    return new AuditFileReader(new AuditReader(TestReader.CLOCK));
  }

  public static List<Reading> readings(byte[] bytes) {
    return readings(bytes, AuditReader.LENGTH_LIMIT_BYTES);
  }

  public static List<Reading> readings(String text, int limitBytes) {
    return readings(text.getBytes(StandardCharsets.UTF_8), limitBytes);
  }

  public static List<String> summary(String text) {
    return summary(readings(text, AuditReader.LENGTH_LIMIT_BYTES));
  }

  /** For each reading the line and the id, the skip word or the reject reason. */
  public static List<String> summary(List<Reading> readings) {
    return readings.stream().map(Exports::summary).toList();
  }

  private static String summary(Reading reading) {
    String what =
        reading.activity() != null
            ? reading.activity().id()
            : reading.skipped() != null ? reading.skipped() : reading.reject().reason();
    return reading.origin().line() + ":" + what;
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
