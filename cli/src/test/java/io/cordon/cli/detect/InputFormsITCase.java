package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SyntheticLogs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same records in every input format give the same findings. */
class InputFormsITCase {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path directory;
  private static Path log;
  private static List<String> expected;

  @BeforeAll
  static void detectOverJsonLines() throws IOException {
    SyntheticLogs.ofMicrosoft(directory, 12, 6);
    log = directory.resolve("m365.jsonl");
    expected = uids(detect(log.toString()));
    assertThat(expected).isNotEmpty();
  }

  private static CommandRun detect(String... arguments) {
    String organisation = directory.resolve("org.yaml").toString();
    return CommandRun.of(
        Stream.concat(Stream.of("detect", "--org", organisation), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static List<String> uids(CommandRun run) throws IOException {
    assertThat(run.exitCode()).as(run.err()).isZero();
    try (Stream<String> lines = run.out().lines()) {
      return lines.map(line -> json(line).at("/finding_info/uid").asText()).sorted().toList();
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException notJson) {
      throw new AssertionError(line, notJson);
    }
  }

  @Test
  void fromStandardInput() throws IOException {
    InputStream before = System.in;
    try (InputStream in = Files.newInputStream(log)) {
      System.setIn(in);

      assertThat(uids(detect("-"))).isEqualTo(expected);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void compressedWithGzip() throws IOException {
    Path gzip = directory.resolve("m365.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      Files.copy(log, out);
    }

    assertThat(uids(detect(gzip.toString()))).isEqualTo(expected);
  }

  @Test
  void asTheCsvThatThePortalExports() throws IOException {
    List<String> rows =
        Files.readAllLines(log).stream()
            .map(
                record ->
                    "r,2026-03-01T09:30:00.0000000Z,6,,,"
                        + '"'
                        + record.replace("\"", "\"\"")
                        + "\",")
            .toList();
    Path csv = directory.resolve("AuditLog.csv");
    Files.writeString(
        csv,
        "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits\r\n"
            + String.join("\r\n", rows));

    assertThat(uids(detect(csv.toString()))).isEqualTo(expected);
  }

  @Test
  void asTheArrayThatTheApiReturns() throws IOException {
    Path array = directory.resolve("content.json");
    try (Stream<String> records = Files.lines(log)) {
      Files.writeString(array, records.collect(Collectors.joining(",\n", "[", "]")));
    }

    assertThat(uids(detect("--source", "m365", array.toString()))).isEqualTo(expected);
  }

  @Test
  void anUnknownSourceIsOneLine() {
    CommandRun run = detect("--source", "gdrive", log.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            "cordon detect: --source: unknown value \"gdrive\"; known are m365, box, dropbox,"
                + " google, ocsf");
  }

  @Test
  void aLogIsNotOverwritten() throws IOException {
    long bytes = Files.size(log);

    CommandRun run = detect("--rejects", log.toString(), log.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly(
            "cordon detect: " + log + ": is an input file, so it cannot be an output file");
    assertThat(log).hasSize(bytes);
  }
}
