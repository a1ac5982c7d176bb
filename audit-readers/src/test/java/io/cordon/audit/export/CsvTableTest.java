package io.cordon.audit.export;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.audit.SharedFolder;
import io.cordon.audit.TestReader;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV exports of tables, where the row itself is the record. */
class CsvTableTest {
  private static final String HEADER =
      "TenantId,\"TimeGenerated [UTC]\",Operation,OfficeWorkload,RecordType,OfficeId,UserId_,"
          + "ClientIP,ItemType,SourceFileName,\"Event_Data\"\r\n";

  @Test
  void everyRowOfATableIsARecord() {
    List<Reading> readings = Exports.readings(HEADER + row("r1") + row("r2"), 10_000);
    assertThat(Exports.summary(readings)).containsExactly("2:r1", "3:r2");
    Activity activity = readings.get(0).activity();
    assertThat(activity.verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(activity.time()).isEqualTo(Instant.parse("2026-03-01T15:05:26Z"));
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.file().name()).isEqualTo("a, \"b\".docx");
  }

  @Test
  void otherSeparatorsAndEncodingsAreRead() {
    String tabs =
        "Operation\tCreationTime\tId\tUserId\nFileDownloaded\t2026-03-01T09:30:00\tr1\tana\n";
    assertThat(Exports.summary(tabs)).containsExactly("2:r1");
    assertThat(Exports.summary("\uFEFF" + tabs.replace('\t', ';'))).containsExactly("2:r1");
    assertThat(Exports.summary("\n\n" + tabs)).containsExactly("4:r1");
  }

  @Test
  void aRejectOfAnUnknownTableListsItsColumns() {
    List<Reading> readings = Exports.readings("name,town\nAna,Rome\n,Oslo\n,\n", 10_000);
    assertThat(Exports.summary(readings))
        .containsExactly("2:unknown_shape", "3:unknown_shape", "4:empty");
    assertThat(readings.get(0).reject().sentence()).contains("its fields are name, town.");
    assertThat(readings.get(0).reject().original())
        .isEqualTo("{\"name\":\"Ana\",\"town\":\"Rome\"}");
    assertThat(readings.get(1).reject().sentence()).contains("its fields are town.");
  }

  @Test
  void listsOfSplunkHaveOneValueInALine() {
    String text =
        "_time,id.time,id.uniqueQualifier,id.applicationName,actor.email,events{}.name,"
            + "events{}.parameters{}.name,events{}.parameters{}.value\n"
            + "x,2026-03-01T09:30:00Z,-7,drive,ana@northwind.example,change_user_access,"
            + "\"doc_id\ndoc_title\ntarget_user\",\"1Ab\nplan\neve@fabrikam.example\"\n";
    for (String form : List.of(text, text.replace("\n", "\r\n"))) {
      List<Reading> readings = Exports.readings(form, 10_000);
      assertThat(readings).hasSize(1);
      Activity activity = readings.get(0).activity();
      assertThat(activity.file().name()).isEqualTo("plan");
      assertThat(activity.share().recipients().get(0).name()).isEqualTo("eve@fabrikam.example");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'.tag': 'file', 'file_id': 'id:7', 'file_size': 10, 'display_name': \"\"it's.docx\"\"}]",
        "[{'.tag': 'file', 'file_id': 'id:7', 'x': [None, True, nan, -1.5e3], "
            + "'display_name': 'it\\'s\\x2edocx'}]"
      })
  void listsMayBeInTheNotationOfPython(String assets) {
    String text =
        "timestamp,event_type..tag,actor..tag,actor.user.email,assets\n"
            + "2026-03-01T09:30:00Z,file_download,user,ana@northwind.example,\""
            + assets
            + "\"\n";
    List<Reading> readings = Exports.readings(text, 10_000);
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).activity().file().id()).isEqualTo("id:7");
    assertThat(readings.get(0).activity().file().name()).isEqualTo("it's.docx");
  }

  @Test
  void aColumnMayContainAWrappedRecord() {
    String record = M365Samples.file("FileDownloaded").put("Id", "r1").toString();
    String text = "_time,raw\n2026-03-01,\"" + record.replace("\"", "\"\"") + "\"\n";
    assertThat(Exports.summary(text)).containsExactly("2:r1");
  }

  @Test
  void rowsThatDoNotFitTheHeaderAreRejects() {
    String text =
        HEADER + row("r1") + "a,b\n" + row("r3") + "\n" + row("r5").replace(",File,", ",");
    assertThat(Exports.summary(text)).containsExactly("2:r1", "3:not_json", "4:r3", "6:not_json");
  }

  @Test
  void cellsMaySpanLinesAndAnUnclosedQuoteCostsOnlyItsRow() {
    String lines = row("r2").replace("plain", "\"two\nlines\"");
    String unclosed = row("r4").replace("plain", "\"plain");
    String text = HEADER + lines + unclosed + row("r5") + row("r6");
    assertThat(Exports.summary(text)).containsExactly("2:r2", "4:not_json", "5:r5", "6:r6");
  }

  @Test
  void anEndlessRowIsARejectAndTheNextOneIsRead() {
    String text = HEADER + row("x".repeat(5000)) + row("r3");
    assertThat(Exports.summary(Exports.readings(text, 2000))).containsExactly("2:too_long", "3:r3");
  }

  @Test
  void aHeaderWithoutRowsIsNoTable() {
    assertThat(Exports.summary(HEADER)).containsExactly("1:not_json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish, more of it",
        "rubbish,more",
        "a,b,c",
        "\"UserType\":0,\"Workload\":\"SharePoint\"}",
        "2026-03-01,ana,download",
        "error: no such file, sorry",
        ",,",
        "rubbish"
      })
  void jsonAfterGarbageIsReadAsJson(String garbage) {
    String record = M365Samples.file("FileDownloaded").put("Id", "r").toString();
    List<String> summary = Exports.summary(garbage + "\n" + record + "\n" + record + "\n");
    assertThat(summary).hasSize(3).contains("1:not_json", "2:r", "3:r");
    String twoCells = "{\"class_uid\": 2004, \"time\": 1772357400000}";
    assertThat(Exports.summary(garbage + "\n" + twoCells)).contains("2:other");
  }

  @Test
  void publishedRowsGiveTheSameReadingsAsCsvAndAsJson() throws IOException {
    Path file =
        SharedFolder.corpusFiles("m365").get(0).resolveSibling("sentinel_officeactivity.jsonl");
    List<JsonNode> rows = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = TestReader.JSON.readTree(line).get("row");
      row.fieldNames().forEachRemaining(names::add);
      rows.add(row);
    }
    StringBuilder csv = new StringBuilder(String.join(",", names)).append('\n');
    List<Activity> expected = new ArrayList<>();
    for (JsonNode row : rows) {
      csv.append(names.stream().map(name -> cell(row.path(name).asText())).collect(joining(",")));
      csv.append('\n');
      expected.add(TestReader.readAll(row.toString()).get(0).activity());
    }
    assertThat(Exports.readings(csv.toString(), 100_000))
        .extracting(Reading::activity)
        .isEqualTo(expected)
        .hasSizeGreaterThan(100);
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String row(String id) {
    return "t,\"3/1/2026, 3:05:26.000 PM\",FileDownloaded,OneDrive,SharePointFileOperation,"
        + id
        + ",ana@northwind.example,198.51.100.7,File,\"a, \"\"b\"\".docx\",plain\r\n";
  }
}
