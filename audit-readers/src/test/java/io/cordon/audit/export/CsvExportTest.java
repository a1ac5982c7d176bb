package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvExportTest {
  private static final String PORTAL =
      "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits\n";

  @Test
  void readsThePortalsExport() {
    assertThat(Exports.summary(PORTAL + row(1) + row(2))).containsExactly("2:r1", "3:r2");
  }

  @Test
  void readsPowershellsExport() {
    String text =
        "#TYPE Deserialized.Exchange.AuditRecord\r\n\"RecordType\",\"AUDITDATA\",\"Identity\"\r\n"
            + ("\"6\"," + quoted(record(1).toString()) + ",\"x\"\r\n")
            + ("\"6\"," + quoted(record(2).toString()) + ",\"y\"\r\n");
    assertThat(Exports.summary(text)).containsExactly("3:r1", "4:r2");
    assertThat(Exports.summary("\uFEFF" + text)).containsExactly("3:r1", "4:r2");
  }

  @Test
  void readsOtherSeparators() {
    String cell = quoted(record(1).toString());
    assertThat(Exports.summary("a;AuditData\n1;" + cell + "\n")).containsExactly("2:r1");
    assertThat(Exports.summary("AuditData\ta\n" + cell + "\t1\n")).containsExactly("2:r1");
    assertThat(Exports.summary("AuditData\n" + cell + "\n")).containsExactly("2:r1");
  }

  @Test
  void quotedFieldsMaySpanLines() throws JsonProcessingException {
    String pretty =
        TestReader.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record(1)) + "\n";
    long lines = pretty.lines().count();
    String text = PORTAL + row(pretty) + row(2);
    assertThat(Exports.summary(text)).containsExactly("2:r1", (3 + lines) + ":r2");
  }

  @Test
  void anUnclosedQuoteCostsOnlyItsRow() {
    String broken = "x,\"2026-03-01,6,FileDownloaded,ana," + quoted(record(2).toString()) + ",\n";
    String text = PORTAL + row(1) + broken + row(3) + row(4) + row(5);
    assertThat(Exports.summary(text)).containsExactly("2:r1", "3:not_json", "4:r3", "5:r4", "6:r5");
  }

  @Test
  void aTruncatedLastRowIsOneReject() {
    String text = PORTAL + row(1) + row(2).substring(0, 300);
    assertThat(Exports.summary(text)).containsExactly("2:r1", "3:not_json");
  }

  @Test
  void cellsWithoutARecordAreRejects() {
    String text = PORTAL + row("{\"cut") + row("") + "a,b\n" + row(4) + "\n";
    assertThat(Exports.summary(text))
        .containsExactly("2:not_json", "3:unknown_shape", "4:not_json", "5:r4");
  }

  @Test
  void anEndlessRowIsARejectAndTheNextOneIsRead() {
    String text = PORTAL + row("x".repeat(5000)) + row(2);
    List<Reading> readings = Exports.readings(text, 2000);
    assertThat(Exports.summary(readings)).containsExactly("2:too_long", "3:r2");
  }

  @Test
  void readingResumesAfterRowsThatNeverEnd() {
    String endless = "x,\"" + "line\n".repeat(1000);
    List<Reading> readings = Exports.readings(PORTAL + endless + row(2) + row(3), 2000);
    assertThat(Exports.summary(readings)).endsWith("1002:r2", "1003:r3");
  }

  private static ObjectNode record(int number) {
    return M365Samples.file("FileDownloaded").put("Id", "r" + number);
  }

  private static String row(int number) {
    return row(record(number).toString());
  }

  private static String row(String auditData) {
    return "x,2026-03-01T09:30:00.0000000Z,6,FileDownloaded,ana," + quoted(auditData) + ",\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
