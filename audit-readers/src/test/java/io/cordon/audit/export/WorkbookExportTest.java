package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in Excel workbooks. */
class WorkbookExportTest {
  private static final String HEADER =
      "<row r=\"1\">" + inline("A1", "RecordId") + inline("B1", "AuditData") + "</row>";

  @Test
  void cellsThatAreFarApartAreRefused() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 2_000; row++) {
      rows.append("<row r=\"" + row + "\"><c r=\"XFD" + row + "\"><v>1</v></c></row>");
    }
    assertThat(Exports.file(ZipFiles.workbook("", rows.toString())).likelyCause())
        .contains("its cells are far apart");
  }

  @Test
  void readsSharedAndInlineTextsOfAllSheets() throws IOException {
    String shared = "<si><t>" + ZipFiles.xml(record(1)) + "</t></si>";
    String first = HEADER + "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c></row>";
    String second =
        "<row><c t=\"inlineStr\"><is><t>AuditData</t></is></c></row><row>"
            + "<c t=\"inlineStr\"><is><r><t>{\"Id\":</t></r><rPh><t>x</t></rPh><r><t>1}</t></r></is>"
            + "</c></row>";
    List<Reading> readings = Exports.readings(ZipFiles.workbook(shared, first, second));
    assertThat(Exports.summary(readings)).containsExactly("2:r1", "2:unknown_shape");
    assertThat(readings.get(0).origin().file()).isEqualTo("f!/Sheet 1");
    assertThat(readings.get(1).reject().original()).isEqualTo("{\"Id\":1}");
  }

  @Test
  void aTableMayStartAnywhere() throws IOException {
    String rows =
        "<row r=\"2\" hidden=\"1\">"
            + inline("C2", "Audit log, exported by ana")
            + "</row>"
            + "<row r=\"5\">"
            + inline("C5", "Operation")
            + inline("D5", "CreationTime")
            + inline("E5", "Id")
            + inline("F5", "SourceFileName")
            + "</row>"
            + "<row r=\"6\">"
            + inline("C6", "FileDownloaded")
            + inline("D6", "2026-03-01T09:30:00")
            + inline("E6", "r1")
            + inline("F6", "plan.docx")
            + "</row>";
    byte[] workbook = ZipFiles.workbook("", rows);
    assertThat(Exports.summary(Exports.readings(workbook))).containsExactly("6:r1");
    assertThat(Exports.file(workbook).notes())
        .containsExactly("f!/Sheet 1: 1 row before the records skipped");
  }

  @Test
  void numbersWithADateStyleAreTimes() throws IOException {
    String header =
        "<row>"
            + inline("A1", "Operation")
            + inline("B1", "CreationTime")
            + inline("C1", "Id")
            + inline("D1", "SourceFileName")
            + "</row>";
    String rows = "";
    for (int style = 1; style <= 2; style++) {
      rows +=
          "<row>"
              + inline("A2", "FileDownloaded")
              + "<c r=\"B2\" s=\""
              + style
              + "\"><v>46082.395833333336</v></c>"
              + inline("C2", "r" + style)
              + inline("D2", "plan.docx")
              + "</row>";
    }
    List<Reading> readings = Exports.readings(ZipFiles.workbook("", header + rows));
    assertThat(readings)
        .extracting(reading -> reading.activity().time())
        .containsOnly(Instant.parse("2026-03-01T09:30:00Z"))
        .hasSize(2);
  }

  @Test
  void aRecordThatExcelCutSaysSo() throws IOException {
    String cut = record(1).replace("plan.docx", "x".repeat(40_000)).substring(0, 32_767);
    String rows = HEADER + "<row r=\"2\">" + inline("B2", cut) + "</row>";
    List<Reading> readings = Exports.readings(ZipFiles.workbook("", rows));
    assertThat(Exports.summary(readings)).containsExactly("2:not_json");
    assertThat(readings.get(0).reject().sentence()).contains("Excel cut", "32,767");
  }

  @Test
  void sheetsWithoutATableAreCountedAndNamed() throws IOException {
    String cover = "<row>" + inline("A1", "Report of March") + "</row>";
    String table = HEADER + "<row r=\"2\">" + inline("B2", record(1)) + "</row>";
    byte[] workbook = ZipFiles.workbook("", cover, table);
    assertThat(Exports.summary(Exports.readings(workbook))).containsExactly("1:not_a_log", "2:r1");
    assertThat(Exports.file(workbook).notes())
        .containsExactly("f!/Sheet 1: skipped, because it has no table of records");
  }

  @Test
  void hostileXmlIsOneReject() throws IOException {
    List<String> hostile =
        List.of(
            "<a>".repeat(100_000),
            "<row a=\"" + "x".repeat(5 << 20) + "\"/>",
            "<!--" + "x".repeat(5 << 20) + "-->");
    for (String rows : hostile) {
      FileSummary summary = Exports.file(ZipFiles.workbook("", rows));
      assertThat(summary.isUnread()).isTrue();
      assertThat(summary.likelyCause()).contains("hostile");
    }
  }

  @Test
  void documentTypesAreRefused() throws IOException {
    String sheet =
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
            + "<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
    String relations =
        "<Relationships><Relationship Id=\"r\" Type=\"x/%s\" Target=\"%s\"/></Relationships>";
    byte[] workbook =
        ZipFiles.of(
            "[Content_Types].xml",
            "<Types/>",
            "_rels/.rels",
            relations.formatted("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            relations.formatted("worksheet", "sheet.xml"),
            "xl/sheet.xml",
            sheet);
    FileSummary summary = Exports.file(workbook);
    assertThat(summary.isUnread()).isTrue();
    assertThat(summary.likelyCause()).contains("document type");
  }

  @Test
  void textsThatAreUsedEndlesslyOftenAreLimited() throws IOException {
    String shared = "<si><t>" + "x".repeat(1 << 20) + "</t></si>";
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 400; i++) {
      rows.append("<row><c r=\"B2\" t=\"s\"><v>0</v></c></row>");
    }
    List<Reading> readings = Exports.readings(ZipFiles.workbook(shared, rows.toString()));
    assertThat(Exports.summary(readings)).endsWith("1:too_large");
    assertThat(readings).hasSizeLessThan(300);
  }

  @Test
  void damagedXmlIsReadUpToTheDamage() throws IOException {
    String rows = HEADER + "<row r=\"2\">" + inline("B2", record(1)) + "</row><row><c></row>";
    assertThat(Exports.summary(Exports.readings(ZipFiles.workbook("", rows))))
        .containsExactly("2:r1", "1:truncated");
  }

  private static String inline(String place, String text) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + ZipFiles.xml(text) + "</t></is></c>";
  }

  private static String record(int number) {
    return M365Samples.file("FileDownloaded").put("Id", "r" + number).toString();
  }
}
