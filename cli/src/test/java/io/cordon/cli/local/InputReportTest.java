package io.cordon.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.export.FileSummary;
import io.cordon.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputReportTest {
  private static final FileSummary NOTHING =
      new FileSummary("a.xls", 1, 1, 0, "it is a workbook", List.of(), List.of());
  private static final FileSummary HARDLY =
      new FileSummary("-", 1000, 900, 0, "it looks like syslog", List.of(), List.of());
  private static final FileSummary NOTED =
      new FileSummary("b.csv", 5, 0, 0, null, List.of(), List.of("b.csv: is not UTF-8"));

  @TempDir private Path directory;

  @Test
  void eachUnreadFileIsOneLineWithItsCauseAndTheCodeIsThree() throws IOException {
    InputReport report = InputReport.of(inputs("a.xls"), List.of(NOTHING, HARDLY), null);

    assertThat(report.exitCode()).isEqualTo(3);
    assertThat(printed(report))
        .containsExactly(
            "cordon: a.xls: nothing could be read: it is a workbook; --rejects FILE writes what was"
                + " rejected, with place and reason",
            "cordon: standard input: only 100 of 1,000 records could be read: it looks like syslog;"
                + " --rejects FILE writes what was rejected, with place and reason");
  }

  @Test
  void theFileWithTheRejectsIsNamed() throws IOException {
    InputReport report = InputReport.of(inputs("a.xls"), List.of(NOTHING), Path.of("bad.jsonl"));

    assertThat(printed(report).get(0))
        .endsWith("; bad.jsonl has what was rejected, with place and reason");
  }

  @Test
  void notesDoNotChangeTheCode() throws IOException {
    InputReport report = InputReport.of(inputs("b.csv"), List.of(NOTED), null);

    assertThat(report.exitCode()).isZero();
    assertThat(printed(report)).containsExactly("cordon: b.csv: is not UTF-8");
  }

  @Test
  void aPartThatIsLostIsOneLineAndTheCodeIsThree() throws IOException {
    List<String> losses = List.of("c.gz: its gzip is cut short");
    FileSummary cut = new FileSummary("c.gz", 5, 1, 0, null, losses, List.of());
    InputReport report = InputReport.of(inputs("c.gz"), List.of(cut), Path.of("bad.jsonl"));

    assertThat(report.exitCode()).isEqualTo(3);
    assertThat(printed(report))
        .containsExactly(
            "cordon: c.gz: its gzip is cut short; bad.jsonl has what was rejected, with place and"
                + " reason");
  }

  @Test
  void aMissingFileIsAMistakeFirst() throws IOException {
    Path log = Files.writeString(directory.resolve("a.xls"), "1");
    InputFiles inputs = InputFiles.of(List.of(log.toString(), "absent"));

    assertThat(new InputReport(inputs, List.of(NOTHING), "").exitCode()).isEqualTo(2);
  }

  @Test
  void anEmptyFileIsSaidOnce() throws IOException {
    String empty = Files.writeString(directory.resolve("empty.csv"), "").toString();
    FileSummary summary =
        new FileSummary(empty, 0, 0, 0, "it contains no records", List.of(), List.of());
    InputReport report = InputReport.of(InputFiles.of(List.of(empty)), List.of(summary), null);

    assertThat(report.exitCode()).isEqualTo(3);
    assertThat(printed(report)).isEmpty();
    assertThat(report.inputs().notes()).containsExactly(empty + ": is empty");
  }

  private InputFiles inputs(String name) throws IOException {
    return InputFiles.of(List.of(Files.writeString(directory.resolve(name), "1").toString()));
  }

  private static List<String> printed(InputReport report) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    report.print(new Terminal(new ByteArrayOutputStream(), false, err, false, Map.of()));
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
