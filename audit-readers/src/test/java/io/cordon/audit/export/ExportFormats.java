package io.cordon.audit.export;

import io.cordon.audit.TestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A few records in one of the formats of exports. */
public final class ExportFormats {
  private ExportFormats() {}

  public static byte[] of(Random random, List<byte[]> lines) {
    List<String> records =
        IntStream.range(0, 1 + random.nextInt(6))
            .mapToObj(i -> lines.get(random.nextInt(lines.size())))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .toList();
    String text =
        switch (random.nextInt(5)) {
          case 0 -> String.join("\n", records);
          case 1 -> "[" + String.join(",", records) + "]";
          case 2 -> "[\n" + String.join(",\n", records) + "\n]";
          case 3 -> records.stream().map(ExportFormats::pretty).collect(Collectors.joining("\n"));
          default -> csv(records);
        };
    return switch (random.nextInt(6)) {
      case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case 1 -> Exports.gzip(text.getBytes(StandardCharsets.UTF_8));
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String csv(List<String> records) {
    return "RecordId,AuditData,UserId\n"
        + records.stream()
            .map(record -> "1,\"" + record.replace("\"", "\"\"") + "\",ana\n")
            .collect(Collectors.joining());
  }

  private static String pretty(String record) {
    try {
      return TestReader.JSON.readTree(record).toPrettyString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
