package io.cordon.policy.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.policy.condition.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTaxonomyTest {
  private static final Path EVENTS = Path.of("../audit-readers/src/test/resources/io/cordon/audit");

  @Test
  void everyFieldHasACounterpartThatExistsAndIsDocumented() throws IOException {
    String document = Files.readString(Path.of("../docs/policies-from-sigma.md"));
    for (ForeignField field : ForeignFields.all()) {
      String target = field.target();
      boolean known = target.equals(ForeignField.EVENT) || target.equals(ForeignField.NONE);
      assertThat(known || Field.named(target).isPresent()).as(field.name()).isTrue();
      assertThat(document).contains("### " + field.source()).contains('`' + field.name() + '`');
      String row =
          document
              .substring(document.indexOf("### " + field.source()))
              .lines()
              .filter(line -> line.contains('`' + field.name() + '`'))
              .findFirst()
              .orElseThrow();
      String expected =
          switch (target) {
            case ForeignField.EVENT -> "| `verb`, else `raw_type` |";
            case ForeignField.NONE -> "| no such field |";
            default -> "| `" + target + "` |";
          };
      assertThat(row).endsWith(expected);
    }
  }

  @Test
  void theVerbsOfEventsAreThoseOfTheReaders() throws IOException {
    List<String> checked = new ArrayList<>();
    for (String table :
        List.of(
            "m365/operations.csv",
            "google/drive-events.csv",
            "box/events.csv",
            "dropbox/events.csv")) {
      List<String> rows = Files.readAllLines(EVENTS.resolve(table));
      List<String> columns = List.of(rows.get(0).split(","));
      int verb = columns.indexOf("verb");
      for (String row : rows.subList(1, rows.size())) {
        List<String> cells = List.of(row.split(","));
        String event = cells.get(verb - 1);
        ForeignEvents.meaning(event)
            .ifPresent(
                meaning -> {
                  assertThat(meaning.verb())
                      .as(event)
                      .isEqualTo(cells.get(verb).toLowerCase(Locale.ROOT));
                  checked.add(event);
                });
      }
    }
    assertThat(checked).hasSizeGreaterThan(300).contains("FileDownloaded", "ITEM_SHARED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Operation; FileDownloaded; verb: download",
        "operation; FileModified; verb: update",
        "AuditData.Operation|contains; Label; raw_type|contains: Label",
        "o365.audit.UserId|endswith; @x.example; user|endswith: @x.example",
        "ClientIP_s; 192.0.2.7; ip: 192.0.2.7",
        "data.office365.Workload; SharePoint; app: m365",
        "SourceFileExtension; .zip; file.extension: zip",
        "SourceFileExtension|endswith; .kdbx; file.extension: kdbx",
        "visibility; people_with_link; audience: anyone",
        "event_type; ITEM_SHARED; verb: share",
        "created_by.login; ana@x.example; user: ana@x.example",
        "event.outcome; failure; outcome: failure",
        "ResultStatus; Succeeded; outcome: success",
        "source.ip|cidr; 10.0.0.0/8; ip|cidr: 10.0.0.0/8",
        "file.size|gt; 1000; file.size|gt: 1000",
        "ItemType; Folder; file.kind: folder",
        "action; uploaded; verb: upload",
        "src_ip; 192.0.2.0/24; ip|cidr: 192.0.2.0/24",
        "ResultType; 50126; outcome: failure",
        "Location; FR; country: FR",
        "severity_id; 5; severity: critical",
        "TargetUserOrGroupType; Guest; recipient.affiliation: external"
      })
  void entriesAreTranslated(String key, String value, String expected) {
    EntryTranslation translation = EntryTranslator.translate(key, List.of(value));
    assertThat(translation.isComplete()).isTrue();
    assertThat(translation.advice()).contains("write " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CommandLine; whoami; Cordon knows no field CommandLine",
        "RecordType; 6; Cordon has no such field",
        "Workload; Yammer; 'app has no value Yammer; its values are m365, box, dropbox, google'"
      })
  void whatHasNoCounterpartIsSaid(String key, String value, String obstacle) {
    EntryTranslation translation = EntryTranslator.translate(key, List.of(value));
    assertThat(translation.entries()).isEmpty();
    assertThat(translation.obstacle()).isEqualTo(obstacle);
  }
}
