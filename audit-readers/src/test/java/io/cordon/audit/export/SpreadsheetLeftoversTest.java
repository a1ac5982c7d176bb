package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets, databases and other tools leave them. */
class SpreadsheetLeftoversTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String TABLE = "Operation,CreationTime,Id,SourceFileName,UserId\n";

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "\uFEFFsep=;", "\"sep=;\"", "SEP=;", "sep=;;;", "sep=;\r"})
  void theLineThatStatesTheSeparatorIsNoRecord(String line) {
    String text = line + "\nRecordId;AuditData;a,b,c,d\nx;" + quoted(record(1)) + ";\n";
    assertThat(Exports.summary(text)).containsExactly("3:r1");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void emptyCellsAtTheEndMayBeMissingOrTooMany(String separator) {
    String text = "RecordId,AuditData,A,B\nx,#1\nx,#2,\nx,#3,,,\n".replace(",", separator);
    for (int i = 1; i <= 3; i++) {
      text = text.replace("#" + i, quoted(record(i)));
    }
    assertThat(Exports.summary(text)).containsExactly("2:r1", "3:r2", "4:r3");
  }

  @Test
  void rowsSeparatedByTabsMayEndEarly() {
    String text = TABLE.replace("\n", ",A,B\n").replace(',', '\t') + row(1).replace(',', '\t');
    assertThat(Exports.summary(text)).containsExactly("2:r1");
    assertThat(Exports.summary(text.replace('\t', ','))).contains("2:not_json");
  }

  @Test
  void rowsOfEmptyCellsAreCountedAsEmpty() {
    String text = TABLE + row(1) + ",,,,\n" + row(2);
    assertThat(Exports.summary(text)).containsExactly("2:r1", "3:empty", "4:r2");
  }

  @Test
  void placeholdersAreNoValues() {
    String text = TABLE + "FileDownloaded,2026-03-01T09:30:00,r1,plan.docx,NULL\n";
    Reading reading = Exports.readings(text, 10_000).get(0);
    assertThat(reading.activity().actor().name()).isNull();
    String dashes = text.replace("plan.docx", "-").replace("NULL", "ana@northwind.example");
    reading = Exports.readings(dashes, 10_000).get(0);
    assertThat(reading.activity().file().name()).isNull();
  }

  @Test
  void windows1252IsReadAndSaid() {
    byte[] csv = (TABLE + row(1).replace("plan", "Übersicht")).getBytes(WINDOWS_1252);
    byte[] json = (record(1).replace("plan", "Übersicht") + "\n").getBytes(WINDOWS_1252);
    for (byte[] file : List.of(csv, json)) {
      Reading reading = Exports.readings(file).get(0);
      assertThat(reading.activity().file().name()).isEqualTo("Übersicht.docx");
      assertThat(Exports.file(file).notes())
          .containsExactly("f: is not UTF-8, so it is read as Windows-1252");
    }
  }

  @Test
  void damageInUtf8IsNotTakenForWindows1252() {
    byte[] text =
        (TABLE + row(1).replace("plan", "日本") + row(2).replace("plan", "#"))
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] == '#' ? (byte) 0xE4 : text[i];
    }
    List<Reading> readings = Exports.readings(text);
    assertThat(readings.get(0).activity().file().name()).isEqualTo("日本.docx");
    assertThat(readings.get(1).activity().file().name()).isEqualTo("\uFFFD.docx");
    assertThat(Exports.file(text).notes()).hasSize(1).first().asString().contains("not UTF-8");
  }

  @Test
  void utf16AndUtf32AreRecognised() {
    String text = TABLE + row(1).replace("plan", "plän");
    for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
      assertName(text.getBytes(Charset.forName(charset)));
    }
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      assertName(("\uFEFF" + text).getBytes(Charset.forName(charset)));
    }
  }

  private static void assertName(byte[] file) {
    List<Reading> readings = Exports.readings(file);
    assertThat(Exports.summary(readings)).containsExactly("2:r1");
    assertThat(readings.get(0).activity().file().name()).isEqualTo("plän.docx");
  }

  @Test
  void linesOfOldMacsAreLines() {
    String text = (TABLE + row(1) + row(2)).replace('\n', '\r');
    assertThat(Exports.summary(text)).containsExactly("2:r1", "3:r2");
  }

  @Test
  void quotesThatWereEscapedOnceTooOftenAreUndone() {
    String json = record(1).replace("plan", "a \\\"plan\\\"");
    String doubled = json.replace("\"", "\"\"");
    List<String> cells =
        List.of(
            doubled,
            '"' + doubled + '"',
            doubled.replace("\"", "\"\""),
            json.replace("\\", "\\\\").replace("\"", "\\\""));
    for (String cell : cells) {
      List<Reading> readings = Exports.readings("a,AuditData\nx," + quoted(cell) + "\n", 20_000);
      assertThat(Exports.summary(readings)).as(cell).containsExactly("2:r1");
      assertThat(readings.get(0).activity().file().name()).isEqualTo("a \"plan\".docx");
    }
  }

  @Test
  void aFileThatWasQuotedAsAWholeIsRead() {
    String text =
        "a,AuditData,b\nx,#1,\nx,#2,\n"
            .replace("#1", quoted(record(1)))
            .replace("#2", quoted(record(2)));
    StringBuilder again = new StringBuilder();
    text.lines().forEach(line -> again.append(quoted(line)).append('\n'));
    assertThat(Exports.summary(again.toString())).containsExactly("2:r1", "3:r2");
  }

  @Test
  void recordsThatAreNotQuotedAreRead() {
    String text = "a,AuditData,b\nx," + record(1) + ",\n";
    assertThat(Exports.summary(text)).containsExactly("2:r1");
  }

  @Test
  void theHeaderMayHaveOtherSpellings() {
    for (String name : List.of("auditdata", "Audit Data", " AUDIT_DATA ", "\"AuditData\"")) {
      assertThat(Exports.summary("a," + name + "\nx," + quoted(record(1)) + "\n"))
          .as(name)
          .containsExactly("2:r1");
    }
  }

  @Test
  void linesBeforeTheHeaderAreNamedAndNotRead() {
    String title = "Audit log, exported\n\nFrom 1 March, by ana\n";
    assertThat(Exports.summary(title + TABLE + row(1) + row(2))).containsExactly("5:r1", "6:r2");
    String text = title + "a,AuditData\nx," + quoted(record(1)) + "\n";
    assertThat(Exports.summary(text)).containsExactly("5:r1");
    assertThat(Exports.file(text).notes()).containsExactly("f: 2 lines before the header skipped");
  }

  @Test
  void filesThatWerePutTogetherAreRead() {
    String one = "a,AuditData\nx," + quoted(record(1)) + "\n";
    String two = "\uFEFFa,AuditData\nx," + quoted(record(2)) + "\n";
    String other = "\"AuditData\",\"b\",\"c\"\n" + quoted(record(3)) + ",x,y\n";
    assertThat(Exports.summary(one + two + other)).containsExactly("2:r1", "4:r2", "6:r3");
    assertThat(Exports.summary(TABLE + row(1) + TABLE + row(2))).containsExactly("2:r1", "4:r2");
  }

  @Test
  void aQuoteThatMeansNothingCostsNothing() {
    String text = TABLE + row(1).replace("plan", "5\" plan") + row(2) + row(3);
    assertThat(Exports.summary(text)).containsExactly("2:r1", "3:r2", "4:r3");
  }

  @Test
  void aQuoteThatIsNeverClosedSwallowsNoRows() {
    String open = row(2).replace("ana@", "\"ana@");
    String closing = row(4).replace("\n", "\"\n");
    List<String> summary = Exports.summary(TABLE + row(1) + open + row(3) + closing + row(5));
    assertThat(summary).contains("2:r1", "3:not_json", "4:r3", "6:r5");
  }

  @Test
  void jsonOfManyToolsIsCutIntoRecords() {
    String pages =
        "\uFEFF[\n" + record(1) + "\n]\r\n\uFEFF" + record(4) + "\n\uFEFF[" + record(5) + "]";
    assertThat(Exports.summary(pages)).containsExactly("2:r1", "4:r4", "5:r5");
    String sequence = "\u001E" + record(1) + "\n\u001E" + record(2) + "\n";
    assertThat(Exports.summary(sequence)).containsExactly("1:r1", "2:r2");
    String commas = record(1) + ",\n" + record(2) + ",\n";
    assertThat(Exports.summary(commas)).containsExactly("1:r1", "2:r2");
    String comments = "[\n// from ana\n" + record(3) + ",\n]\n" + record(5) + "\n";
    assertThat(Exports.summary(comments)).contains("2:not_json", "3:r3", "5:r5").hasSize(3);
  }

  private static String row(int number) {
    return "FileDownloaded,2026-03-01T09:30:00,r" + number + ",plan.docx,ana@northwind.example\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String record(int number) {
    return M365Samples.file("FileDownloaded").put("Id", "r" + number).toString();
  }
}
